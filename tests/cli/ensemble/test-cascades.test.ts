import { describe, expect, it } from "vitest";
import { readEnsemble } from "../../../src/cli/ensemble/ensemble-files.ts";
import { drawsPerChunk, testCascades } from "../../../src/cli/ensemble/test-cascades.ts";
import { encodeEnsemble } from "../../../src/treatment/ensemble/ensemble-file.ts";

describe("the search for cascades", () => {
  const { tables } = readEnsemble("k2");
  // One member for each network: what a child process is given.
  const networks = tables.origin.networks.map((_, index) =>
    Float32Array.from(tables.cascades[0] ?? [], (value, place) => (place === 0 ? index : value)),
  );
  const networksFile = encodeEnsemble({
    ...tables,
    origin: { ...tables.origin, members: networks.length },
    cascades: networks,
  });

  it("draws the first members of the shipped ensemble again, to the last bit", async () => {
    const { seed } = tables.origin.search;
    const { accepted, drawsUntil, missed } = await testCascades({
      ...{ chunk: 0, seed, networksFile: [...networksFile] },
    });
    expect(accepted.length).toBeGreaterThan(2);
    expect(accepted).toEqual(tables.cascades.slice(0, accepted.length).map((row) => [...row]));
    const refused = Object.values(missed).reduce((sum, count) => sum + count, 0);
    expect(refused + accepted.length).toBe(drawsPerChunk);
    expect(drawsUntil).toHaveLength(accepted.length);
  }, 60_000);
});
