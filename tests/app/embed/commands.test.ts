import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedJsonSchema, withTables } from "../../../scripts/embed-schema.ts";
import { commandSchemas, idOf, isMeant, readCommand } from "../../../src/app/embed/commands.ts";
import { RefusalError } from "../../../src/model/refusal.ts";
import { doseLimits } from "../../../src/treatment/protocol/protocol-limits.ts";
import { say } from "../../../src/web/messages/messages.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const head = { disinhibit: 1 } as const;

/** One good message of each type. */
const good = [
  { ...head, type: "hello" },
  { ...head, type: "dose", concentrationUm: 0.7, id: "mine" },
  {
    ...head,
    type: "giveDose",
    dose: { kind: "infusion", drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 },
  },
  { ...head, type: "startExperiment", name: "single-infusion" },
  { ...head, type: "stopExperiment" },
  { ...head, type: "chapter", name: "surge" },
  { ...head, type: "explore" },
  { ...head, type: "pause" },
  { ...head, type: "resume" },
];

const refusalOf = (message: unknown): string => {
  try {
    readCommand(message);
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return say(error.refusal);
  }
  throw new Error(`${JSON.stringify(message)} was taken.`);
};

const validate = new Ajv2020({ strict: false }).compile({
  ...JSON.parse(embedJsonSchema()),
  oneOf: undefined,
  $ref: "#/$defs/command",
});

describe("messages to the frame", () => {
  it("are taken as they are, one of each type", () => {
    expect(good.map(({ type }) => type)).toEqual(commandSchemas.map(({ entries }) => entries.type.literal));
    for (const message of good) expect(readCommand(message)).toEqual(message);
  });

  it.each([
    [{ ...head, disinhibit: 2, type: "pause" }, "disinhibit"],
    [{ ...head }, "type"],
    [{ ...head, type: "destroy" }, "type"],
    [{ ...head, type: "dose" }, "concentrationUm"],
    [{ ...head, type: "dose", concentrationUm: -1 }, "concentrationUm"],
    [{ ...head, type: "dose", concentrationUm: Number.NaN }, "concentrationUm"],
    [{ ...head, type: "dose", concentrationUm: "0.7" }, "concentrationUm"],
    [{ ...head, type: "dose", concentrationUm: 0.7, quickly: true }, "quickly"],
    [{ ...head, type: "pause", id: "" }, "id"],
    [{ ...head, type: "pause", id: 7 }, "id"],
    [{ ...head, type: "chapter", name: "eleventh" }, "name"],
    [{ ...head, type: "startExperiment", name: "own-protocol" }, "name"],
    [{ ...head, type: "giveDose", dose: { kind: "oral", drug: "memantine", doseMg: 20 } }, "dose.kind"],
    [
      {
        ...head,
        type: "giveDose",
        dose: { kind: "bolus", drug: "racemic", doseMgPerKg: doseLimits.doseMgPerKg.maximum + 1 },
      },
      "dose.doseMgPerKg",
    ],
  ])("are refused whole, with a sentence that names the place: %j", (message, place) => {
    expect(refusalOf(message)).toContain(place);
  });

  it("are refused with a sentence, and with nothing else, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withMap: true, withDate: true, withTypedArray: true, withBigInt: true }),
          fc.record({ disinhibit: fc.constant(1), type: fc.anything(), dose: fc.anything() }),
          fc.tuple(fc.constantFrom(...good), fc.string(), fc.anything()).map(([message, key, value]) => {
            return { ...message, [key]: value };
          }),
        ),
        (message) => {
          try {
            expect(validate(readCommand(message))).toBe(true);
          } catch (error) {
            if (!(error instanceof RefusalError)) throw error;
            expect(say(error.refusal)).toMatch(/\S/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are what the published JSON schema takes, and no other", () => {
    for (const message of good) expect(validate(message)).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.constantFrom("type", "concentrationUm", "name", "dose", "id", "disinhibit", "more"),
        fc.oneof(fc.jsonValue(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -5, max: 60 })),
        (message, key, value) => {
          const changed = { ...message, [key]: value };
          let isTaken = true;
          try {
            readCommand(changed);
          } catch {
            isTaken = false;
          }
          expect(validate(changed)).toBe(isTaken);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are not meant for the page without its key, and have an id only where that is one", () => {
    for (const data of [null, 1, "disinhibit", [], {}, { type: "pause" }]) expect(isMeant(data)).toBe(false);
    expect(isMeant({ disinhibit: 0 })).toBe(true);
    expect(idOf({ ...head, id: "mine" })).toBe("mine");
    for (const id of [undefined, null, 7, "", "x".repeat(81), {}]) expect(idOf({ ...head, id })).toBeNull();
  });
});

describe("docs/embed.md", () => {
  it("has the messages as the page reads and writes them", () => {
    const text = readFileSync(path.join(root, "docs/embed.md"), "utf8");
    expect(withTables(text)).toBe(text);
  });
});
