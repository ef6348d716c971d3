/** All that is needed to go on with a simulation elsewhere, or later, as if it had never been left. */
import type { Conditions } from "../model/conditions.ts";
import type { NetworkState } from "../model/network/state.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { ClampedInputs } from "./clamped-course.ts";
import type { RestingRates } from "./measure/resting-rates.ts";
import type { SlowTimescaleState } from "./slow-timescale/slow-timescale.ts";

/**
 * On an engine of the same kind the spikes are the same as they would have been. What the network has sampled of itself for
 * the slow timescale is not kept: it samples itself anew, as after a change of dose.
 */
export interface SavedSimulation {
  readonly state: NetworkState;
  readonly step: number;
  readonly conditions: Conditions;
  readonly slowTimescale: SlowTimescaleState;
  readonly protocol: Protocol;
  readonly clamped: ClampedInputs;
  /** Whether a substance has been clamped since the course began. */
  readonly hasClamped: boolean;
  readonly rates: RestingRates;
  readonly areWavesOn: boolean;
}
