/** What follows a step of concentration on the running network: use dependence made visible in time. */
import type { Engine } from "../../engine/engine.ts";
import { createConditions } from "../../model/conditions.ts";
import { measureNetwork } from "./measure-network.ts";

/** Rates and blocks over one bin. */
export interface TransientBin {
  /** Middle of the bin, ms since the step. */
  readonly timeMs: number;
  readonly excitatoryRateHz: number;
  readonly inhibitoryRateHz: number;
  readonly blockExcitatory: number;
  readonly blockInhibitory: number;
}

export interface TransientRequest {
  readonly concentrationUm: number;
  /** Factor on the three rates of the block: low enough that the network follows the block, high enough to wait for. */
  readonly blockAcceleration: number;
  /** Without the drug, discarded, ms. */
  readonly warmupMs: number;
  /** After the step, a multiple of 250 ms and at least 4 s. */
  readonly durationMs: number;
  readonly onProgress?: (fraction: number) => void | Promise<void>;
}

export interface Transient {
  readonly bins: readonly TransientBin[];
  /** Block of interneurons over block of pyramidal cells in the first second, and in the last two. */
  readonly earlyRatio: number;
  readonly lateRatio: number;
  /** Highest excitatory rate over one second, and the mean of the last two, Hz. */
  readonly highestRateHz: number;
  readonly lateRateHz: number;
}

const binMs = 250;
const binsOfSecond = 4;

/** Lets the network rest, steps the concentration, and follows. Throws a RangeError for a duration that is no multiple of 250 ms. */
export async function followStep(engine: Engine, request: TransientRequest): Promise<Transient> {
  const { concentrationUm, blockAcceleration, warmupMs, durationMs, onProgress } = request;
  const count = durationMs / binMs;
  if (!Number.isInteger(count) || count < 4 * binsOfSecond) {
    throw new RangeError(
      `A step must be followed for a multiple of ${binMs} ms, and at least 4000, but got ${durationMs}.`,
    );
  }
  const { sheet } = engine.recipe;
  const rest = createConditions(sheet, { blockAcceleration });
  const drugged = createConditions(sheet, { blockAcceleration, concentrationUm });
  engine.setConditions(rest);
  await measureNetwork(engine, { warmupMs, durationMs: binMs });
  engine.setConditions(drugged);
  const bins: TransientBin[] = [];
  for (let index = 0; index < count; index++) {
    const { excitatory, inhibitory } = await measureNetwork(engine, { warmupMs: 0, durationMs: binMs });
    bins.push({
      timeMs: (index + 0.5) * binMs,
      excitatoryRateHz: excitatory.rateHz,
      inhibitoryRateHz: inhibitory.rateHz,
      blockExcitatory: excitatory.nmdaBlock,
      blockInhibitory: inhibitory.nmdaBlock,
    });
    await onProgress?.((index + 1) / count);
  }
  const late = bins.slice(-2 * binsOfSecond);
  const seconds = bins.slice(binsOfSecond - 1).map((_, first) => bins.slice(first, first + binsOfSecond));
  return {
    bins,
    earlyRatio: ratioOf(bins.slice(0, binsOfSecond)),
    lateRatio: ratioOf(late),
    highestRateHz: Math.max(...seconds.map(rateOf)),
    lateRateHz: rateOf(late),
  };
}

const mean = (bins: readonly TransientBin[], name: keyof TransientBin) =>
  bins.reduce((sum, bin) => sum + bin[name], 0) / bins.length;
const rateOf = (bins: readonly TransientBin[]) => mean(bins, "excitatoryRateHz");
const ratioOf = (bins: readonly TransientBin[]) =>
  mean(bins, "blockInhibitory") / mean(bins, "blockExcitatory");
