/** Times the phases of a network that runs, for a while, and says how in words. */
import type { Engine } from "../../engine/engine.ts";
import type { PhaseTime } from "../../engine/report/phase-times.ts";

/** What a step's time went on, or why that cannot be told. */
export interface PhaseReport {
  /** How it was measured, or why it was not, for the screen. */
  readonly sentence: string;
  /** Empty when nothing was measured. */
  readonly phases: readonly PhaseTime[];
}

/** Long enough for a second of pictures, short enough to wait for. */
const windowMs = 2000;

/** `wait` lets the network run on meanwhile. */
export async function timePhases(engine: Engine, wait: (ms: number) => Promise<void>): Promise<PhaseReport> {
  const refusal = engine.timePhases(() => performance.now());
  if (refusal !== null) {
    return { sentence: refusal, phases: [] };
  }
  await wait(windowMs);
  const phases = engine.phaseTimes();
  engine.timePhases(null);
  const [first] = phases;
  if (!first) {
    return { sentence: "No step was done meanwhile: the network is paused, or slower than this.", phases };
  }
  const by = engine.info.executedOn === "webgpu" ? "timestamps of the device" : "the wall clock";
  return { sentence: `Mean of ${first.steps} steps, by ${by}. Timing itself takes a little.`, phases };
}
