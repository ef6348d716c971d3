/** The network on its engine, under its conditions, with all that is measured of it while it advances. */
import type { Engine } from "../engine/engine.ts";
import type { SpikeCounts } from "../engine/report/advance-report.ts";
import { type Conditions, type ConditionsRequest, createConditions } from "../model/conditions.ts";
import { fieldCellsOf } from "../model/network/geometry.ts";
import { stepsPerMs } from "../model/network/recipe.ts";
import type { NetworkState } from "../model/network/state.ts";
import type { ImposedInputRequest } from "../model/stimulation/imposed-input.ts";
import { Imposition } from "./imposition.ts";
import { Activity } from "./measure/activity.ts";
import type { LocalRates } from "./measure/local-rates.ts";
import { relaxAfterDoseMs, Sampler } from "./measure/sampler.ts";
import type { Advance } from "./measure/window.ts";
import { NetworkConditions } from "./network-conditions.ts";
import { PickedNeuron } from "./picked-neuron.ts";
import type { RecordingWriter } from "./recording/recording-writer.ts";

export class LiveNetwork {
  engine: Engine;
  readonly activity: Activity;
  /** Where snapshots put the glutamate field, release events per cell. */
  readonly glutamate: Float32Array;
  readonly sampler: Sampler;
  readonly picked: PickedNeuron;
  readonly imposition = new Imposition();
  /** Told of each advance and the concentration that it began under, where somebody listens. */
  onAdvance: ((advance: Advance, effectiveUm: number) => void) | null = null;
  /** Kept where somebody asks for rates by place. */
  localRates: LocalRates | null = null;
  /** Writes down what the network does, where somebody records it. */
  recording: RecordingWriter | null = null;
  private readonly underConditions: NetworkConditions;

  /** On a fresh engine, which it owns from now on. */
  constructor(engine: Engine, conditions: ConditionsRequest) {
    const { sheet } = engine.recipe;
    this.engine = engine;
    this.activity = new Activity(sheet);
    this.glutamate = new Float32Array(fieldCellsOf(sheet));
    this.sampler = new Sampler(sheet);
    this.picked = new PickedNeuron(sheet.neurons);
    this.underConditions = new NetworkConditions(engine, this.sampler, createConditions(sheet, conditions));
  }

  get biologicalMs(): number {
    return this.engine.step * this.engine.recipe.dtMs;
  }

  get conditions(): Conditions {
    return this.underConditions.current;
  }

  /** The present conditions with these changes. A value out of range throws. */
  conditionsWith(changes: ConditionsRequest): Conditions {
    return createConditions(this.engine.recipe.sheet, { ...this.conditions, ...changes });
  }

  /** Puts it under these; what was sampled under others is forgotten. */
  apply(conditions: Conditions): void {
    this.underConditions.apply(this.engine, conditions);
  }

  /** Follows what the slow timescale wants, where that has moved far enough. */
  follow(conditions: Conditions): void {
    this.underConditions.follow(this.engine, conditions);
  }

  /** Puts it under these and samples it again. */
  begin(conditions: Conditions): void {
    this.underConditions.begin(this.engine, conditions);
  }

  /** Takes over the state of `other` without the ketamine in its channels. */
  async takeOver(other: LiveNetwork): Promise<void> {
    const state = await other.engine.readState();
    state.nmdaBlock.fill(0);
    await this.engine.writeState(state, other.engine.step);
    this.activity.restart();
  }

  /** Goes on under the conditions of `other`, with its sample. */
  takeOverConditions(other: LiveNetwork): void {
    this.underConditions.copyFrom(this.engine, other.underConditions);
  }

  /** Goes on in this state on another engine, which it owns from now on; the old one is disposed of. */
  async continueOn(engine: Engine, state: NetworkState, step: number, conditions: Conditions): Promise<void> {
    engine.setConditions(conditions);
    this.imposition.begin(engine);
    await engine.writeState(state, step);
    this.engine.dispose();
    this.engine = engine;
    this.activity.restart();
  }

  /** Imposes input from the next advance on; what is left out stays. A place or number out of range throws and changes nothing. */
  impose(request: ImposedInputRequest): void {
    if (this.imposition.want(this.engine.recipe.sheet, request)) this.sampler.restart(relaxAfterDoseMs);
  }

  /** Advances by whole milliseconds and takes in what happened. Answers with the spike counts, lent until the next call. */
  async advanceMs(ms: number): Promise<SpikeCounts> {
    const { engine, imposition, recording } = this;
    const effectiveUm = this.conditions.concentrationUm;
    imposition.begin(engine);
    const record = this.localRates ? "all" : this.picked.selection;
    const report = await engine.advance(
      ms * stepsPerMs(engine.recipe),
      recording ? recording.nextRequest() : { record },
    );
    const { counts, recorded } = report;
    recording?.add(report, engine.constants, effectiveUm, !imposition.wasNone);
    this.activity.add(counts);
    this.picked.add(recorded, ms);
    this.localRates?.add(recorded, ms, engine.recipe.dtMs, engine.step);
    const advance = { ms, counts, block: engine.lendTileBlock() };
    if (imposition.wasNone) this.sampler.add(advance);
    this.onAdvance?.(advance, effectiveUm);
    return counts;
  }
}
