import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ensembleFileOf, readBasis, readEnsemble } from "../../../src/cli/ensemble/ensemble-files.ts";
import { effectiveSampleSize } from "../../../src/model/quantiles.ts";
import {
  assertEnsembleFits,
  decodeEnsemble,
  encodeEnsemble,
} from "../../../src/treatment/ensemble/ensemble-file.ts";
import { FittedExpectations } from "../../../src/treatment/ensemble/fitted-expectations.ts";
import { refusing } from "../../support/refusing.ts";

const bytes = new Uint8Array(readFileSync(ensembleFileOf("k2")));
let basis: ReturnType<typeof readBasis>["basis"];
beforeAll(() => {
  basis = readBasis("k2").basis;
});

describe("the shipped ensemble", () => {
  const { tables, members } = readEnsemble("k2");

  it("has at least 200 members of the cascade and 12 networks, all in use", () => {
    expect(members.length).toBeGreaterThanOrEqual(200);
    expect(tables.origin.networks.length).toBeGreaterThanOrEqual(12);
    const used = new Set(members.map(({ atlas }) => atlas));
    expect(used.size).toBe(tables.origin.networks.length);
  });

  it("weighs every member the same, so that it is worth as many as it has", () => {
    expect(effectiveSampleSize(members.map(({ weight }) => weight))).toBeCloseTo(members.length);
    expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it("says how many were drawn for it", () => {
    const { cascadesDrawn, cascadesMet, networksProposed, networksMet } = tables.origin.search;
    expect(cascadesMet).toBe(members.length);
    expect(cascadesDrawn).toBeGreaterThan(cascadesMet);
    expect(networksProposed).toBeGreaterThanOrEqual(networksMet);
  });

  it("keeps κ within its published range", () => {
    for (const { kappa } of tables.origin.networks) {
      expect(kappa).toBeGreaterThanOrEqual(0.6);
      expect(kappa).toBeLessThanOrEqual(0.8);
    }
  });

  it("has members that meet everything the model is fitted to", () => {
    for (const member of members.filter((_, index) => index % 60 === 0)) {
      expect(new FittedExpectations().missedBy(member)).toBeNull();
    }
  });
});

describe("an ensemble file", () => {
  it("comes back as it was", () => {
    expect(encodeEnsemble(decodeEnsemble(bytes))).toEqual(bytes);
  });

  it("is refused whole where it is cut short, at whatever length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => decodeEnsemble(bytes.subarray(0, length))).toThrow(RangeError);
      }),
      { numRuns: 100 },
    );
  });

  it("is refused whole where any byte differs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const altered = bytes.slice();
          altered[at] = (altered[at] ?? 0) ^ by;
          expect(() => decodeEnsemble(altered)).toThrow(RangeError);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is refused by name and hash where it is of another network, or was made beside another atlas", () => {
    const tables = decodeEnsemble(bytes);
    expect(() => assertEnsembleFits(tables, basis)).not.toThrow();
    const elsewhere = { ...basis, networkHash: "00000000" };
    expect(() => assertEnsembleFits(tables, elsewhere)).toThrow(
      refusing("refusal.ensembleNetwork", {
        ...{ network: tables.origin.networkHash, otherNetwork: elsewhere.networkHash },
      }),
    );
    const besideAnother = { ...basis, atlasChecksum: "ffffffff" };
    expect(() => assertEnsembleFits(tables, besideAnother)).toThrow(
      refusing("refusal.ensembleAtlas", { atlas: tables.origin.atlasChecksum, otherAtlas: "ffffffff" }),
    );
  });
});
