import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { cascadeTargets, freeConstants } from "../../src/cli/calibrate/cascade-objective.ts";
import { cascadeObservations } from "../../src/cli/calibrate/cascade-observations.ts";
import calibrated from "../../src/model/cascade/calibrated.json" with { type: "json" };
import { cascadeConstants, cascadeTable } from "../../src/model/cascade/cascade-constants.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";

const file = atlasFileOf({ parameterSet: defaultParameterSet, without: null });
const atlas = decodeAtlas(new Uint8Array(readFileSync(file)));

describe("the objective of the slow cascade", () => {
  it("leaves free exactly the constants that the table marks as calibrated, each with room to both sides", () => {
    const marked = Object.entries(cascadeTable).flatMap(([name, row]) => ("calibrated" in row ? [name] : []));
    expect(freeConstants.map(({ constant }) => constant).toSorted()).toEqual(marked.toSorted());
    expect(Object.keys(calibrated.values).toSorted()).toEqual(marked.toSorted());
    for (const { median, minimum, maximum, name } of freeConstants) {
      expect(median, name).toBeGreaterThan(minimum);
      expect(median, name).toBeLessThan(maximum);
    }
  });

  it("observes one number a target, the same each time, and moves with the constants", () => {
    const first = cascadeObservations(atlas, cascadeConstants);
    expect(first).toHaveLength(cascadeTargets.length);
    expect(first.every(Number.isFinite)).toBe(true);
    expect(cascadeObservations(atlas, cascadeConstants)).toEqual(first);
    const moved = cascadeObservations(atlas, { ...cascadeConstants, releaseGain: 4 });
    expect(moved[0]).toBeLessThan(first[0]!);
  });

  it("is told apart from what is held out: every expectation says which it is, and its source", () => {
    for (const { name, expectations } of namedProtocols) {
      for (const { words, use, source } of expectations) {
        expect(use, `${name}: ${words}`).toBeDefined();
        expect(source, `${name}: ${words}`).toBeDefined();
      }
    }
    const heldOut = namedProtocols.filter(({ expectations }) =>
      expectations.every(({ use }) => use === "held-out"),
    );
    expect(heldOut.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "mtor-blocked",
        "dose-tenth",
        "dose-fifth",
        "dose-one",
        "mk-801",
        "s-ketamine",
      ]),
    );
  });
});
