/** All that is needed to go on with a simulation elsewhere, or later, as if it had never been left. */
import type { Checkpoint } from "./checkpoint.ts";
import type { SavedInputs } from "./clamped-course.ts";
import type { RestingRates } from "./measure/resting-rates.ts";

/**
 * On an engine of the same kind the spikes are the same as they would have been. What the network has sampled of itself for
 * the slow timescale is not kept: it samples itself anew, as after a change of dose.
 */
export interface SavedSimulation extends Checkpoint, SavedInputs {
  readonly rates: RestingRates;
  readonly areWavesOn: boolean;
}
