/**
 * The phases as WebAssembly, four neurons at a time, compiled from the equations. A tile takes the steps of an exchange
 * interval while its state is in the processor's first cache, before the next tile is touched; then the spikes of all
 * tiles are entered. All arrays lie in the module's memory, which is sized once; outside they are ordinary typed arrays.
 */
import { countStep, fire } from "../../../model/equations/step-neuron.ts";
import { type Recipe, stepsPerMs } from "../../../model/network/recipe.ts";
import type { StepConstants } from "../../../model/network/step-constants.ts";
import type { Sentence } from "../../../web/messages/messages.ts";
import { NotFiniteError } from "../../engine-error.ts";
import { checkFinite } from "../../report/check-finite.ts";
import type { NetworkArrays } from "../network-arrays.ts";
import type { NeuronPhases, PhaseEnded } from "../neuron-phases.ts";
import { eventOf, restoreSpikes } from "../propagate.ts";
import type { SpikeList } from "../spike-list.ts";
import type { ArrivalWindows } from "./arrival-windows.ts";
import {
  arrivalEntryBytes,
  sendEntry,
  sendEntryBytes,
  spikeEntry,
  spikeEntryBytes,
} from "./memory-layout.ts";
import { NetworkJob } from "./network-job.ts";
import { createNetworkMemory, type NetworkMemory } from "./network-memory.ts";
import type { ThreadOffer } from "./thread-team.ts";
import { chooseSteps } from "./vanishing-terms.ts";

const oneThread: ThreadOffer = {
  threads: 1,
  start: () => {
    throw new Error("One thread starts no other.");
  },
};

export class SimdPhases implements NeuronPhases {
  readonly arrays: NetworkArrays;

  private readonly recipe: Recipe;
  private readonly memory: NetworkMemory;
  private readonly job: NetworkJob;
  private readonly windows: ArrivalWindows;
  private readonly perMs: number;
  private readonly choose: typeof chooseSteps;
  private constants: StepConstants;
  private isImposedNow = false;
  private sends = 0;
  /** Where the next spike of each step and population belongs. */
  private readonly next: Int32Array;

  /** `choose` says which compiled steps are taken. */
  constructor(
    recipe: Recipe,
    constants: StepConstants,
    offer: ThreadOffer = oneThread,
    choose: typeof chooseSteps = chooseSteps,
  ) {
    this.choose = choose;
    this.recipe = recipe;
    this.memory = createNetworkMemory(recipe, constants, offer);
    this.arrays = this.memory.arrays;
    this.windows = this.memory.windows;
    this.job = new NetworkJob(recipe, this.memory);
    this.perMs = stepsPerMs(recipe);
    this.next = new Int32Array(2 * this.windows.windowSteps);
    this.constants = constants;
    this.setConstants(constants);
  }

  get threads(): number {
    return this.memory.team.threads;
  }

  get areThreadsReady(): boolean {
    return this.memory.team.areReady;
  }

  get device(): Sentence {
    return { key: "engine.device.simd", values: { threads: this.threads } };
  }

  get isImposed(): boolean {
    return this.isImposedNow;
  }

  set isImposed(isImposed: boolean) {
    this.isImposedNow = isImposed;
    this.job.set("isImposed", isImposed ? 1 : 0);
  }

  intervalFrom(step: number): number {
    return this.stepsOfWindow(step) - this.windows.stepInWindow(step);
  }

  setConstants(constants: StepConstants): void {
    this.constants = constants;
    this.job.writeConstants(constants);
    this.chooseSteps();
  }

  advance(step: number, steps: number, ended: PhaseEnded): SpikeList {
    const { windows, arrays } = this;
    const stepInWindow = windows.stepInWindow(step);
    const windowSteps = this.stepsOfWindow(step);
    this.job.writeSteps(step, steps);
    this.job.set("windowSlot", windows.slotOf(step));
    this.job.set("isWindowWhole", steps === windowSteps ? 1 : 0);
    this.job.set("isWindowDone", stepInWindow + steps === windowSteps ? 1 : 0);
    this.runRound(steps);
    const failedStep = Math.min(...this.memory.threads.map(({ takeFailedStep }) => takeFailedStep()));
    if (failedStep < steps) {
      this.fail(step, failedStep);
    }
    this.takeSpikes(step, steps);
    ended("deliver+integrate+fire");
    return arrays.spikes;
  }

  propagate(_: SpikeList, mayWait: boolean): void {
    // Several threads enter the spikes when they are woken for the next interval, so that one round does both.
    if (!mayWait || this.memory.threads.length === 1) {
      this.runRound(0);
    }
  }

  takeSynapticEvents(): number {
    if (this.sends > 0) {
      this.runRound(0);
    }
    return this.memory.threads.reduce((sum, { takeEntered }) => sum + takeEntered(), 0);
  }

  dispose(): void {
    this.memory.team.dispose();
  }

  restoreSpikes(step: number): void {
    const { memory } = this;
    this.sends = 0;
    memory.emptyBuckets();
    restoreSpikes(this.arrays, this.recipe.sheet, this.constants, step);
    memory.crowded.fill(1);
    this.chooseSteps();
  }

  /** Takes the steps without the terms that vanish, as long as they do. */
  private chooseSteps(): void {
    const { state, thresholds } = this.arrays;
    const { excitatory: cells } = this.recipe.sheet;
    const steps = this.choose(this.constants, state, thresholds, cells);
    this.job.set("excitatoryStep", steps.excitatory);
    this.job.set("inhibitoryStep", steps.inhibitory);
    this.job.set("hasBackground", steps.hasBackground ? 1 : 0);
    if (!steps.hasBackground) {
      this.memory.clearEvents();
    }
  }

  /** Throws for the first step of the round in which a potential was not finite: a cell that fired in it has been reset since. */
  private fail(firstStep: number, failedStep: number): void {
    for (const { integers, numbers } of this.memory.threads) {
      forEachSpike(integers, (neuron, step, entry) => {
        const reachedMv = numbers[entry + spikeEntry.reachedMv / 4]!;
        if (step === failedStep && !Number.isFinite(reachedMv)) {
          throw new NotFiniteError(neuron, "membranePotential", reachedMv, firstStep + step);
        }
      });
    }
    checkFinite(this.arrays.state, firstStep + failedStep);
  }

  /** Every thread enters the spikes that wait and takes its tiles through `steps` steps. */
  private runRound(steps: number): void {
    const { memory } = this;
    const { places } = memory;
    this.job.set("steps", steps);
    this.job.set("endOfSends", places.sends + sendEntryBytes * this.sends);
    memory.team.round();
    this.sends = 0;
  }

  /** Steps of the window that `step` lies in: the last of a millisecond may be shorter than the others. */
  private stepsOfWindow(step: number): number {
    const { windowSteps, stepInWindow } = this.windows;
    return Math.min(windowSteps, this.perMs - (step % this.perMs) + stepInWindow(step));
  }

  /** Completes what only spikes change, makes them ready to be entered, and puts them in order of time and id. */
  private takeSpikes(firstStep: number, steps: number): void {
    const { spikes } = this.arrays;
    const { excitatory } = this.recipe.sheet;
    const { next } = this;
    next.fill(0, 0, 2 * steps);
    for (const { integers } of this.memory.threads) {
      forEachSpike(integers, (neuron, step) => {
        next[2 * step + (neuron < excitatory ? 0 : 1)]! += 1;
      });
    }
    spikes.count = 0;
    for (let group = 0; group < 2 * steps; group++) {
      const size = next[group]!;
      next[group] = spikes.count;
      spikes.count += size;
    }
    for (const { integers, numbers } of this.memory.threads) {
      // The list goes tile by tile: within a step and a population it is in order already.
      forEachSpike(integers, (neuron, step, entry) => {
        const group = 2 * step + (neuron < excitatory ? 0 : 1);
        const index = next[group]!;
        next[group] = index + 1;
        spikes.neurons[index] = neuron;
        spikes.steps[index] = firstStep + step;
        const event = this.eventAfter(neuron, numbers[entry + spikeEntry.before / 4]!);
        spikes.events[index] = event;
        this.send(neuron, firstStep + step, event);
      });
    }
  }

  /** Raises the NMDA gating of an excitatory cell that fired `stepsBefore` + 1 steps after its last spike; answers with the event that it sends out. */
  private eventAfter(neuron: number, stepsBefore: number): number {
    const { constants } = this;
    const { state } = this.arrays;
    const { excitatory } = this.recipe.sheet;
    if (neuron < excitatory) {
      const { nmdaGating } = state;
      const since = countStep(stepsBefore);
      nmdaGating[neuron] = fire(
        0,
        nmdaGating[neuron]!,
        since,
        constants.excitatory,
        constants,
        true,
      ).nmdaGating;
    }
    return eventOf(state, excitatory, neuron, constants);
  }

  /** Puts a spike among those to be entered; tile by tile, so that neighbours' arrivals meet in the cache. */
  private send(neuron: number, step: number, event: number): void {
    const { memory, windows } = this;
    const { sends, places } = memory;
    const { excitatory } = this.recipe.sheet;
    const { outEdges } = this.arrays;
    if (this.sends === memory.mostSends) {
      this.runRound(0);
    }
    const edges = neuron < excitatory ? outEdges.excitatory : outEdges.inhibitory;
    const place = edges.placeOf(neuron < excitatory ? neuron : neuron - excitatory, this.sends);
    const { lists, isGated, outDegree } = edges;
    const first = (sendEntryBytes / 4) * this.sends;
    const start = place * outDegree;
    sends[first + sendEntry.edges / 4] = lists.edges.byteOffset + 4 * start;
    sends[first + sendEntry.splits / 4] = lists.splits.byteOffset + 2 * (memory.threads.length + 1) * place;
    sends[first + sendEntry.ranks / 4] = isGated ? lists.ranks.byteOffset + 2 * start : 0;
    sends[first + sendEntry.event / 4] = event;
    sends[first + sendEntry.arrivals / 4] =
      places.arrivals + arrivalEntryBytes * (step % windows.periodSteps);
    this.sends++;
  }
}

/** Calls `visit` for each spike of a thread's list, with the place of its entry. */
function forEachSpike(list: Int32Array, visit: (neuron: number, step: number, entry: number) => void): void {
  const size = spikeEntryBytes / 4;
  for (let entry = 0; entry < size * list[0]!; entry += size) {
    visit(list[entry + spikeEntry.neuron / 4]!, list[entry + spikeEntry.step / 4]!, entry);
  }
}
