/** How long the recent-spike trace of a frame lasts, and so how far along an axon a spike has come by now. */
import { Vector2 } from "three";
import { recentSpikeShape } from "../../../wire/frame/encode.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";

/** For a frame that does not say how long its traces last. */
const restingDecayMs = 30;

export class SpikeTrace {
  /** Decay in biological ms, and the value at which the trace begins: a uniform that materials share by reference. */
  readonly uniform = { value: new Vector2(restingDecayMs, 1) };

  show(frame: Frame): void {
    const decayMs = scalarOf(frame, "recentSpikeMs") || restingDecayMs;
    this.uniform.value.set(decayMs, recentSpikeShape(1, decayMs).peak);
  }

  /** A trace as it is `delayMs` further along an axon: 0 while the spike has not come there yet. */
  delayed(recent: number, delayMs: number): number {
    const { x: decayMs, y: start } = this.uniform.value;
    const here = recent * Math.exp(delayMs / decayMs);
    return here > start + 0.004 ? 0 : here;
  }
}
