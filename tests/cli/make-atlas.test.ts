import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeAtlas } from "../../src/cli/atlas/make-atlas.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { atlasStatistics } from "../../src/treatment/atlas/atlas.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-atlas-"));
afterAll(() => rmSync(folder, { recursive: true }));

const nodes = {
  releaseGain: [1],
  inhibitionLoss: [0],
  ampaBlock: [0],
  spineOccupancy: [1],
  functionalGain: [0],
  concentrationUm: [0, 1.5],
};
const rest = {
  releaseGain: 1,
  inhibitionLoss: 0,
  ampaBlock: 0,
  spineOccupancy: 1,
  functionalGain: 0,
  concentrationUm: 0,
};

describe("making an atlas", () => {
  it("continues what an interruption left, broken last line and all, and takes its file away", {
    timeout: 240_000,
  }, async () => {
    const file = path.join(folder, "tiny.atlas");
    const partial = `${file}.partial`;
    const signature = JSON.stringify({
      nodes,
      blocker: "ketamine",
      network: networkHashOf(createRecipe({ parameterSet: "k1" })),
    });
    const kept = { index: 0, seed: 1, means: [42, 7, 0.5, 0.25], standardErrors: [0.1, 0.1, 0, 0] };
    writeFileSync(partial, `${signature}\n${JSON.stringify(kept)}\n{"index":1,"se`);
    const counts: number[] = [];
    await makeAtlas({
      nodes,
      parameterSet: "k1",
      parameters: {},
      file,
      onProgress: (_, finished) => counts.push(finished),
    });
    const atlas = decodeAtlas(readFileSync(file));
    expect(atlasStatistics(atlas, rest).excitatoryRateHz).toBe(42);
    const surge = atlasStatistics(atlas, { ...rest, concentrationUm: 1.5 }).excitatoryRateHz;
    expect(surge).toBeGreaterThan(4.5);
    expect(surge).toBeLessThan(7.5);
    expect(counts[0]).toBeGreaterThanOrEqual(1);
    expect(atlas.origin.scatterPoints).toBe(2);
    expect(existsSync(partial)).toBe(false);
  });

  it("starts anew where what was left belongs to another grid", async () => {
    const file = path.join(folder, "other.atlas");
    writeFileSync(
      `${file}.partial`,
      `{"nodes":"others"}\n{"index":0,"seed":1,"means":[42,7,0.5,0.25],"standardErrors":[0,0,0,0]}\n`,
    );
    const one = { ...nodes, concentrationUm: [0] };
    const atlas = await makeAtlas({
      nodes: one,
      parameterSet: "k1",
      parameters: {},
      file,
      onProgress: () => undefined,
    });
    expect(atlasStatistics(atlas, rest).excitatoryRateHz).toBeLessThan(5);
  }, 240_000);
});
