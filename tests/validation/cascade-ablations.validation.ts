import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { ablateCascade } from "../../src/cli/validation/cascade-ablations.ts";
import { cascadeAblations } from "../../src/model/cascade/cascade-ablations.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";

const file = atlasFileOf({ parameterSet: defaultParameterSet, without: null });
const results = ablateCascade(decodeAtlas(new Uint8Array(readFileSync(file))));
const changesOf = (name: string) => results.find(({ ablation }) => ablation.name === name)!.changes;

describe("the cascade without one of its parts", () => {
  it.each(cascadeAblations)("changes an outcome by at least a tenth: $name", ({ name }) => {
    const [most] = changesOf(name);
    console.log(
      `${name}: ${most ? `${most.outcome} ${most.before.toFixed(3)} → ${most.after.toFixed(3)}` : "nothing"}`,
    );
    expect(most).toBeDefined();
  });

  it("grows less without either route to BDNF, and nothing without both", () => {
    const growthWithout = (name: string) =>
      changesOf(name).find(({ outcome }) => outcome === "spines a day after one infusion");
    for (const name of ["burst-route", "at-rest-route", "bdnf"]) {
      expect(growthWithout(name)!.change, name).toBeLessThan(-0.1);
    }
    expect(Math.abs(growthWithout("bdnf")!.after)).toBeLessThan(0.005);
  });

  it("grows after anaesthesia without refractoriness, and with AMPA blocked where the set point follows throughput", () => {
    const grows = (name: string, outcome: string) =>
      changesOf(name).find((change) => change.outcome === outcome)?.after ?? 0;
    expect(grows("refractoriness", "spines after anaesthesia with wash-out")).toBeGreaterThan(0.1);
    expect(grows("set-point-of-throughput", "spines with half of AMPA blocked")).toBeGreaterThan(0.1);
  });
});
