import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { protocolSchema } from "../../scripts/protocol-schema.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "src/treatment/protocol/protocols");
const committed = readFileSync(path.join(root, "public/protocol.schema.json"), "utf8");
const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(committed));
const protocols = readdirSync(folder).map((name): [string, Record<string, unknown>] => [
  name,
  JSON.parse(readFileSync(path.join(folder, name), "utf8")),
]);

describe("public/protocol.schema.json", () => {
  it("is what the table of fields says: `npm run generate`", () => {
    expect(committed).toBe(protocolSchema());
  });

  it.each(protocols)("takes %s, which points to it", (_name, protocol) => {
    expect(isValid(protocol), JSON.stringify(isValid.errors)).toBe(true);
    expect(path.resolve(folder, `${protocol["$schema"]}`)).toBe(
      path.join(root, "public/protocol.schema.json"),
    );
  });

  it("refuses what the reader refuses: unknown keys, values out of range, a measure without its times", () => {
    const [, single] = protocols.find(([name]) => name === "single-infusion.json")!;
    const [event] = single["events"] as Record<string, unknown>[];
    const [expectation] = single["expectations"] as Record<string, unknown>[];
    for (const change of [
      { surprise: 1 },
      { weightKg: 19 },
      { version: 2 },
      { events: [{ ...event, doseMgPerKg: 11 }] },
      { events: [{ ...event, surprise: 1 }] },
      { expectations: [{ ...expectation, measure: "shareOfHighest", toHours: undefined }] },
    ]) {
      expect(isValid({ ...single, ...change }), JSON.stringify(change)).toBe(false);
    }
  });
});
