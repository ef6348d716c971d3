/** The JSON schema of the messages of an embedded page, and the tables of docs/embed.md, from the schemas that the page checks them with. */
import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { answerSchemas } from "../src/app/embed/answers.ts";
import { commandSchemas, doseSchemas } from "../src/app/embed/commands.ts";

interface Described {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly description?: string;
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}

const described = (schema: v.GenericSchema): Described =>
  toJsonSchema(schema, {
    target: "draft-2020-12",
    typeMode: "input",
    // A number of JSON is finite.
    ignoreActions: ["readonly", "finite", "raw_check"],
  }) as Described;

const withoutDialect = ({ $schema, ...rest }: Described & { readonly $schema?: string }) => rest;

/** The text of public/embed.schema.json. */
export function embedJsonSchema(): string {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Messages of Disinhibit within another page",
    description:
      "Commands go to the frame, answers come from it, each by postMessage; docs/embed.md explains them.",
    $defs: {
      command: { oneOf: commandSchemas.map((schema) => withoutDialect(described(schema))) },
      answer: { oneOf: answerSchemas.map((schema) => withoutDialect(described(schema))) },
    },
    oneOf: [{ $ref: "#/$defs/command" }, { $ref: "#/$defs/answer" }],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What a value may be, in words. */
function kindOf({
  const: only,
  enum: choices,
  type,
  minimum,
  maximum,
  maxLength,
  anyOf,
  oneOf,
  items,
}: Described): string {
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (choices) return choices.map((choice) => `\`${JSON.stringify(choice)}\``).join(", ");
  if (anyOf) {
    const isNullable = anyOf.some((each) => each.type === "null");
    const others = anyOf.filter((each) => each.type !== "null").map(kindOf);
    const words = new Set(others).size === 1 ? others[0] : "object";
    return isNullable ? `${words} or \`null\`` : (words ?? "object");
  }
  if (type === "string") return maxLength === undefined ? "text" : `text, at most ${maxLength} characters`;
  if (type === "array") return `list of ${items ? kindOf(items) : "values"}`;
  if (type === "object" || oneOf) return "object";
  return minimum === undefined ? "number" : `number, ${minimum} to ${maximum}`;
}

/** Keys that every message has, and are said once. */
const everywhere: readonly string[] = ["disinhibit", "type", "id", "kind"];

function rowsOf(schema: v.GenericSchema): string[] {
  const { properties = {}, required = [], description = "" } = described(schema);
  const name = String((properties["type"] ?? properties["kind"])?.const);
  const fields = Object.entries(properties).filter(([key]) => !everywhere.includes(key));
  return [
    `| \`${name}\` | | | ${description} |`,
    ...fields.map(
      ([key, field]) =>
        `| | \`${key}\` | ${kindOf(field)}${required.includes(key) ? "" : ", may be left out"} | ${field.description ?? ""} |`,
    ),
  ];
}

const tableOf = (first: string, schemas: readonly v.GenericSchema[]): string =>
  [`| ${first} | key | value | meaning |`, "| --- | --- | --- | --- |", ...schemas.flatMap(rowsOf)].join(
    "\n",
  );

const tables: Readonly<Record<string, string>> = {
  commands: tableOf("`type`", commandSchemas),
  doses: tableOf("`kind`", doseSchemas),
  answers: tableOf("`type`", answerSchemas),
};

/** A text of docs/embed.md with its tables as the schemas have them now. Throws where it has no place for one. */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((whole, [name, table]) => {
    const place = new RegExp(`(<!-- table: ${name} -->\n)[^]*?(<!-- end of ${name} -->)`);
    if (!place.test(whole)) throw new Error(`docs/embed.md has no place for the table "${name}".`);
    return whole.replace(place, (_, begin: string, end: string) => `${begin}${table}\n${end}`);
  }, text);
}
