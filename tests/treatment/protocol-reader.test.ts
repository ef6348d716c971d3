import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProtocolError } from "../../src/treatment/protocol/check-course.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../src/treatment/protocol/protocol.ts";
import { clampLimits, doseLimits, protocolLimits } from "../../src/treatment/protocol/protocol-limits.ts";
import { readProtocol } from "../../src/treatment/protocol/read-protocol.ts";
import type { NumberRange } from "../../src/treatment/schema/fields.ts";
import { small } from "./small-protocol.ts";

type Json = Record<string, unknown>;

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

const allowedBy = ({ minimum: min, maximum: max }: NumberRange) => fc.double({ min, max, noNaN: true });

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
    field: Pick<NumberRange, "minimum" | "maximum">,
    make: (n: number) => unknown,
  ][] = [
    ...(["weightKg", "horizonHours", "hydroxynorketamineGain"] as const).map(
      (name): (typeof numbers)[number] => [name, protocolLimits[name], (n) => ({ ...small, [name]: n })],
    ),
    ["events[0].atHours", { minimum: 0, maximum: 2688 }, (n) => withEvents(infusion({ atHours: n }))],
    ...(["doseMgPerKg", "durationMinutes"] as const).map((name): (typeof numbers)[number] => [
      `events[0].${name}`,
      doseLimits[name],
      (n) => withEvents(infusion({ [name]: n })),
    ]),
    [
      "events[0].concentrationUm",
      clampLimits.concentrationUm,
      (n) => withEvents({ kind: "clamp", atHours: 0, durationHours: 1, concentrationUm: n }),
    ],
    [
      "events[0].share",
      { minimum: 0, maximum: 1 },
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
    expect(newer).toBe("version must be 1, but it is 2.");
    expect(refusalOf({ ...small, format: "something" })).toContain('"something"');
  });

  it("refuses a blocker that overlaps with itself, and takes what touches", () => {
    const block = (change: Json = {}) => ({
      kind: "nbqx",
      atHours: 0,
      share: 0.5,
      durationHours: 2,
      ...change,
    });
    expect(refusalOf(withEvents(block(), block({ atHours: 1 })))).toMatch(
      /nbqx at 1 h overlaps .* until 2 h/,
    );
    expect(readProtocol(withEvents(block(), block({ atHours: 2 }))).events).toHaveLength(2);
    const repeated = withEvents(block({ repeat: { times: 3, everyHours: 0.5 } }));
    expect(refusalOf(repeated)).toContain("overlaps");
    const clamp = { kind: "clamp", atHours: 0, concentrationUm: 1, durationHours: 2 };
    const plasma = { kind: "plasma-clamp", atHours: 1, plasmaUm: 1, durationHours: 2 };
    expect(refusalOf(withEvents(clamp, plasma))).toMatch(/plasma-clamp at 1 h overlaps/);
  });

  it("takes infusions that overlap, of one drug or several: doses add up", () => {
    const second = withEvents(infusion(), infusion({ atHours: 0.5, drug: "s-ketamine" }));
    expect(readProtocol(second).events).toHaveLength(2);
    const repeated = withEvents(infusion({ repeat: { times: 3, everyHours: 0.5 } }));
    expect(readProtocol(repeated).events).toHaveLength(1);
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
    const boluses = Array.from({ length: 8 }, (_, index) => ({
      ...{ kind: "bolus", atHours: 0.05 * index, drug: "racemic", doseMgPerKg: 10 },
    }));
    const sentence = refusalOf(withEvents(...boluses));
    expect(sentence).toMatch(/reach an effective concentration of \d+\.\d+ µM .* 0 to 50 µM/);
    expect(sentence).toContain("give less, or more slowly");
    const spread = readProtocol(withEvents(infusion({ doseMgPerKg: 10, durationMinutes: 600 })));
    expect(spread.events).toHaveLength(1);
  });

  const expecting = (change: Json) => ({
    ...small,
    expectations: [{ ...small.expectations[0], ...change }],
  });

  it("refuses an expectation without what its measure needs", () => {
    expect(refusalOf(expecting({ measure: "shareOfChange" }))).toContain("needs atHours, ofHours");
    expect(refusalOf(expecting({ column: "mood" }))).toContain("must be one of hours,");
    const { minimum, ...unbounded } = small.expectations[0]!;
    expect(refusalOf({ ...small, expectations: [unbounded] })).toContain("needs a minimum or a maximum");
  });

  it("refuses a window that ends before it begins, and takes one moment", () => {
    const window = (toHours: number) => expecting({ measure: "highest", fromHours: 5, toHours });
    expect(refusalOf(window(1))).toBe(
      "expectations[0].toHours must be at least fromHours, which is 5 h, but it is 1.",
    );
    expect(readProtocol(window(5)).expectations).toHaveLength(1);
  });

  it("refuses a comparison with a protocol that does not exist, and lists those that do", () => {
    const sentence = refusalOf(expecting({ over: "nothere" }));
    expect(sentence).toMatch(/^expectations\[0\]\.over must be one of saline, .*, but it is "nothere"\.$/);
  });

  it("refuses a $schema that is not text", () => {
    expect(refusalOf({ ...small, $schema: 3 })).toContain("$schema must be the address");
    expect(readProtocol({ ...small, $schema: "./protocol.schema.json" }).name).toBe("small");
  });

  it("leaves the caller's object as it was, and neither shares nor freezes any part of it", () => {
    const own = structuredClone(small);
    const protocol = readProtocol(own);
    own.events[0]!.atHours = 3;
    own.sources.push("later" as never);
    expect(own.events[0]!.atHours).toBe(3);
    expect(protocol.events[0]!.atHours).toBe(0);
    expect(protocol.sources).toEqual([]);
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

  it("takes whatever the ranges of its own fields allow", () => {
    const clamp = fc.record({
      kind: fc.constant("clamp"),
      atHours: fc.double({ min: 0, max: 24, noNaN: true }),
      concentrationUm: allowedBy(clampLimits.concentrationUm),
      durationHours: allowedBy(clampLimits.durationHours),
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
