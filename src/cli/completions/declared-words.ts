/** What can be typed after the program's name, read from the tables of the commands. */
import type { DeclaredCommand } from "../command.ts";

/** What follows an option: a closed list, a number, which nothing completes, or a file. */
export type ValueWords = readonly string[] | "number" | "file";

export interface OptionWords {
  /** With its dashes. */
  readonly name: string;
  /** null for a flag. */
  readonly value: ValueWords | null;
}

export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** What its word may be; null for a command without one. */
  readonly word: ValueWords | null;
}

export const wordsOf = (commands: Readonly<Record<string, DeclaredCommand>>): readonly CommandWords[] =>
  Object.entries(commands).map(([name, { summary, table }]) => {
    const { flags, texts, numbers, choices = {}, words } = table;
    return {
      ...{ name, summary },
      options: [
        ...flags.map((flag) => ({ name: `--${flag}`, value: null })),
        ...texts.map((text) => ({ name: `--${text}`, value: choices[text] ?? ("file" as const) })),
        ...Object.keys(numbers).map((number) => ({ name: `--${number}`, value: "number" as const })),
      ],
      word: words === 0 ? null : (choices[""] ?? "file"),
    };
  });
