/** The JSON schema of what the page's address may have, from the table of settings that the page reads it with. */
import { toJsonSchema } from "@valibot/to-json-schema";
import {
  addressForms,
  embedParameter,
  hostParameter,
  kioskParameter,
  newestVersion,
} from "../src/app/address.ts";
import { embedModes } from "../src/app/embed/embed-address.ts";
import { smallestNeurons } from "../src/app/settings.ts";

/** What else must be so where something is. */
const rule = (condition: object, consequence: object) =>
  Object.fromEntries([
    ["if", condition],
    // biome-ignore lint/suspicious/noThenProperty: the name is JSON schema's
    ["then", consequence],
  ]);

/** The text of public/address.schema.json. */
export function addressJsonSchema(): string {
  const properties = addressForms.map(({ name, schema }) => {
    // What the text of the address is read as: a number or a word.
    const { $schema, ...rest } = toJsonSchema(schema, {
      typeMode: "output",
      ignoreActions: ["transform", "raw_transform"],
    });
    return [name, rest];
  });
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Address of Disinhibit",
    description:
      "The query part of the page's address: each key at most once, in any order; what is left out has its default. Version 1 where it says none (v); from version 2 on it ends in “end”, so that one that was cut short is noticed.",
    type: "object",
    properties: {
      v: { enum: [1, newestVersion], description: "version" },
      ...Object.fromEntries(properties),
      [kioskParameter]: {
        type: "string",
        description: "settings of a kiosk: a file of the same server, or JSON",
      },
      [embedParameter]: {
        enum: ["", ...embedModes],
        description: "that the page is shown within another one, and with what; see docs/embed.md",
      },
      [hostParameter]: {
        type: "string",
        description: "origins of pages around that may exchange messages with it, separated by commas, or *",
      },
      end: { const: "", description: "that nothing is missing" },
    },
    allOf: [
      rule({ required: ["v"], properties: { v: { const: newestVersion } } }, { required: ["end"] }),
      rule({ required: ["hours"] }, { oneOf: [{ required: ["protocol"] }, { required: ["course"] }] }),
      rule(
        { required: ["cell"], properties: { cell: { type: "integer", minimum: smallestNeurons } } },
        { required: ["neurons"] },
      ),
    ],
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
