/** Sums over a state in host memory at whole milliseconds: what `sampleColumns` lists, in 64 bits. */
import { currentSizePa } from "../../model/equations/local-fields.ts";
import {
  magnesiumUnblock,
  magnesiumVoltageFactor,
  nmdaConductance,
} from "../../model/equations/nmda-block.ts";
import { nmdaActivatedFraction } from "../../model/equations/synapse.ts";
import { potentialOffsetMv, potentialStride } from "../../model/measures.ts";
import {
  regionsOfTiles,
  type Sheet,
  tileOfNeuron,
  tilesPerRegionSide,
} from "../../model/network/populations.ts";
import type { NetworkState } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { excitatoryPerTile } from "../../model/tile.ts";
import type { SampleLog } from "./sample-log.ts";

export class StateSampler {
  private readonly sheet: Sheet;
  private readonly regionOf: Uint32Array;
  private readonly potentialSums: Float64Array;
  private samples = 0;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.regionOf = regionsOfTiles(sheet);
    this.potentialSums = new Float64Array(sheet.excitatory / potentialStride);
  }

  /** Restarts the means of potentials over time. */
  begin(): void {
    this.samples = 0;
    this.potentialSums.fill(0);
  }

  /** Appends the sums of `state` to `log`, which has room for them. */
  sample(state: NetworkState, constants: StepConstants, log: SampleLog): void {
    this.sampleChannels(state, constants, log);
    this.samplePatch(state, constants, log);
    this.samplePotentials(state, log);
    log.count++;
  }

  private sampleChannels(state: NetworkState, constants: StepConstants, { columns, count }: SampleLog): void {
    const { sheet, regionOf } = this;
    const { nmdaBlock, nmdaActivation } = state;
    const { nmdaCeilingExcitatoryNs, nmdaCeilingInhibitoryNs, ambientOpenFraction } = constants;
    let block = 0;
    let activated = 0;
    for (let tile = 0; tile < sheet.tiles; tile++) {
      const ceilingNs = nmdaCeilingExcitatoryNs[regionOf[tile]!]!;
      const end = (tile + 1) * excitatoryPerTile;
      for (let neuron = tile * excitatoryPerTile; neuron < end; neuron++) {
        block += nmdaBlock[neuron]!;
        activated += nmdaActivatedFraction(nmdaActivation[neuron]!, ceilingNs, ambientOpenFraction);
      }
    }
    columns.nmdaBlockExcitatory[count] = block / sheet.excitatory;
    columns.activatedExcitatory[count] = activated / sheet.excitatory;
    block = 0;
    activated = 0;
    for (let neuron = sheet.excitatory; neuron < sheet.neurons; neuron++) {
      block += nmdaBlock[neuron]!;
      activated += nmdaActivatedFraction(
        nmdaActivation[neuron]!,
        nmdaCeilingInhibitoryNs,
        ambientOpenFraction,
      );
    }
    columns.nmdaBlockInhibitory[count] = block / sheet.inhibitory;
    columns.activatedInhibitory[count] = activated / sheet.inhibitory;
  }

  /** The currents of the excitatory cells in the sheet's first 4 × 4 tiles: the same patch at every size. */
  private samplePatch(state: NetworkState, constants: StepConstants, { columns, count }: SampleLog): void {
    const { membranePotential, ampaConductance, gabaConductance, nmdaActivation, nmdaBlock } = state;
    const { nmdaCeilingExcitatoryNs, ambientOpenFraction, excitatory, gabaReversalMv } = constants;
    let ampa = 0;
    let nmda = 0;
    let gaba = 0;
    for (let line = 0; line < tilesPerRegionSide; line++) {
      const first = line * this.sheet.tilesX * excitatoryPerTile;
      const end = first + tilesPerRegionSide * excitatoryPerTile;
      for (let neuron = first; neuron < end; neuron++) {
        const potential = membranePotential[neuron]!;
        const ceilingNs = nmdaCeilingExcitatoryNs[this.regionOf[tileOfNeuron(this.sheet, neuron)]!]!;
        const activated = nmdaActivatedFraction(nmdaActivation[neuron]!, ceilingNs, ambientOpenFraction);
        const unblocked = magnesiumUnblock(magnesiumVoltageFactor(potential), excitatory.magnesiumMm);
        const nmdaNs = nmdaConductance(ceilingNs, activated, unblocked, nmdaBlock[neuron]!);
        ampa += currentSizePa(ampaConductance[neuron]!, potential, 0);
        nmda += currentSizePa(nmdaNs, potential, 0);
        gaba += currentSizePa(gabaConductance[neuron]!, potential, gabaReversalMv);
      }
    }
    columns.ampaCurrentPa[count] = ampa;
    columns.nmdaCurrentPa[count] = nmda;
    columns.gabaCurrentPa[count] = gaba;
  }

  private samplePotentials({ membranePotential }: NetworkState, { columns, count }: SampleLog): void {
    const { potentialSums } = this;
    this.samples++;
    let total = 0;
    let squares = 0;
    let squaredMeans = 0;
    for (let index = 0; index < potentialSums.length; index++) {
      const potential = membranePotential[index * potentialStride]! - potentialOffsetMv;
      const sum = potentialSums[index]! + potential;
      potentialSums[index] = sum;
      total += potential;
      squares += potential * potential;
      squaredMeans += sum * sum;
    }
    columns.potentialMv[count] = total / potentialSums.length;
    columns.squaredPotential[count] = squares / potentialSums.length;
    columns.squaredMeanPotential[count] = squaredMeans / potentialSums.length / this.samples ** 2;
  }
}
