/** Builds the network that the store asks for, then brings it to what the store holds. */

import { answerTwin } from "./answer-twin.ts";
import type { AtlasOffer } from "./atlas-offer.ts";
import type { SimulationCommands } from "./simulation-commands.ts";
import { appStore } from "./store.ts";

/** Neuron that is picked at the start: an excitatory cell in the middle of the first tile. */
const firstPick = 136;

export async function beginNetwork(commands: SimulationCommands, offerAtlas: AtlasOffer): Promise<void> {
  const { subject, engine, neurons, seed, without } = appStore.getState();
  appStore.setState({ phase: "starting", report: null, atlas: null, phaseReport: null });
  const report = await commands.start({ engine, neurons, seed, subject, without, parameters: {} });
  const state = appStore.getState();
  const kept = state.pickedNeuron ?? firstPick;
  const pickedNeuron = kept < report.neurons ? kept : firstPick;
  await Promise.all([
    commands.setMsPerSecond(state.msPerSecond),
    commands.setHoursPerSecond(state.hoursPerSecond),
    commands.setPaused(state.isPaused),
    commands.holdConcentration(state.concentrationUm),
    commands.setAmpaBlock(state.ampaBlock),
    commands.setInputWaves(state.areWavesOn),
    commands.pick(pickedNeuron),
  ]);
  appStore.setState({ phase: "running", report, pickedNeuron });
  if (appStore.getState().colourMode === "difference") {
    void answerTwin(commands, true);
  }
  // The network does not wait for its atlas; a network begun meanwhile brings its own.
  const { generation } = state;
  void offerAtlas(without).then((atlas) => {
    if (appStore.getState().generation === generation) appStore.setState({ atlas });
  });
}
