import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressJsonSchema } from "../../scripts/address-schema.ts";
import { protocolJsonSchema } from "../../scripts/protocol-schema.ts";
import { addressForms, readAddress } from "../../src/app/address.ts";
import { ProtocolError } from "../../src/treatment/protocol/check-course.ts";
import { readProtocol } from "../../src/treatment/protocol/read-protocol.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "src/treatment/protocol/protocols");
const committed = readFileSync(path.join(root, "public/protocol.schema.json"), "utf8");
const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(committed));
const protocols = readdirSync(folder).map((name): [string, Record<string, unknown>] => [
  name,
  JSON.parse(readFileSync(path.join(folder, name), "utf8")),
]);

describe("public/protocol.schema.json", () => {
  it("is what the schema of the reader says: `npm run generate`", () => {
    expect(committed).toBe(protocolJsonSchema());
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
      { $schema: 3 },
      { events: [{ ...event, doseMgPerKg: 11 }] },
      { events: [{ ...event, surprise: 1 }] },
      { expectations: [{ ...expectation, measure: "shareOfHighest", toHours: undefined }] },
      { expectations: [{ ...expectation, over: "nothere" }] },
      { expectations: [{ ...expectation, minimum: undefined, maximum: undefined }] },
    ]) {
      expect(isValid({ ...single, ...change }), JSON.stringify(change)).toBe(false);
    }
  });

  it("takes every protocol that the reader takes, whatever is changed in it", () => {
    const objectsIn = (value: unknown): Record<string, unknown>[] => {
      if (typeof value !== "object" || value === null) return [];
      const inside = Object.values(value).flatMap(objectsIn);
      return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
    };
    const change = fc.oneof(
      fc.double({ min: -1, max: 30, noNaN: true }),
      fc.constantFrom("racemic", "highest", "value", "bdnf", "saline", "stressed", "name"),
      fc.string({ maxLength: 400, unit: "binary" }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...protocols),
        fc.nat(),
        fc.nat(),
        change,
        ([, whole], place, which, value) => {
          const copy = structuredClone(whole);
          const objects = objectsIn(copy);
          const object = objects[place % objects.length]!;
          const keys = Object.keys(object);
          object[keys[which % keys.length]!] = value;
          try {
            readProtocol(copy);
          } catch (error) {
            expect(error).toBeInstanceOf(ProtocolError);
            return;
          }
          taken++;
          expect(isValid(copy), JSON.stringify(isValid.errors)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe("public/address.schema.json", () => {
  const text = readFileSync(path.join(root, "public/address.schema.json"), "utf8");
  const isAddress = new Ajv2020({ strict: false }).compile(JSON.parse(text));

  it("is what the table of settings says: `npm run generate`", () => {
    expect(text).toBe(addressJsonSchema());
  });

  it("takes what the page takes from an address, and refuses what the page refuses", () => {
    const words = [
      "auto",
      "on",
      "healthy",
      "webgpu",
      "difference",
      "tonic-drive",
      "single-infusion",
      "sunny",
    ];
    const values = fc.oneof(
      fc.constantFrom(...words, 5120, 5000, 20_480, 0, 0.5, 1, 2.5, 50, 51, 64, 168, -1),
      fc.integer({ min: -2, max: 1100 }),
    );
    const names = fc.constantFrom(...addressForms.map(({ name }) => name), "surprise");
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(names, values, (name, value) => {
        const isTaken = readAddress(`?${name}=${value}`).refused === null;
        answers.add(isTaken);
        expect(isAddress({ [name]: value })).toBe(isTaken);
      }),
      { numRuns: 1500 },
    );
    expect(answers.size).toBe(2);
  });
});
