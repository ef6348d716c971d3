/** The settings of a kiosk: one JSON file, checked whole. Everything but the version may be left out. */
import * as v from "valibot";
import { inputLimits } from "../../model/input-limits.ts";
import { faultOfNeurons, squareSizes } from "../../model/network/populations.ts";
import { asItIs, RefusalError } from "../../model/refusal.ts";
import { asMessage } from "../../treatment/schema/clause.ts";
import {
  choiceField,
  closedObject,
  constantField,
  numberField,
  textField,
  wholeNumberField,
} from "../../treatment/schema/fields.ts";
import { parseJsonText } from "../../treatment/schema/json-text.ts";
import { sentenceOf } from "../../treatment/schema/sentence.ts";
import { offeredTags } from "../../web/messages/offered-languages.ts";
import { pinSchema } from "./pin.ts";

const timeMust = asMessage({ key: "refusal.must.timeOfDay" });
const addressMust = asMessage({ key: "refusal.must.webAddress", values: { most: 300 } });
const plainMust = asMessage({ key: "refusal.must.plainText" });

/** Text without control characters; line breaks are allowed. */
const plainText = (most: number, meaning: string) =>
  v.pipe(
    textField(most, meaning),
    v.check((text) => !/\p{Cc}/u.test(text.replaceAll("\n", "")), plainMust),
  );

const neuronsMust = (neurons: unknown): string =>
  asMessage(
    (typeof neurons === "number" ? faultOfNeurons(neurons) : null) ?? {
      key: "refusal.must.choice",
      values: { choices: "auto" },
    },
  );

const languagesMust = asMessage({
  key: "refusal.must.languages",
  values: { languages: offeredTags.join(", ") },
});
const languageField = v.picklist(offeredTags, languagesMust);

export const kioskSchema = closedObject({
  $schema: v.optional(v.pipe(v.string(), v.description("address of the JSON schema, for editors"))),
  version: constantField(1),
  venue: v.optional(v.nullable(plainText(60, "name of the place, shown while nobody is there")), null),
  audience: v.optional(
    choiceField(["general", "children"], "whom the words are for; see “For children” in docs/kiosk.md"),
    "general",
  ),
  languages: v.optional(
    v.nullable(
      v.pipe(
        v.tupleWithRest([languageField], languageField, languagesMust),
        v.check((tags) => new Set(tags).size === tags.length, languagesMust),
        v.readonly(),
        v.description(
          "languages that a visitor may choose; every visit begins in the first; null: all, the browser’s first",
        ),
      ),
    ),
    null,
  ),
  idleSeconds: v.optional(
    wholeNumberField({
      minimum: 10,
      maximum: 600,
      unit: "s",
      meaning: "time without a touch before the warning",
    }),
    90,
  ),
  warningSeconds: v.optional(
    wholeNumberField({
      minimum: 20,
      maximum: 120,
      unit: "s",
      meaning: "length of the warning, which a touch ends",
    }),
    20,
  ),
  neurons: v.optional(
    v.pipe(
      v.config(v.union([v.literal("auto"), v.picklist(squareSizes)]), {
        message: ({ input }) => neuronsMust(input),
      }),
      v.description("neurons of the network; “auto” measures what the machine can do"),
    ),
    "auto",
  ),
  calm: v.optional(
    choiceField(
      ["system", "on"],
      "“on”: no camera that moves by itself and less contrast, for every visitor",
    ),
    "system",
  ),
  sound: v.optional(
    choiceField(
      ["off", "on"],
      "“on”: the network is heard during a visit, never while nobody is there; see “Sound” in docs/kiosk.md",
    ),
    "off",
  ),
  volume: v.optional(
    numberField({
      minimum: 0,
      maximum: 1,
      unit: "",
      meaning: "how loud, from 0 to 1; the system’s own volume comes on top",
    }),
    0.5,
  ),
  helpLine: v.optional(
    v.nullable(plainText(400, "where people find help, as plain text; shown at the start and at the end")),
    null,
  ),
  qr: v.optional(
    v.nullable(
      closedObject({
        address: v.pipe(
          v.string(addressMust),
          v.maxLength(300, addressMust),
          v.regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, addressMust),
          v.description("web address in the QR code at the end; visitors open it on their own device"),
        ),
        label: plainText(80, "what the QR code leads to"),
      }),
    ),
    null,
  ),
  pin: v.optional(v.nullable(pinSchema), null),
  reloadAt: v.optional(
    v.nullable(
      v.pipe(
        v.string(timeMust),
        v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeMust),
        v.description("local time of the daily reload, which waits until nobody is there; null for none"),
      ),
    ),
    "04:00",
  ),
  memoryCeilingMb: v.optional(
    numberField({
      minimum: 200,
      maximum: 16_000,
      unit: "MB",
      meaning: "memory of the page’s scripts above which it is reloaded, where the browser tells it",
    }),
    1500,
  ),
});

export type KioskConfig = v.InferOutput<typeof kioskSchema>;

export const defaultKioskConfig: KioskConfig = v.parse(kioskSchema, { version: 1 });

/** The settings that a value asks for. Throws a RefusalError whose sentence names the first thing that is wrong. */
export function checkKioskConfig(value: unknown): KioskConfig {
  const { success, output, issues } = v.safeParse(kioskSchema, value);
  if (success) return output;
  throw new RefusalError(sentenceOf(issues[0], asItIs("kiosk.json")));
}

/** The same from the text of a file. */
export function readKioskConfig(text: string): KioskConfig {
  if (text.length > inputLimits.kioskCharacters) {
    throw new RefusalError({
      key: "refusal.kioskTooLong",
      values: { length: text.length, most: inputLimits.kioskCharacters },
    });
  }
  return checkKioskConfig(parseJsonText(text.replace(/^\uFEFF/, "")));
}
