/** The JSON schema of a protocol file, from the schema that the reader checks with. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { expectationSchema, protocolSchema, timesOfMeasure } from "../src/treatment/protocol/protocol.ts";

/** What the reader checks between the fields of an expectation, as far as JSON Schema has words for it. */
const expectationRules = {
  anyOf: [{ required: ["minimum"] }, { required: ["maximum"] }],
  allOf: Object.entries(timesOfMeasure).map(([measure, required]) => ({
    // biome-ignore lint/suspicious/noThenProperty: the key of JSON Schema.
    ...{ if: { properties: { measure: { const: measure } } }, then: { required: [...required] } },
  })),
};

/** The text of public/protocol.schema.json. */
export function protocolJsonSchema(): string {
  const { $schema, ...rest } = toJsonSchema(protocolSchema, {
    target: "draft-2020-12",
    ignoreActions: ["readonly", "raw_check"],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      "entries" in valibotSchema && valibotSchema.entries === expectationSchema.entries
        ? { ...jsonSchema, ...expectationRules }
        : undefined,
  });
  const schema = {
    $schema,
    title: "Disinhibit protocol",
    description:
      "A course of treatment as data. The reader also checks what a schema cannot: times within the horizon, windows that end after they begin, no overlap of one kind with itself, an effective concentration of at most 50 µM.",
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
