/** What the words of a language are: a function a message. A language may lack some; those are shown in English. */
import type { messages as english } from "./generated/en.ts";

export type Messages = typeof english;

/** Words of the shipped protocols, whose English is in their own files. */
type ProtocolKey = `protocol.${string}.${"title" | "summary" | "label" | `expectation.${number}`}`;

export type Catalogue = Partial<Messages> & Readonly<Partial<Record<ProtocolKey, () => string>>>;
