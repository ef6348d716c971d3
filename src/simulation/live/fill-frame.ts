/** Writes everything that the screen may know of a simulation into one frame. */

import type { Sheet } from "../../model/network/populations.ts";
import type { NeuronState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { encodeField, encodeRateDifference } from "../../wire/frame/encode.ts";
import { type Frame, writeScalars } from "../../wire/frame/frame.ts";
import type { PickedScalars } from "../../wire/frame/scalars.ts";
import { glutamatePerReleaseOf } from "../measure/resting-rates.ts";
import { cellQuantities } from "../recording/cell-quantities.ts";
import type { Simulation } from "../simulation.ts";
import type { Twins } from "../twins/twins.ts";
import { type FrameClock, scalarsOf } from "./frame-scalars.ts";

const nothingPicked: PickedScalars = {
  pickedNeuron: -1,
  pickedMembranePotential: 0,
  pickedNmdaBlock: 0,
  pickedActivatedFraction: 0,
};

/** Fills `frame` with the simulation as it is now; it is complete when the promise resolves, however far the network is by then. */
export async function fillFrame(
  frame: Frame,
  simulation: Simulation,
  clock: FrameClock,
  twins: Twins | null = null,
): Promise<void> {
  const { engine, activity, glutamate, picked: selected } = simulation.network;
  const { neuron } = selected;
  const { recentSpikeMs } = clock;
  const snapshot = engine.readSnapshot({ bytes: frame.neurons, recentSpikeMs, neuron, glutamate });
  const scalars = scalarsOf(simulation, clock, twins);
  frame.occupancy.set(engine.constants.spineShares);
  frame.activityExcitatory.set(activity.binsExcitatory);
  frame.activityInhibitory.set(activity.binsInhibitory);
  activity.clearBins();
  if (twins && frame.rateDifference) {
    twins.measureDifference();
    encodeRateDifference(frame.rateDifference, twins.differenceExcitatoryHz, twins.differenceInhibitoryHz);
  }
  const state = await snapshot;
  encodeField(frame, glutamate, glutamatePerReleaseOf(simulation.rates));
  const picked =
    neuron !== null && state !== null
      ? pickedScalars(engine.recipe.sheet, engine.constants, neuron, state)
      : nothingPicked;
  writeScalars(frame, Object.assign(scalars, picked));
}

function pickedScalars(
  sheet: Sheet,
  constants: StepConstants,
  neuron: number,
  state: NeuronState,
): PickedScalars {
  return {
    pickedNeuron: neuron,
    pickedMembranePotential: state.membranePotential,
    pickedNmdaBlock: state.nmdaBlock,
    pickedActivatedFraction: cellQuantities(sheet, constants, neuron, state).activatedFraction,
  };
}
