/**
 * The reference engine: the network on one CPU thread, event driven, in plain typed arrays. It is the oracle;
 * when engines disagree it is right until proven otherwise. Each step runs the phases of `model/schedule.ts`;
 * those over all neurons in JavaScript or, compiled from that, as WebAssembly.
 */

import type { Conditions } from "../../model/conditions.ts";
import { regionOfTile } from "../../model/network/populations.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import {
  copyState,
  type NetworkState,
  type NeuronState,
  stateVariableNames,
} from "../../model/network/state.ts";
import type { ImposedInput } from "../../model/stimulation/imposed-input.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { Engine, EngineInfo } from "../engine.ts";
import { EngineBase } from "../engine-base.ts";
import type { AdvanceReport, AdvanceRequest } from "../report/advance-report.ts";
import { HostReport } from "../report/host-report.ts";
import { PhaseClock, type PhaseTime } from "../report/phase-times.ts";
import { type SnapshotRequest, takeSnapshot } from "../report/snapshot.ts";
import { createTileBlock, fillTileBlock, type TileBlock } from "../report/tile-block.ts";
import { createNeuronPhases, type PhaseChoice } from "./create-neuron-phases.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import type { ThreadOffer } from "./simd/thread-team.ts";

/** Times what has ended since it was last told. */
class WallClock {
  readonly times = new PhaseClock();
  private readonly now: () => number;
  private startedAt = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  begin(): void {
    this.startedAt = this.now();
  }

  /** `steps` more steps are complete with it. */
  ended(label: string, steps = 0): void {
    const endedAt = this.now();
    this.times.add(label, endedAt - this.startedAt);
    this.times.addSteps(steps);
    this.startedAt = endedAt;
  }
}

export class ReferenceEngine extends EngineBase implements Engine {
  private readonly account: Pick<EngineInfo, "requested" | "fallbackReason">;
  private readonly phases: NeuronPhases;
  private readonly report: HostReport;
  private readonly tileBlock: TileBlock;
  /** The imposed input changed since its gains were last worked out. */
  private isGainStale = false;
  private clock: WallClock | null = null;

  /**
   * `phases` says what carries out the phases over all neurons: "auto" takes WebAssembly SIMD where it runs. That uses as
   * many threads as are offered; they take part as soon as all are ready.
   */
  constructor(
    recipe: Recipe,
    requested: EngineInfo["requested"] = "reference",
    fallbackReason: Sentence | null = null,
    phases: PhaseChoice = "auto",
    threads?: ThreadOffer,
  ) {
    super(recipe);
    this.account = { requested, fallbackReason };
    this.phases = createNeuronPhases(recipe, this.constants, phases, threads);
    this.tileBlock = createTileBlock(recipe.sheet);
    this.report = new HostReport(recipe);
    this.setSpineLimits();
  }

  /** Whether all threads take part that it could have of those offered. */
  get areThreadsReady(): boolean {
    return this.phases.areThreadsReady;
  }

  get info(): EngineInfo {
    const { device, threads } = this.phases;
    return { ...this.account, executedOn: "reference", device, threads, limits: { maximumNeurons: 327_680 } };
  }

  override setConditions(conditions: Conditions): void {
    super.setConditions(conditions);
    this.phases.setConstants(this.constants);
    this.setSpineLimits();
    this.phases.restoreSpikes(this.step);
  }

  override setImposedInput(input: ImposedInput): void {
    super.setImposedInput(input);
    this.isGainStale = true;
  }

  async advance(steps: number, request: AdvanceRequest = {}): Promise<AdvanceReport> {
    const { report } = this;
    report.begin(this.step, steps, request, this.constants);
    const end = this.step + steps;
    while (this.step < end) {
      this.advanceInterval(Math.min(this.phases.intervalFrom(this.step), end - this.step));
      report.showState(this.step, this.phases.arrays.state);
    }
    report.addSynapticEvents(this.phases.takeSynapticEvents());
    return report.finish(this.step);
  }

  lendTileBlock(): TileBlock {
    return fillTileBlock(this.tileBlock, this.phases.arrays.state, this.recipe.sheet);
  }

  async readSnapshot(request: SnapshotRequest): Promise<NeuronState | null> {
    const { sheet } = this.recipe;
    return takeSnapshot(this.phases.arrays.state, sheet, this.constants, this.report.field.values, request);
  }

  async readState(): Promise<NetworkState> {
    return copyState(this.phases.arrays.state);
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    for (const name of stateVariableNames) {
      this.phases.arrays.state[name].set(state[name]);
    }
    this.step = step;
    this.report.field.clear();
    this.isGainStale = true;
    this.phases.restoreSpikes(this.step);
  }

  timePhases(now: (() => number) | null): null {
    this.clock = now && new WallClock(now);
    return null;
  }

  phaseTimes(): readonly PhaseTime[] {
    return this.clock?.times.times() ?? [];
  }

  dispose(): void {
    this.report.recorded.clear();
    this.phases.dispose();
  }

  private advanceInterval(steps: number): void {
    const { phases, report, clock } = this;
    this.impose();
    clock?.begin();
    const spikes = phases.advance(this.step, steps, (label) => clock?.ended(label));
    phases.propagate(spikes, clock === null);
    for (let index = 0; index < spikes.count; index++) {
      report.addSpike(spikes.neurons[index]!, spikes.steps[index]!);
    }
    clock?.ended("propagate", steps);
    this.step += steps;
  }

  /** The gains of the millisecond that the step belongs to; those of waves change with every one. */
  private impose(): void {
    const { imposed, phases, recipe, step } = this;
    const perMs = stepsPerMs(recipe);
    if (this.isGainStale || (imposed.input.areWavesOn && step % perMs === 0)) {
      imposed.fillNeurons(Math.floor(step / perMs), phases.arrays.backgroundGain);
      phases.isImposed = imposed.isOn;
      this.isGainStale = false;
    }
  }

  private setSpineLimits(): void {
    const { sheet } = this.recipe;
    const { spineLimitOfTile } = this.phases.arrays;
    for (let tile = 0; tile < sheet.tiles; tile++) {
      spineLimitOfTile[tile] = this.constants.spineLimits[regionOfTile(sheet, tile)]!;
    }
  }
}
