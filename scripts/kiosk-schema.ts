/** The JSON schema of a kiosk's settings, from the schema that the page checks them with. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { kioskSchema } from "../src/app/kiosk/kiosk-config.ts";

/** The text of public/kiosk.schema.json. */
export function kioskJsonSchema(): string {
  const { $schema, ...rest } = toJsonSchema(kioskSchema, {
    target: "draft-2020-12",
    typeMode: "input",
    ignoreActions: ["readonly", "check"],
  });
  const schema = {
    $schema,
    title: "Disinhibit kiosk",
    description: "Settings of a kiosk, kiosk.json beside the page; docs/kiosk.md explains them.",
    ...rest,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
