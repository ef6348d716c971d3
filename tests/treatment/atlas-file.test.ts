import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { type AtlasNodes, fullNodes, switchedOffNodes } from "../../src/cli/atlas/grid.ts";
import { assumptionSwitches, parametersWithout } from "../../src/model/assumption-switches.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { assertAtlasFits, decodeAtlas, encodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { crc32 } from "../../src/treatment/crc32.ts";
import { refusing } from "../support/refusing.ts";

const atlas = decodeAtlas(
  new Uint8Array(readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: null }))),
);
/** As this version writes it. */
const bytes = encodeAtlas(atlas);

/** Of set K1: sampled before there was an axis of release gain, and with all potential synapses at density 1. */
const nodesOfK1: AtlasNodes = {
  releaseGain: [1],
  inhibitionLoss: [0, 0.1],
  ampaBlock: [0, 0.5, 1],
  spineOccupancy: [0.65, 0.75, 0.875, 1],
  functionalGain: [0, 1],
  concentrationUm: [0, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 14, 25, 50],
};

/** The same bytes with one bit turned over. */
function flipped(place: number, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[place]! ^= 1 << bit;
  return copy;
}
/** The same bytes with another 32-bit number at a place and a checksum that is right. */
function withNumber(place: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(place, value, true);
  view.setUint32(copy.length - 4, crc32(copy.subarray(0, copy.length - 4)), true);
  return copy;
}

describe("an atlas file", () => {
  it("is the same after decoding and encoding", () => {
    expect(decodeAtlas(bytes)).toEqual(atlas);
    expect(Buffer.compare(encodeAtlas(decodeAtlas(bytes)), bytes)).toBe(0);
  });

  it("has a checksum as other programs compute it", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("is refused when cut short anywhere", () => {
    for (let length = 0; length < bytes.length; length += 97) {
      expect(() => decodeAtlas(bytes.subarray(0, length))).toThrow(RangeError);
    }
    expect(() => decodeAtlas(bytes.subarray(0, bytes.length - 1))).toThrow(refusing("refusal.fileAltered"));
  });

  it("is refused when a single bit is turned over anywhere", () => {
    for (let place = 0; place < bytes.length; place += 53) {
      expect(() => decodeAtlas(flipped(place, place % 8)), `byte ${place}`).toThrow(RangeError);
    }
    expect(() => decodeAtlas(flipped(bytes.length - 100, 3))).toThrow(
      /its checksum is [0-9a-f]{8} instead of/,
    );
  });

  it("is refused when it is of another version, with both", () => {
    expect(() => decodeAtlas(withNumber(4, 3))).toThrow(
      refusing("refusal.fileVersion", { version: 3, versions: "1, 2" }),
    );
  });

  it("is refused for another network, with both hashes", () => {
    const other = networkHashOf(createRecipe({ parameters: { magnesiumInhibitoryMm: 0.45 } }));
    expect(() => assertAtlasFits(atlas, other)).toThrow(
      refusing("refusal.atlasOfOtherNetwork", { of: atlas.origin.networkHash, network: other }),
    );
  });

  it("fits its set at any size and with any seed", () => {
    for (const request of [{}, { seed: 7 }, { neurons: 20_480 }]) {
      expect(() => assertAtlasFits(atlas, networkHashOf(createRecipe(request)))).not.toThrow();
    }
  });

  it("holds the whole grid of its set", () => {
    expect([fullNodes, nodesOfK1]).toContainEqual(atlas.origin.nodes);
    expect(atlas.values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it.each(assumptionSwitches)("fits the network without $name, and no other", ({ name }) => {
    const parameters = parametersWithout(defaultParameterSet, name);
    const file = atlasFileOf({ parameterSet: defaultParameterSet, without: name });
    expect(existsSync(file)).toBe(true);
    const without = decodeAtlas(new Uint8Array(readFileSync(file)));
    expect(without.origin.nodes).toEqual(switchedOffNodes);
    expect(() => assertAtlasFits(without, networkHashOf(createRecipe({ parameters })))).not.toThrow();
    expect(() => assertAtlasFits(without, networkHashOf(createRecipe()))).toThrow(RangeError);
  });
});
