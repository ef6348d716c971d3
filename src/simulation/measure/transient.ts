/** What follows a step of concentration on the running network: use dependence made visible in time. */
import type { Engine } from "../../engine/engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { type Estimate, type NotMeasured, ratioOf, takeApart } from "../../model/estimate.ts";
import type { NetworkStatistics, StatisticName } from "../../model/network-statistics.ts";
import { refuseImposed } from "./refuse-imposed.ts";
import { advanceInto, MeasuredWindow } from "./window.ts";

/** Rates and blocks over one bin, and its middle, ms since the step. */
export type TransientBin = NetworkStatistics & { readonly timeMs: number };

/** A network whose conditions can be changed while it runs. */
export interface SteppedNetwork {
  /** Puts the network under these at the next step boundary; the rest of its conditions stay. */
  set(conditions: StepConditions): void;
  /** Means over the next `ms` of the network's time, or up to 128 ms more where it runs for others too. */
  measure(ms: number): Promise<NetworkStatistics>;
}

export interface StepConditions {
  readonly concentrationUm: number;
  /** Factor on the three rates of the block: low enough that the network follows the block, high enough to wait for. */
  readonly blockAcceleration: number;
}

/** An engine of one's own as such a network, at rest but for what is set. */
export function steppedEngine(engine: Engine): SteppedNetwork {
  return {
    set: (conditions) => engine.setConditions(createConditions(engine.recipe.sheet, { ...conditions })),
    measure: async (ms) => {
      refuseImposed(engine);
      const window = new MeasuredWindow(engine.recipe.sheet);
      // The block moves: it is looked at every millisecond.
      await advanceInto(engine, ms, window, { longestMs: 1 });
      return window.sheet;
    },
  };
}

export interface TransientRequest extends StepConditions {
  /** Without the drug, discarded, ms. */
  readonly warmupMs: number;
  /** After the step, a multiple of 250 ms and at least 4 s. */
  readonly durationMs: number;
  readonly onProgress?: (fraction: number) => void | Promise<void>;
}

export interface Transient {
  readonly bins: readonly TransientBin[];
  /** Block of interneurons over block of pyramidal cells in the first second, and in the last two; null without a block. */
  readonly earlyBlockRatio: number | null;
  readonly lateBlockRatio: number | null;
  /** Highest excitatory rate over one second (biased high, as a highest value is), and the mean of the last two, Hz. */
  readonly highestRateHz: number;
  readonly lateRateHz: number;
  /** The one over the other; null where the network is silent in the end. */
  readonly overshoot: number | null;
  readonly notMeasured: readonly NotMeasured[];
}

const binMs = 250;
const binsOfSecond = 4;
/** The least block that a ratio is taken of: rounding an f32 near 1 changes it by 6 % of this. */
const leastBlock = 1e-6;

/** Lets the network rest, steps the concentration, and follows. Throws a RangeError for a duration that is no multiple of 250 ms. */
export async function followStep(network: SteppedNetwork, request: TransientRequest): Promise<Transient> {
  const { concentrationUm, blockAcceleration, warmupMs, durationMs, onProgress } = request;
  const count = durationMs / binMs;
  if (!Number.isInteger(count) || count < 4 * binsOfSecond) {
    throw new RangeError(
      `A step must be followed for a multiple of ${binMs} ms, and at least 4000, but got ${durationMs}.`,
    );
  }
  network.set({ concentrationUm: 0, blockAcceleration });
  await network.measure(warmupMs + binMs);
  network.set({ concentrationUm, blockAcceleration });
  const bins: TransientBin[] = [];
  for (let index = 0; index < count; index++) {
    bins.push({ timeMs: (index + 0.5) * binMs, ...(await network.measure(binMs)) });
    await onProgress?.((index + 1) / count);
  }
  const late = bins.slice(-2 * binsOfSecond);
  const seconds = bins.slice(binsOfSecond - 1).map((_, first) => bins.slice(first, first + binsOfSecond));
  const [highestRateHz, lateRateHz] = [Math.max(...seconds.map(rateOf)), rateOf(late)];
  const { values, notes } = takeApart({
    earlyBlockRatio: blockRatioOf(bins.slice(0, binsOfSecond)),
    lateBlockRatio: blockRatioOf(late),
    overshoot: ratioOf(highestRateHz, lateRateHz, { key: "refusal.notMeasured.silentAtEnd" }),
  });
  return { bins, ...values, highestRateHz, lateRateHz, notMeasured: notes };
}

/** Block of interneurons over block of pyramidal cells, means over these bins; not measured where hardly a channel is blocked. */
export const blockRatioOf = (bins: readonly NetworkStatistics[]): Estimate => {
  const [inhibitory, excitatory] = [mean(bins, "nmdaBlockInhibitory"), mean(bins, "nmdaBlockExcitatory")];
  const reason = { key: "refusal.notMeasured.hardlyBlocked", values: { least: leastBlock } } as const;
  return ratioOf(inhibitory, excitatory, reason, leastBlock);
};

const mean = (bins: readonly NetworkStatistics[], name: StatisticName) =>
  bins.reduce((sum, bin) => sum + bin[name], 0) / bins.length;
const rateOf = (bins: readonly NetworkStatistics[]) => mean(bins, "excitatoryRateHz");
