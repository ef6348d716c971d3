/** What is shown of one neuron, from its state: activation and conductances with the constants that its population and region have. */
import {
  magnesiumUnblock,
  magnesiumVoltageFactor,
  nmdaConductance,
} from "../../model/equations/nmda-block.ts";
import { nmdaActivatedFraction } from "../../model/equations/synapse.ts";
import { regionOfTile, type Sheet, tileOfNeuron } from "../../model/network/populations.ts";
import type { NeuronState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";

type ShownState = Pick<NeuronState, "membranePotential" | "nmdaBlock" | "nmdaActivation">;

export function cellQuantities(
  sheet: Sheet,
  constants: StepConstants,
  neuron: number,
  { membranePotential, nmdaBlock, nmdaActivation }: ShownState,
) {
  const isExcitatory = neuron < sheet.excitatory;
  const ceilingNs = isExcitatory
    ? constants.nmdaCeilingExcitatoryNs[regionOfTile(sheet, tileOfNeuron(sheet, neuron))]!
    : constants.nmdaCeilingInhibitoryNs;
  const { magnesiumMm } = isExcitatory ? constants.excitatory : constants.inhibitory;
  const activatedFraction = nmdaActivatedFraction(nmdaActivation, ceilingNs, constants.ambientOpenFraction);
  const unblocked = magnesiumUnblock(magnesiumVoltageFactor(membranePotential), magnesiumMm);
  return {
    activatedFraction,
    /** nS, through channels that neither magnesium nor ketamine blocks. */
    nmdaConductance: nmdaConductance(ceilingNs, activatedFraction, unblocked, nmdaBlock),
  };
}
