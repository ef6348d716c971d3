/** What the words of a language are: a function a message. A language may lack some; those are shown in English. */
import type { messages as english } from "./generated/en.ts";
import type { messages as later } from "./generated/en-later.ts";

/** English words that the page has from the start. */
export type FirstMessages = typeof english;
/** Those that a part brings which is loaded later. */
export type LaterMessages = typeof later;
export type Messages = FirstMessages & LaterMessages;

/** Words of the shipped protocols, whose English is in their own files. */
type ProtocolKey = `protocol.${string}.${"title" | "summary" | "label" | `expectation.${number}`}`;

export type Catalogue = Partial<Messages> & Readonly<Partial<Record<ProtocolKey, () => string>>>;
