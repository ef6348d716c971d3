/** The running network in the hands of a trial: sets its concentration, waits for its time, and measures it meanwhile. */

import type { AssumptionSwitchName } from "../../model/assumption-switches.ts";
import { conditionTable } from "../../model/conditions.ts";
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import { RefusalError } from "../../model/refusal.ts";
import { isAnythingImposed } from "../../model/stimulation/imposed-input.ts";
import type { StepConditions, SteppedNetwork } from "../measure/transient.ts";
import { MeasuredWindow } from "../measure/window.ts";
import type { Simulation } from "../simulation.ts";

class TrialEnded extends RefusalError {
  override readonly name = "TrialEnded";
}

export interface TrialHost {
  readonly simulation: Simulation;
  /** Builds the network without an assumption, or with all, in place of the one that runs; `simulation` is then another. */
  rebuild(without: AssumptionSwitchName | null): Promise<void>;
}

export class TrialBench implements SteppedNetwork {
  private readonly host: TrialHost;
  private readonly signal: AbortSignal;
  private simulation: Simulation | null;
  readonly parameterSet: ParameterSetName;
  /** What is clamped since the trial last set it; anything else was somebody else. */
  private setting: Simulation["clamped"];

  /** Everything rejects with the reason of `signal` from when it is aborted on. */
  constructor(host: TrialHost, signal: AbortSignal) {
    this.host = host;
    this.signal = signal;
    this.simulation = host.simulation;
    this.parameterSet = this.simulation.parameterSet;
    this.simulation.network.impose({ areWavesOn: false, stimulus: null });
    this.setting = this.simulation.clamped;
  }

  async rebuild(without: AssumptionSwitchName | null): Promise<void> {
    this.simulation = null;
    await this.host.rebuild(without);
    this.signal.throwIfAborted();
    this.simulation = this.host.simulation;
    this.setting = this.simulation.clamped;
  }

  set(conditions: StepConditions): void {
    this.signal.throwIfAborted();
    this.throwIfChanged();
    this.simulation?.clamp({ ...conditions });
    this.setting = { ...this.setting, ...conditions };
  }

  /** Puts the block's acceleration back; the last concentration stays. */
  release(): void {
    this.simulation?.clamp({ blockAcceleration: conditionTable.blockAcceleration.rest });
  }

  /** Rejects with `TrialEnded` when somebody else changes what is clamped, begins another course or imposes input. */
  measure(ms: number): Promise<NetworkStatistics> {
    const { signal } = this;
    const { simulation } = this.host;
    const { concentrationUm } = this.setting;
    const window = new MeasuredWindow(simulation.engine.recipe.sheet);
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        simulation.network.onAdvance = null;
        signal.removeEventListener("abort", abort);
        settle();
      };
      const abort = () => finish(() => reject(signal.reason));
      simulation.network.onAdvance = (advance, effectiveUm) => {
        try {
          this.throwIfChanged();
        } catch (error) {
          finish(() => reject(error));
          return;
        }
        // An advance that was under way when the conditions were set is not of them.
        if (effectiveUm !== concentrationUm) return;
        window.add(advance);
        if (window.ms >= ms) finish(() => resolve(window.sheet));
      };
      signal.addEventListener("abort", abort);
      if (signal.aborted) abort();
    });
  }

  private throwIfChanged(): void {
    const { clamped, network } = this.host.simulation;
    if (isAnythingImposed(network.imposition.wanted)) {
      throw new TrialEnded({ key: "refusal.trialImposed" });
    }
    const names = Object.keys(clamped) as (keyof typeof clamped)[];
    if (names.some((name) => clamped[name] !== this.setting[name])) {
      throw new TrialEnded({ key: "refusal.trialChanged" });
    }
  }
}
