/** What the model gives for a published experiment, in words: the page and docs/validation.md say it alike. */
import "./later-words.ts";
import { type MessageKey, type Sentence, say } from "./messages.ts";
import { decimal, percent, signed, signedPercent } from "./numbers.ts";

interface FoundValue {
  readonly value: number;
  readonly as: "change" | "share" | "ratio" | "signed";
}

type FindingName = MessageKey extends infer Key
  ? Key extends `finding.${infer Name}.found`
    ? Name
    : never
  : never;

interface FindingInWords {
  readonly name: FindingName;
  readonly found: Readonly<Record<string, FoundValue>>;
  readonly reason: Sentence | null;
}

export function foundInWords({ name, found, reason }: FindingInWords): string {
  if (reason !== null) return say({ key: "finding.notComputed", values: { reason } });
  const values = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, numberInWords(value)]));
  return say({ key: `finding.${name}.found`, values } as Sentence);
}

function numberInWords({ value, as }: FoundValue): string {
  switch (as) {
    case "change":
      return signedPercent(value);
    case "share":
      return percent(value);
    case "ratio":
      return `× ${decimal(value, 2)}`;
    case "signed":
      return signed(value, 1);
  }
}
