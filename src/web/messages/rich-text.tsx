/** A message with marked words: `<strong>…</strong>`, `<code>…</code>`, and marks that the caller gives a meaning. */
import { Fragment, type ReactNode } from "react";

const marks: Readonly<Record<string, (words: string) => ReactNode>> = {
  strong: (words) => <strong>{words}</strong>,
  code: (words) => <code>{words}</code>,
};

export interface RichTextProps {
  readonly message: string;
  readonly parts?: Readonly<Record<string, (words: string) => ReactNode>>;
}

/** Marks do not nest; an unknown one is dropped and its words stay. */
export function RichText({ message, parts = {} }: RichTextProps) {
  // Splitting by three groups gives text, then name, words and text again and again.
  const pieces = message.split(/<(\w+)>(.*?)<\/\1>/);
  return pieces.map((piece, index) => {
    if (index % 3 === 1) return null;
    const render =
      index % 3 === 2 ? (parts[pieces[index - 1] ?? ""] ?? marks[pieces[index - 1] ?? ""]) : null;
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a message have no other name than their place
    return <Fragment key={index}>{render ? render(piece) : piece}</Fragment>;
  });
}
