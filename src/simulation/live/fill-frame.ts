/** Writes everything that the screen may know of a simulation into one frame. */

import { nmdaOpenFraction } from "../../model/equations/synapse.ts";
import { regionOfTile, type Sheet, tileOfNeuron } from "../../model/network/populations.ts";
import type { NeuronState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { dissociationIndexOf, moodProxyOf, sv2aProxyOf } from "../../treatment/trajectory/row.ts";
import { encodeField, encodeRateDifference } from "../../wire/frame/encode.ts";
import { type Frame, setScalar } from "../../wire/frame/frame.ts";
import { imposedCodeOf, statisticsSources, twinStates } from "../../wire/frame/layout.ts";
import type { Simulation } from "../simulation.ts";
import type { Twins } from "../twins/twins.ts";

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

/** Fills `frame` with the simulation as it is now; it is complete when the promise resolves, however far the network is by then. */
export async function fillFrame(
  frame: Frame,
  simulation: Simulation,
  clock: FrameClock,
  twins: Twins | null = null,
): Promise<void> {
  const { engine, constants } = simulation;
  const neuron = simulation.picked.neuron;
  const { glutamate, glutamatePerRelease } = simulation;
  const snapshot = engine.readSnapshot({
    bytes: frame.neurons,
    recentSpikeMs: clock.recentSpikeMs,
    neuron,
    glutamate,
  });
  fillScalars(frame, simulation, clock);
  fillTwins(frame, twins);
  const picked = await snapshot;
  encodeField(frame, glutamate, glutamatePerRelease);
  setScalar(frame, "pickedNeuron", neuron ?? -1);
  if (neuron !== null && picked !== null) {
    fillPicked(frame, engine.recipe.sheet, constants, neuron, picked);
  }
}

function fillScalars(frame: Frame, simulation: Simulation, clock: FrameClock): void {
  const { engine, activity, slowClock, sampler } = simulation;
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
  const block = engine.lendTileBlock();
  const blockExcitatory = meanOf(block.excitatory);
  const blockInhibitory = meanOf(block.inhibitory);
  setScalar(frame, "blockExcitatory", blockExcitatory);
  setScalar(frame, "blockInhibitory", blockInhibitory);
  setScalar(frame, "dissociationIndex", dissociationIndexOf(blockExcitatory, blockInhibitory));
  const release = engine.conditions.releaseGain * activity.excitatoryRateHz;
  setScalar(frame, "glutamate", release / simulation.referenceRateHz);
  setScalar(frame, "concentrationUm", simulation.concentrationUm);
  setScalar(frame, "ampaBlock", simulation.ampaBlock);
  setScalar(frame, "plasmaNgPerMl", simulation.given.plasmaNgPerMl);
  setScalar(frame, "isHeld", simulation.held.concentrationUm === null ? 0 : 1);
  fillCascade(frame, simulation);
  setScalar(frame, "sampleProgress", sampler.progress);
  setScalar(frame, "imposedInput", imposedCodeOf(simulation.imposedInput));
  setScalar(frame, "isPaused", clock.isPaused ? 1 : 0);
  setScalar(frame, "pickedRateHz", simulation.picked.rateHz);
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

function fillTwins(frame: Frame, twins: Twins | null): void {
  setScalar(frame, "twinState", twinStates.indexOf(twins?.state ?? "none"));
  setScalar(frame, "twinProgress", twins?.progress ?? 0);
  setScalar(frame, "vehicleExcitatoryRateHz", twins?.vehicle.activity.excitatoryRateHz ?? 0);
  setScalar(frame, "vehicleInhibitoryRateHz", twins?.vehicle.activity.inhibitoryRateHz ?? 0);
  if (twins && frame.rateDifference) {
    twins.measureDifference();
    encodeRateDifference(frame.rateDifference, twins.differenceExcitatoryHz, twins.differenceInhibitoryHz);
  }
}

function fillPicked(
  frame: Frame,
  sheet: Sheet,
  constants: StepConstants,
  neuron: number,
  { membranePotential, ketamineBlock, nmdaActivation }: NeuronState,
): void {
  const ceiling =
    neuron < sheet.excitatory
      ? constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tileOfNeuron(sheet, neuron))]!
      : constants.nmdaCeilingInhibitoryNs;
  const open = nmdaOpenFraction(nmdaActivation, ceiling, constants.ambientOpenFraction);
  setScalar(frame, "pickedPotentialMv", membranePotential);
  setScalar(frame, "pickedBlock", ketamineBlock);
  setScalar(frame, "pickedOpenFraction", open);
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    sum += values[index]!;
  }
  return sum / values.length;
}
