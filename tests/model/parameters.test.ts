import { describe, expect, it } from "vitest";
import { parametersWithout } from "../../src/model/assumption-switches.ts";
import { conditionTable, createConditions } from "../../src/model/conditions.ts";
import {
  createSheet,
  regionOfTile,
  sheetOfNeurons,
  tilesOfRegions,
} from "../../src/model/network/populations.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { axonTable } from "../../src/model/network/structure.ts";
import { changedParameters, createParameters } from "../../src/model/parameter-sets/parameter-sets.ts";
import { parameterNames, parameterTable } from "../../src/model/parameters.ts";
import { refusing, sentenceOf } from "../support/refusing.ts";

describe("the parameter table", () => {
  it.each(parameterNames)("%s has a unit, a range around its default, a meaning and a source", (name) => {
    const { symbol, value, unit, minimum, maximum, meaning, source } = parameterTable[name];
    expect(symbol).not.toBe("");
    expect(unit).toMatch(/^(1|pF|nS|mV|ms|pA|Hz|mM|1\/s|1\/\(µM s\))$/);
    expect(minimum).toBeLessThanOrEqual(value);
    expect(maximum).toBeGreaterThanOrEqual(value);
    expect(minimum).toBeLessThan(maximum);
    expect(meaning.length).toBeGreaterThan(8);
    expect(source).toMatch(/chosen|\d{4}|Destexhe/);
  });

  it("names every symbol once", () => {
    const symbols = parameterNames.map((name) => parameterTable[name].symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it("keeps every axonal delay within the shortest refractory period, so that one spike is in flight at most", () => {
    const farthestTiles = Math.ceil(3.001 * 2);
    const { excitatory, inhibitory } = axonTable;
    const longest = Math.min(
      excitatory.maximumMs,
      excitatory.baseMs + Math.hypot(farthestTiles, 1) / excitatory.tilesPerMs,
    );
    expect(longest).toBeLessThanOrEqual(parameterTable.refractoryExcitatoryMs.value);
    expect(inhibitory.maximumMs).toBeLessThanOrEqual(parameterTable.refractoryInhibitoryMs.minimum);
  });

  it("refuses an unknown name with the nearest known ones", () => {
    expect(() => createParameters({ magnesiumExc: 1 })).toThrow(
      'There is no parameter "magnesiumExc". The names are listed by "npm run -s cli -- parameters"; did you mean magnesiumExcitatoryMm or magnesiumInhibitoryMm?',
    );
  });

  it("refuses a value out of range, with the range", () => {
    expect(() => createParameters({ nmdaTimeConstantMs: 1000 })).toThrow(
      "Parameter nmdaTimeConstantMs must be between 20 and 300 ms, but got 1000.",
    );
    expect(() => createParameters({ nmdaTimeConstantMs: Number.NaN })).toThrow("but got NaN");
  });

  it("says which values differ from their set, with both, and leaves out what an assumption that is off replaces", () => {
    const changes = { magnesiumInhibitoryMm: 0.9, gabaTimeConstantMs: 8 };
    const found = [
      { name: "gabaTimeConstantMs", unit: "ms", from: 7, to: 8 },
      {
        name: "magnesiumInhibitoryMm",
        unit: "mM",
        from: createParameters({}, "k2").magnesiumInhibitoryMm,
        to: 0.9,
      },
    ];
    expect(changedParameters("k2", createParameters({}, "k2"))).toEqual([]);
    expect(changedParameters("k2", createParameters(changes, "k2"))).toEqual(found);

    const removed = parametersWithout("k2", "tonic-drive");
    const without = createParameters({ ...removed, ...changes }, "k2");
    expect(changedParameters("k2", without).length).toBeGreaterThan(found.length);
    expect(changedParameters("k2", without, removed)).toEqual(found);
  });
});

describe("a recipe", () => {
  it("has one hash for one network, and another for another seed, size, step or parameter", () => {
    const hashes = [
      createRecipe(),
      createRecipe({ seed: 2 }),
      createRecipe({ neurons: 8000 }),
      createRecipe({ dtMs: 0.05 }),
      createRecipe({ parameters: { magnesiumInhibitoryMm: 1 } }),
      createRecipe({ parameters: { unbindingVoltageDependence: 0 } }),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(createRecipe().hash).toBe(hashes[0]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{8}$/);
  });

  it("keeps its hash when a parameter joins the model and leaves the network as it was", () => {
    expect(createRecipe({ parameterSet: "k1" }).hash).toBe("68a57ee5");
  });

  it.each([
    [
      { neurons: 0 },
      "refusal.must.neuronsNearest",
      { neurons: 0, largestSide: 56, largest: 1003520, nearest: 5120 },
    ],
    [{ neurons: 6000 }, "refusal.must.neuronsBetween", { neurons: 6000, below: 5120, above: 8000 }],
    [{ neurons: Number.NaN }, "refusal.must.neuronsNearest", { neurons: Number.NaN }],
  ] as const)("refuses %j, with the nearest sizes", (request, key, values) => {
    expect(() => createRecipe(request)).toThrow(
      refusing("refusal.neurons", { must: sentenceOf(key, values) }),
    );
  });

  it("refuses a seed that is no whole number, with the range", () => {
    expect(() => createRecipe({ seed: 1.5 })).toThrow(
      refusing("refusal.seed", { largest: 2147483647, seed: 1.5 }),
    );
  });

  it.each([
    [{ tilesX: 3, tilesY: 8 }, "A sheet's side must be a whole number of tiles from 4 to 56, but got 3."],
    [{ dtMs: 0.5 }, "The time step must be between 0.02 and 0.2 ms, but got 0.5."],
    [{ dtMs: 0.03 }, "The time step must divide one millisecond"],
  ])("refuses %j in a sentence", (request, sentence) => {
    expect(() => createRecipe(request)).toThrow(sentence);
  });
});

describe("conditions", () => {
  const sheet = createSheet(8, 4);

  it("rest when nothing is asked for", () => {
    expect(createConditions(sheet)).toMatchObject({
      concentrationUm: 0,
      releaseGain: 1,
      spineOccupancy: [1, 1],
      functionalGain: [0, 0],
    });
  });

  it.each(Object.entries(conditionTable))(
    "refuses a value of %s beyond its range",
    (name, { maximum, label, unit }) => {
      expect(() => createConditions(sheet, { [name]: maximum + 1 })).toThrow(
        refusing(unit === "1" ? "refusal.outOfRange" : "refusal.outOfRangeWithUnit", {
          ...{ label, maximum, value: maximum + 1 },
        }),
      );
    },
  );

  it("want one value for each region", () => {
    expect(() => createConditions(sheet, { spineOccupancy: [1, 1, 1] })).toThrow(
      "The spine density over healthy must have one value for each of 2 regions, but got 3.",
    );
  });
});

describe("the sheet", () => {
  it("holds four excitatory neurons for one inhibitory", () => {
    const { excitatory, inhibitory, neurons } = sheetOfNeurons(20_480);
    expect(excitatory).toBe(4 * inhibitory);
    expect(excitatory + inhibitory).toBe(neurons);
  });

  it.each([
    [4, 4],
    [9, 4],
    [12, 7],
    [16, 16],
  ])("gives each tile of %i × %i a region of at least 5 120 neurons", (x, y) => {
    const sheet = createSheet(x, y);
    const counts = tilesOfRegions(sheet);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(x * y);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(16);
    expect(regionOfTile(sheet, sheet.tiles - 1)).toBe(sheet.regions - 1);
  });
});
