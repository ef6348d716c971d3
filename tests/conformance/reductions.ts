/** What every engine must add up alike, against plain sums over all spikes and the whole state at each millisecond. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.ts";
import { type SampleColumn, sampleColumnNames } from "../../src/engine/report/advance-report.ts";
import type { SpikeSelection } from "../../src/engine/report/spike-selection.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { nmdaActivatedFraction } from "../../src/model/equations/synapse.ts";
import { regionOfTile, type Sheet, tileOfNeuron } from "../../src/model/network/populations.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { type NetworkState, stateVariableNames } from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";
import { calmed, drawState, type SpikeList, spikesOf } from "./comparisons.ts";

/** Two regions of 4 × 4 tiles and one column of tiles left over, under different conditions. */
const recipe = createRecipe({ tilesX: 9, tilesY: 4, seed: 5 });
const { sheet } = recipe;
const conditions = createConditions(sheet, {
  concentrationUm: 3,
  releaseGain: 1.1,
  spineOccupancy: [0.6, 0.9],
});
const constants = createStepConstants(recipe, conditions);
const perMs = 10;
const firstStep = 7003;
const steps = 62;
const boundaries = [7010, 7020, 7030, 7040, 7050, 7060];

/**
 * How far a sum in 32 bits may be from the same in 64: a term passes through 4 roundings of its own equation, 4 of its
 * thread, 6 halvings, and as many again over tiles, each of at most 2^-24 of the sum of sizes. Means over time are
 * whole numbers of 1/1024 mV, and lose 2^-24 of up to 256 mV once when they become floats.
 */
const roundings = 24 * 2 ** -24;
/** The magnesium factor exp(0.062 · 60): WGSL allows 3 + 2 · 3.7 places, and five roundings more than other columns have. */
const exponentialError = (3 + 2 * 3.7) * 2 ** -23 + 5 * 2 ** -24;
const meanPotentialErrorMv = 1 / 2048 + 256 * 2 ** -23;

/** An eighth of the cells has fired of late or is about to. */
const start = calmed(drawState(recipe, 11), 8);
/** Both populations, and not in order. */
const followed = [5, sheet.neurons - 1, 1200];
const range = { first: 1000, end: sheet.excitatory + 900 };

interface Truth {
  readonly spikes: SpikeList;
  readonly states: readonly NetworkState[];
}

async function prepared(engine: Engine): Promise<Engine> {
  engine.setConditions(conditions);
  await engine.writeState(start, firstStep);
  return engine;
}

/** All spikes and the state at each boundary, by single advances that sum nothing. */
async function truthOf(engine: Engine): Promise<Truth> {
  await prepared(engine);
  const spikes: SpikeList = { neurons: [], steps: [] };
  const states: NetworkState[] = [];
  for (const boundary of [...boundaries, firstStep + steps]) {
    const part = await spikesOf(engine, boundary - engine.step);
    spikes.neurons.push(...part.neurons);
    spikes.steps.push(...part.steps);
    states.push(await engine.readState());
  }
  return { spikes, states: states.slice(0, boundaries.length) };
}

export function describeReductions(name: string, create: (recipe: Recipe) => Promise<Engine>): void {
  describe(`${name} adds up, in one call and in parts,`, () => {
    let truth: Truth;
    let whole: Sums;
    let parts: Sums;
    let listed: readonly number[];

    beforeAll(async () => {
      const engine = await create(recipe);
      expect(engine.info.executedOn).toBe(name);
      truth = await truthOf(engine);
      expect(truth.spikes.steps.length).toBeGreaterThan(250);
      listed = [truth.spikes.neurons[0]!, truth.spikes.neurons.at(-1)!, 3, sheet.neurons - 1];
      whole = await sumsOf(engine, [steps], [listed]);
      parts = await sumsOf(engine, [4, 3, 25, 30], ["none", "none", range, range]);
      engine.dispose();
    }, 240_000);

    it("spikes by millisecond, population and region, to the last one", () => {
      const wanted = countsOf(truth.spikes);
      expect(whole.byRegion).toEqual(wanted);
      expect(parts.byRegion).toEqual(wanted);
      const ofPopulation = (first: number) =>
        Array.from({ length: 7 }, (_, row) => wanted[4 * row + first]! + wanted[4 * row + first + 1]!);
      expect(whole.byPopulation).toEqual([ofPopulation(0), ofPopulation(2)]);
      expect(whole.total).toBe(truth.spikes.steps.length);
    });

    it("and records the spikes of listed neurons or of a range, and no others", () => {
      const { neurons, steps: times } = truth.spikes;
      const written = (isWanted: (neuron: number, step: number) => boolean) =>
        neurons.flatMap((neuron, index) =>
          isWanted(neuron, times[index]!) ? [`${neuron} ${times[index]}`] : [],
        );
      const isListed = written((neuron) => listed.includes(neuron));
      const isInRange = written(
        (neuron, step) => neuron >= range.first && neuron < range.end && step >= firstStep + 7,
      );
      expect(isListed.length).toBeGreaterThanOrEqual(2);
      expect(isInRange.length).toBeGreaterThan(20);
      expect(whole.recorded).toEqual(isListed);
      expect(parts.recorded).toEqual(isInRange);
    });

    it("the state at whole milliseconds: channels, patch currents, potentials and their means over time", () => {
      const wanted = samplesOf(truth.states);
      for (const { samples } of [whole, parts]) {
        expect(samples).toHaveLength(wanted.length);
        for (const [index, row] of wanted.entries()) {
          for (const column of sampleColumnNames) {
            const { value, size } = row[column];
            const slack = column === "squaredMeanPotential" ? 3 * Math.sqrt(size) * meanPotentialErrorMv : 0;
            const distance = Math.abs(samples[index]![column] - value);
            const bound = size * (column === "nmdaCurrentPa" ? roundings + exponentialError : roundings);
            expect(distance, `${column} ${index}`).toBeLessThanOrEqual(bound + slack);
          }
        }
      }
    });

    it("and the state of followed cells there, every variable to the last bit", () => {
      const wanted = truth.states.flatMap((state) =>
        stateVariableNames.flatMap((name) => followed.map((cell) => state[name][cell]!)),
      );
      expect(whole.followed).toEqual(wanted);
      expect(parts.followed).toEqual(wanted);
    });

    it("glutamate of every field cell: decay a millisecond, an increment a spike", () => {
      const wanted = glutamateOf(truth.spikes);
      const largest = Math.max(...wanted);
      expect(largest).toBeGreaterThan(1.5);
      for (const { glutamate } of [whole, parts]) {
        // Two roundings a millisecond and part, ten in all; older ones decay.
        const wrong = wanted.findIndex(
          (value, cell) => Math.abs(glutamate[cell]! - value) > largest * 20 * 2 ** -24,
        );
        expect(wrong).toBe(-1);
      }
    });
  });
}

interface Sums {
  readonly byRegion: readonly number[];
  readonly byPopulation: readonly (readonly number[])[];
  readonly total: number;
  readonly recorded: readonly string[];
  readonly samples: readonly Record<SampleColumn, number>[];
  readonly followed: readonly number[];
  readonly glutamate: Float32Array;
}

/** What an engine sums up over 62 steps, done in `lengths`; milliseconds that two calls touch are put together. */
async function sumsOf(
  engine: Engine,
  lengths: readonly number[],
  selections: readonly SpikeSelection[],
): Promise<Sums> {
  await prepared(engine);
  // What was sampled before must leave no trace.
  await engine.advance(7, { sample: "begin" });
  await prepared(engine);
  const byRegion = new Array<number>(7 * 4).fill(0);
  const byPopulation = [new Array<number>(7).fill(0), new Array<number>(7).fill(0)] as const;
  const recorded: string[] = [];
  const samples: Record<SampleColumn, number>[] = [];
  const noted: number[] = [];
  let total = 0;
  for (const [index, length] of lengths.entries()) {
    const report = await engine.advance(length, {
      record: selections[index]!,
      sample: index === 0 ? "begin" : "continue",
      follow: followed,
    });
    const { counts } = report;
    for (let row = 0; row < counts.milliseconds; row++) {
      const ms = counts.firstMs + row - 700;
      for (let place = 0; place < 4; place++) {
        byRegion[4 * ms + place]! += counts.byRegion[4 * row + place]!;
      }
      byPopulation[0][ms]! += counts.excitatory[row]!;
      byPopulation[1][ms]! += counts.inhibitory[row]!;
    }
    total += counts.totalExcitatory + counts.totalInhibitory;
    expect(report.samples.firstMs).toBe(counts.firstMs + 1);
    for (let place = 0; place < report.recorded.count; place++) {
      recorded.push(`${report.recorded.neurons[place]} ${report.recorded.steps[place]}`);
    }
    expect(report.cells.firstMs).toBe(counts.firstMs + 1);
    for (let row = 0; row < report.cells.count; row++) {
      for (const name of stateVariableNames) {
        const first = row * followed.length;
        noted.push(...report.cells.columns[name].subarray(first, first + followed.length));
      }
    }
    for (let place = 0; place < report.samples.count; place++) {
      const row = sampleColumnNames.map((column) => [column, report.samples.columns[column][place]!]);
      samples.push(Object.fromEntries(row) as Record<SampleColumn, number>);
    }
  }
  const glutamate = new Float32Array(16 * sheet.tiles);
  const bytes = new Uint8Array(4 * sheet.neurons);
  await engine.readSnapshot({ bytes, recentSpikeMs: 35, neuron: null, glutamate });
  return { byRegion, byPopulation, total, recorded, samples, followed: noted, glutamate };
}

/** Spikes by millisecond, population and region, a row after the other. */
function countsOf({ neurons, steps: times }: SpikeList): number[] {
  const counts = new Array<number>(7 * 4).fill(0);
  for (const [index, neuron] of neurons.entries()) {
    const row = Math.floor(times[index]! / perMs) - 700;
    const region = regionOfTile(sheet, tileOfNeuron(sheet, neuron));
    counts[4 * row + (neuron < sheet.excitatory ? 0 : 2) + region]! += 1;
  }
  return counts;
}

interface Sum {
  readonly value: number;
  /** The same sum of absolute values, which rounding errors are in proportion to. */
  readonly size: number;
}

/** Every column at every state, in 64 bits, neuron by neuron. */
function samplesOf(states: readonly NetworkState[]): Record<SampleColumn, Sum>[] {
  const sums = new Float64Array(sheet.excitatory / 8);
  return states.map((state, index) => {
    const mean = (values: readonly number[]): Sum => ({
      value: values.reduce((sum, value) => sum + value, 0) / values.length,
      size: values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length,
    });
    const ids = Array.from({ length: sheet.neurons }, (_, neuron) => neuron);
    const excitatory = ids.slice(0, sheet.excitatory);
    const inhibitory = ids.slice(sheet.excitatory);
    const openOf = (neuron: number) =>
      nmdaActivatedFraction(
        state.nmdaActivation[neuron]!,
        ceilingNs(sheet, neuron),
        constants.ambientOpenFraction,
      );
    const patch = excitatory.filter((neuron) => isInPatch(tileOfNeuron(sheet, neuron)));
    const current = (conductance: Float32Array, reversalMv: number): Sum => {
      const { value } = mean(
        patch.map((neuron) =>
          Math.abs(conductance[neuron]! * (state.membranePotential[neuron]! - reversalMv)),
        ),
      );
      return { value: value * patch.length, size: value * patch.length };
    };
    const sampled = excitatory
      .filter((neuron) => neuron % 8 === 0)
      .map((neuron) => state.membranePotential[neuron]! + 60);
    sampled.forEach((potential, cell) => {
      sums[cell]! += potential;
    });
    return {
      nmdaBlockExcitatory: mean(excitatory.map((neuron) => state.nmdaBlock[neuron]!)),
      nmdaBlockInhibitory: mean(inhibitory.map((neuron) => state.nmdaBlock[neuron]!)),
      activatedExcitatory: mean(excitatory.map(openOf)),
      activatedInhibitory: mean(inhibitory.map(openOf)),
      ampaCurrentPa: current(state.ampaConductance, 0),
      nmdaCurrentPa: current(nmdaConductances(state), 0),
      gabaCurrentPa: current(state.gabaConductance, constants.gabaReversalMv),
      potentialMv: mean(sampled),
      squaredPotential: mean(sampled.map((potential) => potential ** 2)),
      squaredMeanPotential: mean([...sums].map((sum) => (sum / (index + 1)) ** 2)),
    };
  });
}

/** As docs/model.md says it: Gmax · O · b(V) · (1 − B). */
const nmdaConductances = (state: NetworkState): Float32Array =>
  state.nmdaActivation.map((activation, neuron) => {
    const ceiling = ceilingNs(sheet, neuron);
    const activated = Math.min(1, activation / ceiling + constants.ambientOpenFraction);
    const magnesiumMm = recipe.parameters.magnesiumExcitatoryMm;
    const unblocked = 1 / (1 + (magnesiumMm / 3.57) * Math.exp(-0.062 * state.membranePotential[neuron]!));
    return ceiling * activated * unblocked * (1 - state.nmdaBlock[neuron]!);
  });

const isInPatch = (tile: number) => tile % sheet.tilesX < 4 && Math.floor(tile / sheet.tilesX) < 4;

function ceilingNs(of: Sheet, neuron: number): number {
  return neuron < of.excitatory
    ? constants.nmdaCeilingExcitatoryNs[regionOfTile(of, tileOfNeuron(of, neuron))]!
    : constants.nmdaCeilingInhibitoryNs;
}

/** Release events that are not cleared, a cell of a quarter of a tile's side each: as docs/model.md says it. */
function glutamateOf({ neurons, steps: times }: SpikeList): number[] {
  const field = new Array<number>(16 * sheet.tiles).fill(0);
  for (let ms = 700; ms < 707; ms++) {
    for (const cell of field.keys()) {
      // The first call begins within a millisecond, which is not cleared again.
      field[cell]! *= ms === 700 ? 1 : Math.exp(-1 / 20);
    }
    for (const [index, neuron] of neurons.entries()) {
      if (neuron < sheet.excitatory && Math.floor(times[index]! / perMs) === ms) {
        const [tile, local] = [Math.floor(neuron / 256), neuron % 256];
        const column = 4 * (tile % sheet.tilesX) + Math.floor((local % 16) / 4);
        const line = 4 * Math.floor(tile / sheet.tilesX) + Math.floor(Math.floor(local / 16) / 4);
        field[line * 4 * sheet.tilesX + column]! += 1.1;
      }
    }
  }
  return field;
}
