/** Writes the network of a parameter set for a peer: edges, delays, thresholds and first potentials as binary files, and the numbers of the equations. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createConditions } from "../../src/model/conditions.ts";
import { outEdge, wiringOfRecipe } from "../../src/model/network/connectivity.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import {
  createStepConstants,
  type PopulationConstants,
  payloadQuantum,
} from "../../src/model/network/step-constants.ts";
import { createThresholds } from "../../src/model/network/thresholds.ts";
import type { ParameterSetName } from "../../src/model/parameter-sets/parameter-sets.ts";

/** Returns the folder; whoever asks for it removes it. */
export function writeNetwork(
  parameterSet: ParameterSetName,
  neurons: number,
  seed: number,
  concentrationUm: number,
): string {
  const recipe = createRecipe({ neurons, seed, parameterSet });
  const conditions = createConditions(recipe.sheet, { concentrationUm });
  const [share = 1] = createStepConstants(recipe, conditions).spineShares;
  const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-k1-"));
  const write = (name: string, content: Uint8Array | string) =>
    writeFileSync(path.join(folder, name), content);
  const bytes = ({ buffer, byteOffset, byteLength }: Float32Array | Int32Array) =>
    new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  const { excitatory } = recipe.sheet;
  const columns = {
    thresholds: createThresholds(recipe.sheet, recipe.parameters, seed),
    potentials: createInitialState(recipe).membranePotential,
  };
  for (const [name, values] of Object.entries(columns)) {
    write(`excitatory.${name}`, bytes(values.subarray(0, excitatory)));
    write(`inhibitory.${name}`, bytes(values.subarray(excitatory)));
  }
  const wiring = wiringOfRecipe(recipe);
  for (const projection of wiring.projections) {
    const sources = projection.preIsInhibitory ? neurons - excitatory : excitatory;
    const { outDegree } = projection;
    const most = sources * outDegree;
    const edges = { sources: new Int32Array(most), targets: new Int32Array(most) };
    const delays = new Uint8Array(most);
    let count = 0;
    for (let at = 0; at < most; at++) {
      const edge = outEdge(wiring, projection, Math.floor(at / outDegree), at % outDegree);
      if (edge.gate >= share) continue; // no spine there
      edges.sources[count] = edge.pre;
      edges.targets[count] = edge.post;
      delays[count] = edge.delaySteps;
      count++;
    }
    write(`${projection.name}.sources`, bytes(edges.sources.subarray(0, count)));
    write(`${projection.name}.targets`, bytes(edges.targets.subarray(0, count)));
    write(`${projection.name}.delays`, delays.subarray(0, count));
  }
  write("constants.json", JSON.stringify(constantsOf(recipe, concentrationUm)));
  return folder;
}

/** By the names that the peer's equations use. */
function constantsOf(recipe: Recipe, concentrationUm: number) {
  const { parameters: p, sheet, dtMs } = recipe;
  const conditions = createConditions(sheet, { concentrationUm });
  const step = createStepConstants(recipe, conditions);
  /** The time constant with which one Euler step decays as much as the exact one does. */
  const eulerMs = (decay: number) => dtMs / (1 - decay);
  const population = (cell: PopulationConstants, cells: number, ceiling: number, eventsPerMs: number) => ({
    cells,
    ceiling,
    eventsPerStep: eventsPerMs * dtMs,
    C: dtMs / cell.stepOverCapacitance,
    leak: cell.leakConductanceNs,
    rest: cell.leakReversalMv,
    reset: cell.resetMv,
    refractorySteps: cell.refractorySteps,
    magnesium: cell.magnesiumMm,
    backgroundAmpa: cell.backgroundAmpaNs,
    backgroundNmda: cell.backgroundNmdaNs,
  });
  const { excitatory, inhibitory } = step;
  const glutamate = ({ ampaPerEventNs, nmdaPerUnitNs }: PopulationConstants) => ({
    ampa: ampaPerEventNs,
    nmda: nmdaPerUnitNs / payloadQuantum,
  });
  return {
    shared: {
      dtMs,
      ampaTau: eulerMs(step.ampaDecay),
      nmdaTau: eulerMs(step.nmdaDecay),
      gabaTau: eulerMs(step.gabaDecay),
      nmdaMs: p.nmdaTimeConstantMs,
      gabaReversal: p.gabaReversalMv,
      slope: p.slopeFactorMv,
      detection: p.spikeDetectionMv,
      coupling: p.adaptationCouplingNs,
      increment: p.adaptationIncrementPa,
      adaptationTau: p.adaptationTimeConstantMs,
      saturation: p.nmdaSaturationStep,
      ambient: p.ambientOpenFraction,
      factorAt66: step.voltageFactorAtMinus66Mv,
      binding: step.bindingRatePerSecond,
      unbinding: step.unbindingRatePerSecond,
      escape: step.closedEscapeRatePerSecond,
      acceleration: conditions.blockAcceleration,
    },
    excitatory: population(
      excitatory,
      sheet.excitatory,
      step.nmdaCeilingExcitatoryNs[0]!,
      (p.backgroundSynapsesExcitatory * p.backgroundRateExcitatoryHz) / 1000,
    ),
    inhibitory: population(
      inhibitory,
      sheet.neurons - sheet.excitatory,
      step.nmdaCeilingInhibitoryNs,
      (p.backgroundSynapsesInhibitory * p.backgroundRateInhibitoryHz) / 1000,
    ),
    projections: {
      EE: glutamate(excitatory),
      IE: glutamate(inhibitory),
      EI: { gaba: excitatory.gabaPerEventNs },
      II: { gaba: inhibitory.gabaPerEventNs },
    },
  };
}
