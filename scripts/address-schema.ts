/** The JSON schema of what the page's address may have, from the table of settings that the page reads it with. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { addressForms } from "../src/app/address.ts";

/** The text of public/address.schema.json. */
export function addressJsonSchema(): string {
  const properties = addressForms.map(({ name, schema }) => {
    // What the text of the address is read as: a number or a word.
    const { $schema, ...rest } = toJsonSchema(schema, { typeMode: "output", ignoreActions: ["transform"] });
    return [name, rest];
  });
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Address of Disinhibit",
    description:
      "The query part of the page's address: each key at most once, in any order; what is left out has its default.",
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
