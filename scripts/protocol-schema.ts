/** The JSON schema of a protocol file, from the same table of fields that the reader checks with. */

import { trajectoryColumnNames } from "../src/model/quantities.ts";
import { protocolVersion } from "../src/treatment/protocol/protocol.ts";
import {
  atHoursField,
  eventFields,
  expectationFields,
  type FieldTable,
  protocolFields,
  repeatFields,
  type ScalarField,
  timesOfMeasure,
} from "../src/treatment/protocol/protocol-fields.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The text of public/protocol.schema.json. */
export function protocolSchema(): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Disinhibit protocol",
    description:
      "A course of treatment as data. The reader also checks what a schema cannot: times within the horizon, no overlap of one kind with itself, an effective concentration of at most 50 µM.",
    ...objectOf({
      required: { format: { const: "disinhibit-protocol" }, version: { const: protocolVersion } },
      fields: protocolFields,
      optional: { $schema: { type: "string" } },
      more: {
        events: { type: "array", maxItems: 400, items: { oneOf: Object.keys(eventFields).map(eventSchema) } },
        expectations: { type: "array", maxItems: 50, items: expectationSchema() },
        sources: textList,
        assumes: textList,
      },
    }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const textList = {
  type: "array",
  maxItems: 30,
  items: { type: "string", minLength: 1, maxLength: 300 },
};

interface ObjectParts {
  readonly required?: Readonly<Record<string, Schema>>;
  readonly fields: FieldTable;
  readonly optional?: Readonly<Record<string, Schema>>;
  readonly more?: Readonly<Record<string, Schema>>;
}

/** A closed object: what is not named is refused. */
function objectOf({ required = {}, fields, optional = {}, more = {} }: ObjectParts): Schema {
  const needed = Object.entries(fields).flatMap(([name, field]) => (field.isOptional ? [] : [name]));
  return {
    type: "object",
    additionalProperties: false,
    required: [...Object.keys(required), ...needed, ...Object.keys(more)],
    properties: {
      ...optional,
      ...required,
      ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
      ...more,
    },
  };
}

function eventSchema(kind: string): Schema {
  return objectOf({
    required: { kind: { const: kind } },
    fields: { atHours: atHoursField, ...eventFields[kind as keyof typeof eventFields] },
    optional: { repeat: objectOf({ fields: repeatFields }) },
  });
}

function expectationSchema(): Schema {
  return {
    ...objectOf({ required: { column: { enum: trajectoryColumnNames } }, fields: expectationFields }),
    anyOf: [{ required: ["minimum"] }, { required: ["maximum"] }],
    allOf: Object.entries(timesOfMeasure).map(([measure, required]) => ({
      // biome-ignore lint/suspicious/noThenProperty: the key of JSON Schema.
      ...{ if: { properties: { measure: { const: measure } } }, then: { required } },
    })),
  };
}

function fieldSchema(field: ScalarField): Schema {
  const { meaning: description } = field;
  switch (field.type) {
    case "number": {
      const { minimum, maximum, unit, isWhole = false } = field;
      const inUnit = unit === "" || unit === "1" ? description : `${description}, ${unit}`;
      return { type: isWhole ? "integer" : "number", minimum, maximum, description: inUnit };
    }
    case "choice":
      return { enum: field.choices, description };
    case "text":
      return {
        type: "string",
        minLength: 1,
        maxLength: field.longest,
        ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
        description,
      };
  }
}
