/** What quantities are called, and what must be said beside some of them. */
import { type MessageKey, t, translated } from "./messages.ts";

type NameIn<Key> = Key extends `quantity.${infer Name}`
  ? Name extends `${string}.${string}`
    ? never
    : Name
  : never;
type QuantityName = NameIn<MessageKey>;

export const titleOf = (name: QuantityName): string => t(`quantity.${name}`);

/** Where there is little room and ketamine is spoken of. */
export const shortTitleOf = (name: QuantityName): string =>
  translated(`quantity.${name}.short`, titleOf(name));

/** Must be beside the number wherever it is shown; empty for what needs none. */
export const labelOf = (name: QuantityName): string => translated(`quantity.${name}.label`, "");
