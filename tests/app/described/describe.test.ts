import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import {
  describe,
  type Memory,
  nothingSaid,
  type Observation,
  type Said,
  sentenceEveryMs,
} from "../../../src/app/described/describe.ts";
import { chapterNames } from "../../../src/app/story/chapter-names.ts";

const rest = { excitatoryHz: 3.8, inhibitoryHz: 11.1 };
const quiet: Observation = {
  atMs: 0,
  phase: "running",
  isPaused: false,
  chapter: null,
  effectiveUm: 0,
  hours: 0,
  spineOccupancy: 0.75,
  rates: rest,
  without: null,
};

/** What is said of observations a second apart. */
function narrate(observations: readonly Partial<Observation>[], memory: Memory = nothingSaid) {
  const said: { readonly atMs: number; readonly said: Said }[] = [];
  let known = memory;
  for (const [second, changes] of observations.entries()) {
    const atMs = 1000 * second;
    const next = describe(known, { ...quiet, ...changes, atMs });
    known = next.memory;
    if (next.said) said.push({ atMs, said: next.said });
  }
  return said;
}
const kindsOf = (said: ReturnType<typeof narrate>) => said.map(({ said: { kind } }) => kind);
const seconds = (count: number, changes: Partial<Observation> = {}) =>
  Array.from({ length: count }, () => changes);

suite("the description", () => {
  it("begins with the dose and the rates, and then has nothing to say of a network that stays as it is", () => {
    const said = narrate(seconds(120));
    expect(kindsOf(said)).toEqual(["dose", "rates"]);
    expect(said[1]?.said).toMatchObject({ isCompared: false });
  });

  it("names a chapter first, and says nothing twice", () => {
    const chapter = "surge";
    expect(kindsOf(narrate(seconds(60, { chapter })))).toEqual(["chapter", "dose", "rates"]);
    const [first] = narrate(seconds(60, { chapter }));
    expect(first?.said).toMatchObject({ name: "surge", number: 4 });
  });

  it("tells a dose when it stands still, and what the rates have become beside those without it", () => {
    const drugged = {
      effectiveUm: 0.7,
      without: rest,
      rates: { excitatoryHz: 5.7, inhibitoryHz: 9.4 },
    };
    const moving = Array.from({ length: 9 }, (_, index) => ({ ...drugged, effectiveUm: 0.1 * 1.5 ** index }));
    const said = narrate([...seconds(20), ...moving, ...seconds(30, drugged)]).slice(2);
    expect(kindsOf(said)).toEqual(["dose", "rates"]);
    expect(said[0]?.atMs).toBeGreaterThan(1000 * (20 + 8));
    expect(said[0]?.said).toMatchObject({ effectiveUm: 0.7 });
    expect(said[1]?.said).toMatchObject({
      isCompared: true,
      excitatory: { hz: 5.7, direction: "more" },
      inhibitory: { hz: 9.4, direction: "less" },
    });
  });

  it("does not take noise for a change", () => {
    const noise = Array.from({ length: 200 }, (_, index) => ({
      rates: {
        excitatoryHz: rest.excitatoryHz * (1 + 0.06 * Math.sin(index)),
        inhibitoryHz: rest.inhibitoryHz * (1 + 0.06 * Math.cos(1.3 * index)),
      },
    }));
    expect(kindsOf(narrate(noise))).toEqual(["dose", "rates"]);
  });

  it("says that the network is silent once, and what it does when it fires again", () => {
    const silent = { rates: { excitatoryHz: 0.01, inhibitoryHz: 0.1 }, effectiveUm: 18, without: rest };
    const said = narrate([...seconds(20), ...seconds(40, silent), ...seconds(30)]).slice(2);
    expect(kindsOf(said)).toEqual(["dose", "silent", "dose", "rates"]);
  });

  it("tells a pause, its end, a failure and hours that have passed", () => {
    const said = narrate([
      ...seconds(20),
      ...seconds(10, { isPaused: true }),
      ...seconds(10),
      ...seconds(10, { hours: 6, spineOccupancy: 0.76 }),
      ...seconds(10, { hours: 6.5 }),
      ...seconds(20, { hours: 24, spineOccupancy: 0.9 }),
      ...seconds(10, { phase: "failed" }),
    ]).slice(2);
    expect(kindsOf(said)).toEqual(["paused", "resumed", "hours", "hours", "failed"]);
    expect(said[3]?.said).toEqual({ kind: "hours", hours: 24, spineOccupancy: 0.9 });
  });

  it("has nothing to say while nothing was measured", () => {
    expect(narrate(seconds(30, { phase: "starting", rates: null }))).toEqual([]);
  });

  it("leaves a reader time between any two sentences, whatever happens", () => {
    const rates = fc.record({
      excitatoryHz: fc.double({ min: 0, max: 90, noNaN: true }),
      inhibitoryHz: fc.double({ min: 0, max: 150, noNaN: true }),
    });
    const observation = fc.record({
      phase: fc.constantFrom("running", "running", "running", "failed", "starting"),
      isPaused: fc.boolean(),
      chapter: fc.constantFrom(null, ...chapterNames),
      effectiveUm: fc.double({ min: 0, max: 50, noNaN: true }),
      hours: fc.double({ min: 0, max: 2000, noNaN: true }),
      rates: fc.option(rates),
      without: fc.option(rates),
    }) as fc.Arbitrary<Partial<Observation>>;
    fc.assert(
      fc.property(fc.array(observation, { minLength: 30, maxLength: 90 }), (observations) => {
        const times = narrate(observations).map(({ atMs }) => atMs);
        for (const [index, atMs] of times.entries()) {
          if (index > 0) expect(atMs - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(sentenceEveryMs);
        }
      }),
    );
  });
});
