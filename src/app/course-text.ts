/** A protocol that a person has made, as the address holds it: its JSON in base64url, where that is short enough. */
import * as v from "valibot";
import { inputLimits } from "../model/input-limits.ts";
import { reasonOf } from "../model/refusal.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { readProtocolText } from "../treatment/protocol/read-protocol.ts";
import { asMessage } from "../treatment/schema/clause.ts";
import type { AddressForm } from "./address-forms.ts";

/** Texts of protocols, which are never changed: the address is written at every change of the page. */
const written = new WeakMap<Protocol, string>();

/** Its text is "" for a protocol that is too long for an address. */
export const courseForm: AddressForm<Protocol | null> = {
  name: "course",
  schema: v.pipe(
    v.string(),
    v.regex(
      // Every protocol begins with `{"f`.
      new RegExp(`^eyJ[\\w-]{1,${inputLimits.courseCharacters - 3}}$`),
      asMessage({ key: "refusal.must.course", values: { most: inputLimits.courseCharacters } }),
    ),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return readProtocolText(textIn(dataset.value), "course");
      } catch (error) {
        const values = { reason: reasonOf(error) };
        addIssue({ message: asMessage({ key: "refusal.must.courseBecause", values }) });
        return NEVER;
      }
    }),
    v.description("text of the protocol that runs, where it is none of the experiments"),
  ),
  write: (protocol) => {
    if (protocol === null) return "";
    const known = written.get(protocol);
    if (known !== undefined) return known;
    const text = inBase64Url(JSON.stringify(protocol));
    const kept = text.length <= inputLimits.courseCharacters ? text : "";
    written.set(protocol, kept);
    return kept;
  },
};

const inBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function textIn(base64Url: string): string {
  const binary = atob(base64Url.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
}
