/** Writes everything that the screen may know of a simulation into one frame. */

import { nmdaOpenFraction } from "../model/equations/synapse.ts";
import { regionOfTile, tileOfNeuron } from "../model/populations.ts";
import { dissociationIndexOf, moodProxyOf, sv2aProxyOf } from "../model/trajectory/row.ts";
import { encodeField, encodeNeurons } from "../snapshot/encode.ts";
import { type Frame, setScalar } from "../snapshot/frame.ts";
import { statisticsSources } from "../snapshot/layout.ts";
import type { Simulation } from "./simulation.ts";

/** What the clock-keeper adds to a frame: wall-time facts that the simulation itself does not know. */
export interface FrameClock {
  readonly sequence: number;
  readonly framesSkipped: number;
  /** Biological milliseconds really reached in a second of wall time. */
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  /** Decay of the recent-spike trace, biological ms. */
  readonly recentSpikeMs: number;
  readonly isPaused: boolean;
}

export function fillFrame(frame: Frame, simulation: Simulation, clock: FrameClock): void {
  const { engine, activity, slowClock, sampler, constants } = simulation;
  const { sheet } = engine.recipe;
  const state = engine.lendState();
  encodeNeurons(frame, state, constants, clock.recentSpikeMs);
  encodeField(frame, activity.glutamateField);
  frame.occupancy.set(engine.conditions.spineOccupancy);
  frame.activityExcitatory.set(activity.binsExcitatory);
  frame.activityInhibitory.set(activity.binsInhibitory);
  setScalar(frame, "activityBins", activity.binCount);
  activity.clearBins();

  setScalar(frame, "sequence", clock.sequence);
  setScalar(frame, "step", engine.step);
  setScalar(frame, "biologicalMs", simulation.biologicalMs);
  setScalar(frame, "hours", slowClock.hours);
  setScalar(frame, "framesSkipped", clock.framesSkipped);
  setScalar(frame, "msPerSecond", clock.msPerSecond);
  setScalar(frame, "hoursPerSecond", clock.hoursPerSecond);
  setScalar(frame, "recentSpikeMs", clock.recentSpikeMs);
  setScalar(frame, "excitatoryRateHz", activity.excitatoryRateHz);
  setScalar(frame, "inhibitoryRateHz", activity.inhibitoryRateHz);
  const blockExcitatory = mean(state.ketamineBlock, 0, sheet.excitatory);
  const blockInhibitory = mean(state.ketamineBlock, sheet.excitatory, sheet.neurons);
  setScalar(frame, "blockExcitatory", blockExcitatory);
  setScalar(frame, "blockInhibitory", blockInhibitory);
  setScalar(frame, "dissociationIndex", dissociationIndexOf(blockExcitatory, blockInhibitory));
  const release = engine.conditions.releaseGain * activity.excitatoryRateHz;
  setScalar(frame, "glutamate", release / simulation.referenceRateHz);
  setScalar(frame, "concentrationUm", simulation.concentrationUm);
  setScalar(frame, "ampaBlock", simulation.ampaBlock);
  setScalar(frame, "plasmaNgPerMl", simulation.given.plasmaNgPerMl);
  setScalar(frame, "isHeld", simulation.isHeld ? 1 : 0);
  fillCascade(frame, simulation);
  setScalar(frame, "sampleProgress", sampler.progress);
  setScalar(frame, "isPaused", clock.isPaused ? 1 : 0);
  fillPicked(frame, simulation);
}

function fillCascade(frame: Frame, { slowClock, engine }: Simulation): void {
  const occupancy = slowClock.mean("spineOccupancy");
  const functionalGain = slowClock.mean("functionalGain");
  setScalar(frame, "spineOccupancy", meanOf(engine.conditions.spineOccupancy));
  setScalar(frame, "functionalGain", functionalGain);
  setScalar(frame, "bdnf", slowClock.mean("bdnf"));
  setScalar(frame, "trkb", slowClock.mean("trkb"));
  setScalar(frame, "mtorc1", slowClock.mean("mtorc1"));
  setScalar(frame, "phosphoEef2", slowClock.mean("phosphoEef2"));
  setScalar(frame, "protein", slowClock.mean("protein"));
  setScalar(frame, "refractoriness", slowClock.mean("refractoriness"));
  setScalar(frame, "toxicity", slowClock.mean("toxicity"));
  setScalar(frame, "plasticityThreshold", slowClock.meanPlasticityThreshold);
  setScalar(frame, "sv2aProxy", sv2aProxyOf(occupancy));
  setScalar(frame, "moodProxy", moodProxyOf(functionalGain, occupancy));
  setScalar(frame, "statisticsSource", statisticsSources.indexOf(slowClock.source));
}

function fillPicked(frame: Frame, simulation: Simulation): void {
  const neuron = simulation.picked.neuron;
  setScalar(frame, "pickedNeuron", neuron ?? -1);
  if (neuron === null) {
    return;
  }
  const { engine, constants } = simulation;
  const { sheet } = engine.recipe;
  const state = engine.lendState();
  const ceiling =
    neuron < sheet.excitatory
      ? constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tileOfNeuron(sheet, neuron))]!
      : constants.nmdaCeilingInhibitoryNs;
  const open = nmdaOpenFraction(state.nmdaActivation[neuron]!, ceiling, constants.ambientOpenFraction);
  setScalar(frame, "pickedPotentialMv", state.membranePotential[neuron]!);
  setScalar(frame, "pickedRateHz", simulation.picked.rateHz);
  setScalar(frame, "pickedBlock", state.ketamineBlock[neuron]!);
  setScalar(frame, "pickedOpenFraction", open);
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function mean(values: Float32Array, first: number, end: number): number {
  let sum = 0;
  for (let index = first; index < end; index++) {
    sum += values[index]!;
  }
  return sum / (end - first);
}
