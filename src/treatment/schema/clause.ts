/** What must be in the place of a field ("must be a number from 0 to 1"), as the message of a schema's issue: those are text. */
import type * as v from "valibot";
import { asItIs, type Refusal } from "../../model/refusal.ts";

/** JSON has no NaN and no infinity: those travel as text. */
export const asMessage = (clause: Refusal): string =>
  JSON.stringify(clause, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );

/** The clause that a schema was given; the words of the library, where it was given none. */
export function clauseOf({ message }: Pick<v.BaseIssue<unknown>, "message">): Refusal {
  return message.startsWith("{") ? JSON.parse(message) : asItIs(message);
}
