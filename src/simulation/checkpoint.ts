import type { Conditions } from "../model/conditions.ts";
import type { NetworkState } from "../model/network/state.ts";
import type { SlowClockState } from "./slow-timescale/slow-clock.ts";

/** All that is needed to go on from a step boundary on any engine. The state is a copy of its own. */
export interface Checkpoint {
  readonly state: NetworkState;
  readonly step: number;
  readonly conditions: Conditions;
  readonly slowClock: SlowClockState;
}
