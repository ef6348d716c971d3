/** One sample of a running network for the slow timescale: relax, then average, in each region. */
import type { Engine } from "../../engine/engine.ts";
import { regionOfTile, type Sheet, tilesOfRegions } from "../../model/network/populations.ts";
import { stepsPerMs } from "../../model/network/recipe.ts";
import { type NetworkStatistics, statisticNames, statisticsOf } from "../../model/network-statistics.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../model/tile.ts";
import { refuseImposed } from "./refuse-imposed.ts";

/** Averaging is done in batches of this length; their scatter gives the standard error, ms. */
const batchMs = 250;
/** The block moves little in this time, so it is looked at no oftener, ms. */
const stretchMs = 50;

export interface StatisticsSample {
  /** Means over the sample, one a region. */
  readonly regions: readonly NetworkStatistics[];
  /** Standard error of each mean within this sample, one a region (batch means). */
  readonly standardErrors: readonly NetworkStatistics[];
}

export interface SampleRequest {
  /** Simulated and discarded, a multiple of 50 ms. */
  readonly relaxMs: number;
  /** Averaged, a multiple of 250 ms. */
  readonly sampleMs: number;
  /** Called between stretches of 50 ms: let other work in here. */
  readonly onStretch?: () => void | Promise<void>;
}

/** Advances `engine` under its present conditions and averages. Throws a RangeError for a sample that is no multiple of 250 ms, and a sentence while input is imposed. */
export async function sampleStatistics(engine: Engine, request: SampleRequest): Promise<StatisticsSample> {
  const { relaxMs, sampleMs, onStretch } = request;
  refuseImposed(engine);
  const batches = sampleMs / batchMs;
  if (!(Number.isInteger(batches) && batches >= 2)) {
    throw new RangeError(
      `A sample must last a multiple of ${batchMs} ms, and at least twice that, but got ${sampleMs} ms.`,
    );
  }
  const steps = stretchMs * stepsPerMs(engine.recipe);
  for (let done = 0; done < relaxMs; done += stretchMs) {
    await engine.advance(steps);
    await onStretch?.();
  }
  const tally = new RegionTally(engine.recipe.sheet);
  const sums = new Float64Array(tally.values.length);
  const squares = new Float64Array(tally.values.length);
  for (let batch = 0; batch < batches; batch++) {
    tally.clear();
    for (let done = 0; done < batchMs; done += stretchMs) {
      await tally.add(engine, steps);
      await onStretch?.();
    }
    tally.values.forEach((value, place) => {
      const mean = value / (batchMs / stretchMs);
      sums[place]! += mean;
      squares[place]! += mean * mean;
    });
  }
  const means = sums.map((sum) => sum / batches);
  const errors = squares.map((square, place) => {
    const variance = Math.max(0, square / batches - means[place]! ** 2);
    return Math.sqrt(variance / (batches - 1));
  });
  const inRegions = (list: Float64Array) =>
    Array.from({ length: engine.recipe.sheet.regions }, (_, region) =>
      statisticsOf((_name, index) => list[region * statisticNames.length + index]!),
    );
  return { regions: inRegions(means), standardErrors: inRegions(errors) };
}

/** Rates and blocks of every region, summed over stretches; in the order of `statisticNames`, region by region. */
class RegionTally {
  readonly values: Float64Array;
  private readonly sheet: Sheet;
  private readonly regionOf: Int32Array;
  private readonly tilesOf: Int32Array;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.values = new Float64Array(sheet.regions * statisticNames.length);
    this.regionOf = Int32Array.from({ length: sheet.tiles }, (_, tile) => regionOfTile(sheet, tile));
    this.tilesOf = tilesOfRegions(sheet);
  }

  clear(): void {
    this.values.fill(0);
  }

  async add(engine: Engine, steps: number): Promise<void> {
    const { sheet, regionOf, tilesOf, values } = this;
    const { milliseconds, byRegion } = (await engine.advance(steps)).counts;
    for (let row = 0; row < 2 * milliseconds; row++) {
      const isExcitatory = row % 2 === 0;
      for (let region = 0; region < sheet.regions; region++) {
        const cells = tilesOf[region]! * (isExcitatory ? excitatoryPerTile : inhibitoryPerTile);
        const spikes = byRegion[row * sheet.regions + region]!;
        values[region * statisticNames.length + (isExcitatory ? 0 : 1)]! +=
          (1000 * spikes) / (cells * stretchMs);
      }
    }
    const block = engine.lendTileBlock();
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const region = regionOf[tile]!;
      const place = region * statisticNames.length;
      values[place + 2]! += block.excitatory[tile]! / tilesOf[region]!;
      values[place + 3]! += block.inhibitory[tile]! / tilesOf[region]!;
    }
  }
}
