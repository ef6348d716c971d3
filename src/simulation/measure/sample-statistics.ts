/** One sample of a running network for the slow timescale: relax, then average, in each region. */
import type { Engine } from "../../engine/engine.ts";
import { type NetworkStatistics, statisticsOf } from "../../model/network-statistics.ts";
import { refuseImposed } from "./refuse-imposed.ts";
import { advanceInto, MeasuredWindow } from "./window.ts";

/** Averaging is done in batches of this length; their scatter gives the standard error, ms. */
const batchMs = 250;

export interface StatisticsSample {
  /** Means over the sample, one per region. */
  readonly regions: readonly NetworkStatistics[];
  /** Standard error of each mean within this sample, one per region (batch means). */
  readonly standardErrors: readonly NetworkStatistics[];
}

export interface SampleRequest {
  /** Simulated and discarded, a multiple of 50 ms. */
  readonly relaxMs: number;
  /** Averaged, a multiple of 250 ms. */
  readonly sampleMs: number;
  /** Called between pieces of 50 ms: let other work in here. */
  readonly onPiece?: () => void | Promise<void>;
}

/** Advances `engine` under its present conditions and averages. Throws a RangeError for a sample that is no multiple of 250 ms, and a sentence while input is imposed. */
export async function sampleStatistics(
  engine: Engine,
  { relaxMs, sampleMs, ...watched }: SampleRequest,
): Promise<StatisticsSample> {
  refuseImposed(engine);
  const count = sampleMs / batchMs;
  if (!(Number.isInteger(count) && count >= 2)) {
    throw new RangeError(
      `A sample must last a multiple of ${batchMs} ms, and at least twice that, but got ${sampleMs} ms.`,
    );
  }
  const { sheet } = engine.recipe;
  await advanceInto(engine, relaxMs, null, watched);
  const whole = new MeasuredWindow(sheet);
  const batches: (readonly NetworkStatistics[])[] = [];
  for (let batch = 0; batch < count; batch++) {
    const window = new MeasuredWindow(sheet);
    await advanceInto(engine, batchMs, window, watched);
    whole.addWindow(window);
    batches.push(window.regions);
  }
  const { regions } = whole;
  const standardErrors = regions.map((means, region) =>
    statisticsOf((name) => {
      const squares = batches.reduce((sum, batch) => sum + (batch[region]![name] - means[name]) ** 2, 0);
      return Math.sqrt(squares / count / (count - 1));
    }),
  );
  return { regions, standardErrors };
}
