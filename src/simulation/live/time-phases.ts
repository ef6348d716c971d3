/** Times the phases of a network that runs, for a while. */
import type { Engine } from "../../engine/engine.ts";
import type { PhaseTime } from "../../engine/report/phase-times.ts";
import type { Sentence } from "../../web/messages/messages.ts";

/** What a step's time went on, or why that cannot be told. */
export interface PhaseReport {
  /** How it was measured, or why it was not. */
  readonly sentence: Sentence;
  /** Empty when nothing was measured. */
  readonly phases: readonly PhaseTime[];
}

/** Long enough for a second of pictures, short enough to wait for. */
const windowMs = 2000;

/** `wait` lets the network run on meanwhile. */
export async function timePhases(engine: Engine, wait: (ms: number) => Promise<void>): Promise<PhaseReport> {
  const reason = engine.timePhases(() => performance.now());
  if (reason !== null) return { sentence: reason, phases: [] };
  await wait(windowMs);
  const phases = engine.phaseTimes();
  engine.timePhases(null);
  const [first] = phases;
  if (!first) return { sentence: { key: "network.notProfiled" }, phases };
  const clock = engine.info.executedOn === "webgpu" ? "device" : "wall";
  return { sentence: { key: "network.profiled", values: { steps: first.steps, clock } }, phases };
}
