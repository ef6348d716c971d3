/**
 * The reference engine: the network on one CPU thread, event driven, in plain typed arrays. It is the oracle;
 * when engines disagree it is right until proven otherwise. Each step runs the phases of `model/schedule.ts`;
 * those over all neurons in JavaScript or, compiled from that, as WebAssembly.
 */
import type { Conditions } from "../../model/conditions.ts";
import { nmdaPayloadUnits } from "../../model/equations/synapse.ts";
import { wiringOfRecipe } from "../../model/network/connectivity.ts";
import { regionOfTile } from "../../model/network/populations.ts";
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import { type Phase, schedule } from "../../model/network/schedule.ts";
import {
  copyState,
  type NetworkState,
  type NeuronState,
  stateVariableNames,
} from "../../model/network/state.ts";
import type { ImposedInput } from "../../model/stimulation/imposed-input.ts";
import type { Engine, EngineInfo } from "../engine.ts";
import { EngineBase } from "../engine-base.ts";
import type { AdvanceReport, AdvanceRequest } from "../report/advance-report.ts";
import { checkFinite } from "../report/check-finite.ts";
import { HostReport } from "../report/host-report.ts";
import { PhaseClock, type PhaseTime } from "../report/phase-times.ts";
import { type SnapshotRequest, takeSnapshot } from "../report/snapshot.ts";
import { createTileBlock, fillTileBlock, type TileBlock } from "../report/tile-block.ts";
import { ampaEvent, gabaEvent } from "./arrival-ring.ts";
import { createNeuronPhases, type PhaseChoice } from "./create-neuron-phases.ts";
import { fireListed } from "./fire.ts";
import type { NeuronPhases } from "./neuron-phases.ts";
import { OutEdges } from "./out-edges.ts";
import { propagateAlong } from "./propagate.ts";

interface WallClock {
  readonly now: () => number;
  readonly times: PhaseClock;
}

export class ReferenceEngine extends EngineBase implements Engine {
  readonly info: EngineInfo;

  private readonly outEdges: readonly OutEdges[];
  private readonly phases: NeuronPhases;
  private readonly report: HostReport;
  /** Spine gates below the occupancy of each tile's region. */
  private readonly gatesOfTile: Int32Array;
  private readonly tileBlock: TileBlock;
  /** The imposed input changed since its gains were last worked out. */
  private isGainStale = false;
  private firedCount = 0;
  private clock: WallClock | null = null;

  /** `phases` says what carries out the phases over all neurons: "auto" takes WebAssembly SIMD where it runs. */
  constructor(
    recipe: Recipe,
    requested: EngineInfo["requested"] = "reference",
    fallbackReason: string | null = null,
    phases: PhaseChoice = "auto",
  ) {
    super(recipe);
    const { sheet } = recipe;
    const wiring = wiringOfRecipe(recipe);
    const { projections } = wiring;
    this.outEdges = projections.map((projection) => new OutEdges(wiring, projection));
    const longestDelaySteps = Math.max(...projections.map(({ delaySteps }) => Math.max(...delaySteps)));
    this.phases = createNeuronPhases(recipe, this.constants, longestDelaySteps, phases);
    this.info = {
      requested,
      executedOn: "reference",
      fallbackReason,
      device: this.phases.device,
      limits: { maximumNeurons: 327_680 },
    };
    this.gatesOfTile = new Int32Array(sheet.tiles);
    this.setSpineLimits();
    this.tileBlock = createTileBlock(sheet);
    this.report = new HostReport(recipe);
  }

  /** What each phase of the schedule is here. */
  private readonly carryOut: { readonly [Name in Phase]: () => void } = {
    deliver: () => {
      this.impose();
      this.phases.deliver(this.step);
    },
    integrate: () => {
      if (this.phases.integrate() !== 0) {
        checkFinite(this.phases.state, this.step);
      }
    },
    fire: () => {
      const { phases, constants } = this;
      this.firedCount = phases.listPastThreshold();
      fireListed(phases.state, constants, this.recipe.sheet.excitatory, phases.fired, this.firedCount);
    },
    propagate: () => {
      for (let index = 0; index < this.firedCount; index++) {
        const neuron = this.phases.fired[index]!;
        this.report.addSpike(neuron, this.step, this.propagate(neuron, this.step, this.step + 1));
      }
    },
  };

  override setConditions(conditions: Conditions): void {
    super.setConditions(conditions);
    this.phases.setConstants(this.constants);
    this.setSpineLimits();
    this.restoreSpikesInFlight();
  }

  private setSpineLimits(): void {
    const { sheet } = this.recipe;
    for (let tile = 0; tile < sheet.tiles; tile++) {
      this.gatesOfTile[tile] = this.constants.spineLimits[regionOfTile(sheet, tile)]!;
    }
  }

  override setImposedInput(input: ImposedInput): void {
    super.setImposedInput(input);
    this.isGainStale = true;
  }

  async advance(steps: number, request: AdvanceRequest = {}): Promise<AdvanceReport> {
    const { report } = this;
    report.begin(this.step, steps, request, this.constants);
    for (let done = 0; done < steps; done++) {
      this.advanceOneStep();
      report.showState(this.step, this.phases.state);
    }
    return report.finish(this.step);
  }

  lendTileBlock(): TileBlock {
    return fillTileBlock(this.tileBlock, this.phases.state, this.recipe.sheet);
  }

  async readSnapshot(request: SnapshotRequest): Promise<NeuronState | null> {
    const { sheet } = this.recipe;
    return takeSnapshot(this.phases.state, sheet, this.constants, this.report.field.values, request);
  }

  async readState(): Promise<NetworkState> {
    return copyState(this.phases.state);
  }

  async writeState(state: NetworkState, step: number): Promise<void> {
    for (const name of stateVariableNames) {
      this.phases.state[name].set(state[name]);
    }
    this.step = step;
    this.report.field.clear();
    this.isGainStale = true;
    this.restoreSpikesInFlight();
  }

  timePhases(now: (() => number) | null): null {
    this.clock = now && { now, times: new PhaseClock() };
    return null;
  }

  phaseTimes(): readonly PhaseTime[] {
    return this.clock?.times.times() ?? [];
  }

  dispose(): void {
    this.report.recorded.clear();
  }

  /** The gains of the millisecond that the step belongs to; those of waves change with every one. */
  private impose(): void {
    const { imposed, phases, recipe, step } = this;
    const perMs = stepsPerMs(recipe);
    if (this.isGainStale || (imposed.input.areWavesOn && step % perMs === 0)) {
      imposed.fillNeurons(Math.floor(step / perMs), phases.backgroundGain);
      phases.isImposed = imposed.isOn;
      this.isGainStale = false;
    }
  }

  private advanceOneStep(): void {
    if (this.clock) {
      this.advanceTimed(this.clock);
    } else {
      for (const { phase } of schedule) {
        this.carryOut[phase]();
      }
    }
    this.step++;
  }

  /** The same by the wall clock. */
  private advanceTimed({ now, times }: WallClock): void {
    let startedAt = now();
    for (const { phase } of schedule) {
      this.carryOut[phase]();
      const endedAt = now();
      times.add(phase, endedAt - startedAt);
      startedAt = endedAt;
    }
    times.addSteps(1);
  }

  /** Enters one neuron's spike of `spikeStep` along all its projections; returns the events entered. */
  private propagate(neuron: number, spikeStep: number, earliestStep: number): number {
    const { excitatory } = this.recipe.sheet;
    const [ee, ie, ei, ii] = this.outEdges as readonly [OutEdges, OutEdges, OutEdges, OutEdges];
    if (neuron < excitatory) {
      const payload = this.phases.state.nmdaGating[neuron]!;
      const event = ampaEvent + nmdaPayloadUnits(payload, this.constants.saturationStep);
      return (
        this.along(ee, 0, neuron, event, spikeStep, earliestStep) +
        this.along(ie, excitatory, neuron, event, spikeStep, earliestStep)
      );
    }
    const pre = neuron - excitatory;
    return (
      this.along(ei, 0, pre, gabaEvent, spikeStep, earliestStep) +
      this.along(ii, excitatory, pre, gabaEvent, spikeStep, earliestStep)
    );
  }

  private along(
    edges: OutEdges,
    firstPost: number,
    pre: number,
    event: number,
    spikeStep: number,
    earliestStep: number,
  ): number {
    return propagateAlong(
      this.phases.ring,
      edges,
      this.gatesOfTile,
      firstPost,
      pre,
      event,
      spikeStep,
      earliestStep,
    );
  }

  /** Rebuilds the ring from the state: every cell whose last spike is younger than the longest delay releases it again. */
  private restoreSpikesInFlight(): void {
    const { ring, state } = this.phases;
    const { stepsSinceSpike } = state;
    ring.packed.fill(0);
    for (let neuron = 0; neuron < stepsSinceSpike.length; neuron++) {
      const age = stepsSinceSpike[neuron]!;
      if (age < ring.slots) {
        this.propagate(neuron, this.step - 1 - age, this.step);
      }
    }
  }
}
