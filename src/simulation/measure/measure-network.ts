/** One measurement of a network: run it in, then record a window. */

import type { Engine } from "../../engine/engine.ts";
import type { SpikeBatch } from "../../engine/report/advance-report.ts";
import { stepsPerMs } from "../../model/network/recipe.ts";
import { type Measurement, Recorder } from "./recorder.ts";
import { refuseImposed } from "./refuse-imposed.ts";

export interface MeasureRequest {
  /** Measures even while input is imposed, for callers that say so wherever they show the numbers; refused by default. */
  readonly mayBeImposed?: boolean;
  /** Simulated and discarded first, ms. */
  readonly warmupMs: number;
  /** Recorded, ms. */
  readonly durationMs: number;
  /** Called with the spikes of the window, piece by piece; the batch is lent for the call. */
  readonly onSpikes?: (batch: SpikeBatch) => void;
  /** Called after each piece with the milliseconds done and wanted, warm-up included. Waited for: let other work in here. */
  readonly onProgress?: (doneMs: number, totalMs: number) => void | Promise<void>;
}

/** Milliseconds simulated between two calls of `onProgress`. */
const pieceMs = 50;

/** Advances `engine` by warm-up and window, whole ms. Throws a sentence while input is imposed, unless that is asked for. */
export async function measureNetwork(engine: Engine, wanted: MeasureRequest): Promise<Measurement> {
  const { warmupMs, durationMs, onSpikes, onProgress, mayBeImposed = false } = wanted;
  if (!mayBeImposed) refuseImposed(engine);
  const everySteps = stepsPerMs(engine.recipe);
  const firstStep = engine.step + warmupMs * everySteps;
  const recorder = new Recorder(engine.recipe, engine.conditions, firstStep, durationMs);
  const totalMs = warmupMs + durationMs;
  for (let doneMs = 0; doneMs < totalMs; ) {
    const { steps, request } = recorder.plan(engine.step, Math.min(pieceMs, totalMs - doneMs));
    const report = await engine.advance(steps, request);
    recorder.add(report);
    if (request.record === "all") onSpikes?.(report.recorded);
    doneMs += steps / everySteps;
    await onProgress?.(doneMs, totalMs);
  }
  return recorder.measure();
}
