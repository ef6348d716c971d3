import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../src/treatment/protocol/protocol.ts";
import {
  atHoursField,
  eventFields,
  type FieldTable,
  protocolFields,
} from "../../src/treatment/protocol/protocol-fields.ts";
import { ProtocolError, readProtocol } from "../../src/treatment/protocol/read-protocol.ts";

type Json = Record<string, unknown>;

const small = {
  format: "disinhibit-protocol",
  version: 1,
  name: "small",
  title: "Small",
  summary: "One infusion.",
  subject: "stressed",
  weightKg: 70,
  horizonHours: 24,
  hydroxynorketamineGain: 0,
  events: [{ kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 }],
  expectations: [{ column: "bdnf", measure: "value", atHours: 1, minimum: 1, words: "BDNF is there" }],
  sources: [],
  assumes: ["A8"],
};
const withEvents = (...events: Json[]) => ({ ...small, events });
const infusion = (change: Json = {}) => ({ ...small.events[0], ...change });

function refusalOf(value: unknown): string {
  try {
    readProtocol(value);
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError);
    return (error as Error).message;
  }
  throw new Error("It was taken.");
}

/** Every object inside a value, with a way to say where it is. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) {
    return value.flatMap(objectsIn);
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

const allowedBy = (fields: FieldTable, name: string): fc.Arbitrary<unknown> => {
  const field = fields[name]!;
  switch (field.type) {
    case "number":
      return field.isWhole
        ? fc.integer({ min: field.minimum, max: field.maximum })
        : fc.double({ min: field.minimum, max: field.maximum, noNaN: true });
    case "choice":
      return fc.constantFrom(...field.choices);
    case "text":
      return fc.constant("a-name");
  }
};

describe("the reader of protocols", () => {
  it("takes every named protocol, and takes it again after a round trip through JSON", () => {
    expect(namedProtocols.length).toBeGreaterThan(15);
    for (const protocol of namedProtocols) {
      expect(readProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol);
    }
    expect(new Set(namedProtocols.map(({ name }) => name)).size).toBe(namedProtocols.length);
  });

  it("hands out what cannot be changed afterwards", () => {
    const protocol = readProtocol(structuredClone(small));
    expect(() => {
      (protocol.events[0] as { atHours: number }).atHours = 3;
    }).toThrow(TypeError);
  });

  it("refuses an unknown key at any depth, by its name", () => {
    const sources = [...namedProtocols, readProtocol(structuredClone(small))];
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.stringMatching(/^[a-z]{3,12}$/),
        (protocol, place, key) => {
          const copy = JSON.parse(JSON.stringify(protocol)) as Json;
          const objects = objectsIn(copy);
          const object = objects[place % objects.length]!;
          fc.pre(
            !(key in object) && !["label", "repeat", "over", "target", "minimum", "maximum"].includes(key),
          );
          object[key] = 1;
          expect(refusalOf(copy)).toContain(`"${key}"`);
        },
      ),
      { numRuns: 300 },
    );
  });

  const numbers: [
    place: string,
    field: { minimum: number; maximum: number; unit: string },
    make: (n: number) => unknown,
  ][] = [
    ...(["weightKg", "horizonHours", "hydroxynorketamineGain"] as const).map(
      (name): (typeof numbers)[number] => [name, protocolFields[name], (n) => ({ ...small, [name]: n })],
    ),
    ["events[0].atHours", atHoursField, (n) => withEvents(infusion({ atHours: n }))],
    ...(["doseMgPerKg", "durationMinutes"] as const).map((name): (typeof numbers)[number] => [
      `events[0].${name}`,
      eventFields.infusion[name],
      (n) => withEvents(infusion({ [name]: n })),
    ]),
    [
      "events[0].concentrationUm",
      eventFields.clamp.concentrationUm,
      (n) => withEvents({ kind: "clamp", atHours: 0, durationHours: 1, concentrationUm: n }),
    ],
    [
      "events[0].share",
      eventFields.nbqx.share,
      (n) => withEvents({ kind: "nbqx", atHours: 0, durationHours: 1, share: n }),
    ],
  ];
  it.each(numbers)("refuses %s out of its range, with the value and the range", (place, field, make) => {
    for (const value of [field.minimum - 1, field.maximum * 1.01 + 1]) {
      const sentence = refusalOf(make(value));
      expect(sentence).toContain(place);
      expect(sentence).toContain(`from ${field.minimum} to ${field.maximum}`);
      expect(sentence).toContain(JSON.stringify(value));
    }
  });

  it("refuses another version with both versions, and another format", () => {
    const newer = refusalOf({ ...small, version: 2, novelty: true });
    expect(newer).toContain("version 2");
    expect(newer).toContain("version 1");
    expect(refusalOf({ ...small, format: "something" })).toContain('"something"');
  });

  it("refuses what overlaps with itself, and takes what touches", () => {
    const second = (atHours: number) => withEvents(infusion(), infusion({ atHours }));
    expect(refusalOf(second(0.5))).toMatch(/infusion at 0\.5 h overlaps .* until 0\.6667 h/);
    expect(readProtocol(second(2 / 3)).events).toHaveLength(2);
    const repeated = withEvents(infusion({ repeat: { times: 3, everyHours: 0.5 } }));
    expect(refusalOf(repeated)).toContain("overlaps");
  });

  it("refuses what lies after the horizon, repeats included", () => {
    expect(refusalOf(withEvents(infusion({ atHours: 25 })))).toContain("horizon of 24 h");
    const repeated = withEvents(infusion({ repeat: { times: 4, everyHours: 12 } }));
    expect(refusalOf(repeated)).toContain("infusion at 36 h");
  });

  it("refuses more events than it can hold, repeats written out", () => {
    const bolus = { kind: "bolus", atHours: 0, drug: "racemic", doseMgPerKg: 0 };
    const many = { ...bolus, repeat: { times: 200, everyHours: 0.1 } };
    expect(refusalOf(withEvents(many, many, many))).toContain("they are 600");
  });

  it("refuses a course above 50 µM whole, with the peak and the limit", () => {
    const sentence = refusalOf(withEvents(infusion({ doseMgPerKg: 10, durationMinutes: 1 })));
    expect(sentence).toMatch(/reach an effective concentration of 5\d\.\d+ µM .* 0 to 50 µM/);
    const spread = readProtocol(withEvents(infusion({ doseMgPerKg: 10, durationMinutes: 600 })));
    expect(spread.events).toHaveLength(1);
    const summed = withEvents(
      ...[0, 0.1, 0.2, 0.3].map((atHours) => ({ kind: "bolus", atHours, drug: "racemic", doseMgPerKg: 6 })),
    );
    expect(refusalOf(summed)).toContain("give less, or more slowly");
  });

  it("refuses an expectation without what its measure needs", () => {
    const expecting = (change: Json) => ({
      ...small,
      expectations: [{ ...small.expectations[0], ...change }],
    });
    expect(refusalOf(expecting({ measure: "shareOfChange" }))).toContain("needs atHours and ofHours");
    expect(refusalOf(expecting({ column: "mood" }))).toContain("must be one of hours,");
    expect(refusalOf(expecting({ minimum: undefined }))).toContain("needs a minimum or a maximum");
  });

  it("throws nothing but a ProtocolError with one sentence, whatever it is given", () => {
    const mutated = fc
      .tuple(fc.constantFrom<unknown>(small, ...namedProtocols), fc.nat(), fc.nat(), fc.jsonValue())
      .map(([protocol, place, which, value]) => {
        const copy = JSON.parse(JSON.stringify(protocol)) as Json;
        const objects = objectsIn(copy);
        const object = objects[place % objects.length]!;
        const keys = Object.keys(object);
        object[keys[which % keys.length]!] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated, fc.anything()), (value) => {
        try {
          readProtocol(value);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
          expect((error as Error).message).toMatch(/^[^\n]+\.$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("takes whatever its own table of fields allows", () => {
    const fields = eventFields.clamp;
    const clamp = fc.record({
      kind: fc.constant("clamp"),
      atHours: fc.double({ min: 0, max: 24, noNaN: true }),
      concentrationUm: allowedBy(fields, "concentrationUm"),
      durationHours: allowedBy(fields, "durationHours"),
    });
    fc.assert(
      fc.property(clamp, (event) => {
        const read: Protocol = readProtocol(withEvents(event));
        expect(read.events).toEqual([event]);
      }),
      { numRuns: 100 },
    );
  });
});
