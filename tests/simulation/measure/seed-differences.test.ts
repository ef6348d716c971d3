import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../../src/engine/reference/reference-engine.ts";
import {
  measureSeedDifferences,
  type SeedDifferenceReport,
} from "../../../src/simulation/measure/seed-differences.ts";

const request = {
  ...({ parameterSet: "k2", parameters: {}, ampaBlock: 0, concentrationUm: 1.5 } as const),
  seeds: [101],
  ...{ warmupMs: 700, windowMs: 900 },
};
const makeEngine = (recipe: ConstructorParameters<typeof ReferenceEngine>[0]) => new ReferenceEngine(recipe);

describe("drug less vehicle over seeds", () => {
  it("finds the surge in each network, pyramidal cells up and interneurons down", async () => {
    const told: SeedDifferenceReport[] = [];
    const { differences } = await measureSeedDifferences(request, {
      ...{ makeEngine, signal: new AbortController().signal },
      onProgress: (report) => void told.push(report),
    });
    expect(differences.map(({ seed }) => seed)).toEqual([101]);
    for (const { excitatoryHz, inhibitoryHz } of differences) {
      expect(excitatoryHz).toBeGreaterThan(0.3);
      expect(inhibitoryHz).toBeLessThan(-0.3);
    }
    const shares = told.map(({ progress }) => progress);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  }, 60_000);

  it("stops between two pieces when it is told to", async () => {
    const stopper = new AbortController();
    const stopped = measureSeedDifferences(request, {
      ...{ makeEngine, signal: stopper.signal },
      onProgress: () => stopper.abort(new Error("stopped")),
    });
    await expect(stopped).rejects.toThrow("stopped");
  });
});
