/** The operator's PIN: kept as a salted hash, so that the file of settings does not show it. */
import * as v from "valibot";
import { asMessage } from "../../treatment/schema/clause.ts";
import { closedObject, wholeNumberField } from "../../treatment/schema/fields.ts";

const hexMust = (digits: number) => asMessage({ key: "refusal.must.hexadecimal", values: { digits } });
const hexField = (digits: number, meaning: string) =>
  v.pipe(
    v.string(hexMust(digits)),
    v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), hexMust(digits)),
    v.description(meaning),
  );

/** PBKDF2 with SHA-256. */
export const pinSchema = closedObject({
  salt: hexField(32, "random salt of the PIN"),
  hash: hexField(64, "PBKDF2-SHA-256 of the PIN with the salt"),
  iterations: wholeNumberField({
    minimum: 100_000,
    maximum: 5_000_000,
    unit: "",
    meaning: "rounds of PBKDF2",
  }),
});
export type PinHash = v.InferOutput<typeof pinSchema>;

/** Digits that a PIN may have. */
export const pinLength = { minimum: 4, maximum: 8 } as const;
/** About a quarter of a second on a small machine. */
const newIterations = 300_000;

export const isPin = (text: string): boolean =>
  /^\d+$/.test(text) && text.length >= pinLength.minimum && text.length <= pinLength.maximum;

/** Whether this page may compute hashes at all: browsers offer it over HTTPS and on localhost only. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** A new hash of a PIN, with a salt of its own. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await derive(pin, salt, newIterations);
  return { salt: inHex(salt), hash: inHex(hash), iterations: newIterations };
}

export async function isPinRight(pin: string, { salt, hash, iterations }: PinHash): Promise<boolean> {
  const derived = inHex(await derive(pin, fromHex(salt), iterations));
  let difference = 0;
  for (let place = 0; place < derived.length; place++) {
    difference |= derived.charCodeAt(place) ^ hash.charCodeAt(place);
  }
  return difference === 0;
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, 256),
  );
}

const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
