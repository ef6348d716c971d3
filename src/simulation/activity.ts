/**
 * What the spikes add up to as they come: population activity in 1 ms bins, running rates, the glutamate field
 * and the spikes of each region. Fed with every batch of spikes; nothing is allocated after construction.
 */
import type { SpikeBatch } from "../engine/engine.ts";
import { fieldCellOfNeuron, fieldCellsPerTileSide } from "../model/geometry.ts";
import { excitatoryPerTile, regionOfTile, type Sheet, tileOfNeuron } from "../model/populations.ts";
import { activityBinCapacity } from "../snapshot/layout.ts";

/** Window of the running rates, ms. */
const rateWindowMs = 200;
/** Spill-over clearance of synaptic glutamate, ms. */
const clearanceMs = 20;

export class Activity {
  /** Glutamate of each field cell over its mean at the healthy baseline. */
  readonly glutamateField: Float32Array;
  /** Excitatory spikes of each region since `takeRegionSpikes`. */
  readonly regionSpikes: Float64Array;
  /** 1 ms bins since `clearBins`: spikes of each population. */
  readonly binsExcitatory = new Float32Array(activityBinCapacity);
  readonly binsInhibitory = new Float32Array(activityBinCapacity);
  binCount = 0;

  private readonly sheet: Sheet;
  private readonly fieldCellOf: Uint32Array;
  private readonly regionOf: Uint32Array;
  private readonly windowExcitatory = new Float64Array(rateWindowMs);
  private readonly windowInhibitory = new Float64Array(rateWindowMs);
  private windowFilled = 0;
  private sumExcitatory = 0;
  private sumInhibitory = 0;
  private lastMs = 0;
  private readonly glutamatePerSpike: number;

  /** `referenceRateHz` is the healthy, undrugged excitatory rate: where relative glutamate is 1. */
  constructor(sheet: Sheet, referenceRateHz: number) {
    this.sheet = sheet;
    this.glutamateField = new Float32Array(sheet.tiles * fieldCellsPerTileSide ** 2);
    this.regionSpikes = new Float64Array(sheet.regions);
    this.fieldCellOf = Uint32Array.from({ length: sheet.excitatory }, (_, neuron) =>
      fieldCellOfNeuron(sheet, neuron),
    );
    this.regionOf = Uint32Array.from({ length: sheet.excitatory }, (_, neuron) =>
      regionOfTile(sheet, tileOfNeuron(sheet, neuron)),
    );
    const neuronsPerCell = excitatoryPerTile / fieldCellsPerTileSide ** 2;
    this.glutamatePerSpike = 1000 / (referenceRateHz * neuronsPerCell * clearanceMs);
  }

  /** Takes in the spikes of steps up to `endMs`, a whole millisecond; `releaseGain` scales what each releases. */
  add(batch: SpikeBatch, dtMs: number, endMs: number, releaseGain: number): void {
    let index = 0;
    for (let ms = this.lastMs; ms < endMs; ms++) {
      let excitatory = 0;
      let inhibitory = 0;
      const end = Math.round((ms + 1) / dtMs);
      this.decayField();
      for (; index < batch.count && batch.steps[index]! < end; index++) {
        const neuron = batch.neurons[index]!;
        if (neuron < this.sheet.excitatory) {
          excitatory++;
          const cell = this.fieldCellOf[neuron]!;
          this.glutamateField[cell] = this.glutamateField[cell]! + this.glutamatePerSpike * releaseGain;
          const region = this.regionOf[neuron]!;
          this.regionSpikes[region] = this.regionSpikes[region]! + 1;
        } else {
          inhibitory++;
        }
      }
      this.addBin(ms, excitatory, inhibitory);
    }
    this.lastMs = endMs;
  }

  /** Mean rates over the last 200 ms (or since the start), Hz. */
  get excitatoryRateHz(): number {
    return this.rateHz(this.sumExcitatory, this.sheet.excitatory);
  }

  get inhibitoryRateHz(): number {
    return this.rateHz(this.sumInhibitory, this.sheet.inhibitory);
  }

  clearBins(): void {
    this.binCount = 0;
  }

  /** Continues at `ms` after a checkpoint: windows empty, field kept. */
  continueAt(ms: number): void {
    this.lastMs = ms;
    this.windowFilled = 0;
    this.sumExcitatory = 0;
    this.sumInhibitory = 0;
    this.windowExcitatory.fill(0);
    this.windowInhibitory.fill(0);
    this.regionSpikes.fill(0);
    this.clearBins();
  }

  private rateHz(spikes: number, neurons: number): number {
    return this.windowFilled === 0 ? 0 : (1000 * spikes) / (neurons * this.windowFilled);
  }

  private decayField(): void {
    const kept = Math.exp(-1 / clearanceMs);
    const field = this.glutamateField;
    for (let cell = 0; cell < field.length; cell++) {
      field[cell] = field[cell]! * kept;
    }
  }

  private addBin(ms: number, excitatory: number, inhibitory: number): void {
    const place = ms % rateWindowMs;
    this.sumExcitatory += excitatory - this.windowExcitatory[place]!;
    this.sumInhibitory += inhibitory - this.windowInhibitory[place]!;
    this.windowExcitatory[place] = excitatory;
    this.windowInhibitory[place] = inhibitory;
    this.windowFilled = Math.min(rateWindowMs, this.windowFilled + 1);
    if (this.binCount === activityBinCapacity) {
      this.binsExcitatory.copyWithin(0, 1);
      this.binsInhibitory.copyWithin(0, 1);
      this.binCount--;
    }
    this.binsExcitatory[this.binCount] = excitatory;
    this.binsInhibitory[this.binCount] = inhibitory;
    this.binCount++;
  }
}
