/** The words of a protocol. A shipped protocol's JSON file is their English; another language has them in its catalogue. */
import { protocolNamed } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { translated } from "../web/messages/messages.ts";

/** `protocol.<name>.title`, `.summary` or `.label`; a protocol that a person wrote keeps its own words. */
export function protocolText(protocol: Protocol, part: "title" | "summary" | "label"): string {
  const words = protocol[part] ?? "";
  const isOurs = words === protocol.name || protocolNamed(protocol.name)?.[part] === words;
  return isOurs ? translated(`protocol.${protocol.name}.${part}`, words) : words;
}

/** `protocol.<name>.expectation.<number>`: the words of an expectation, counted from 0 in the order of the file. */
export function expectationText({ name }: Protocol, words: string): string {
  const shipped =
    protocolNamed(name)?.expectations.findIndex((expectation) => expectation.words === words) ?? -1;
  return shipped < 0 ? words : translated(`protocol.${name}.expectation.${shipped}`, words);
}
