/** Firing rates per field cell and population, as a leaky mean over time: a single cell fires too rarely to have a rate. */
import type { SpikeBatch } from "../../engine/report/advance-report.ts";
import { fieldCellOfNeuron } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import { excitatoryPerTile, fieldCellsPerTileSide, inhibitoryPerTile } from "../../model/tile.ts";

/** Memory of the mean, ms of biological time. */
const localRateMemoryMs = 300;

export class LocalRates {
  /** Hz, one value per field cell, row by row. */
  readonly excitatoryHz: Float32Array;
  readonly inhibitoryHz: Float32Array;
  private readonly firstInhibitory: number;
  private readonly fieldCellOf: Uint32Array;
  private readonly hzPerSpikeExcitatory: number;
  private readonly hzPerSpikeInhibitory: number;

  constructor(sheet: Sheet) {
    const cellsPerTile = fieldCellsPerTileSide ** 2;
    this.excitatoryHz = new Float32Array(sheet.tiles * cellsPerTile);
    this.inhibitoryHz = new Float32Array(sheet.tiles * cellsPerTile);
    this.firstInhibitory = sheet.excitatory;
    this.fieldCellOf = Uint32Array.from({ length: sheet.neurons }, (_, neuron) =>
      fieldCellOfNeuron(sheet, neuron),
    );
    const hzOfOne = 1000 / localRateMemoryMs;
    this.hzPerSpikeExcitatory = (hzOfOne * cellsPerTile) / excitatoryPerTile;
    this.hzPerSpikeInhibitory = (hzOfOne * cellsPerTile) / inhibitoryPerTile;
  }

  /** Takes in the spikes of the last `elapsedMs` of `dtMs` steps, which end before step `endStep`. */
  add(batch: SpikeBatch, elapsedMs: number, dtMs: number, endStep: number): void {
    const { excitatoryHz, inhibitoryHz, fieldCellOf, firstInhibitory } = this;
    const kept = Math.exp(-elapsedMs / localRateMemoryMs);
    for (let cell = 0; cell < excitatoryHz.length; cell++) {
      excitatoryHz[cell] = excitatoryHz[cell]! * kept;
      inhibitoryHz[cell] = inhibitoryHz[cell]! * kept;
    }
    for (let index = 0; index < batch.count; index++) {
      const neuron = batch.neurons[index]!;
      const left = Math.exp(((batch.steps[index]! - endStep) * dtMs) / localRateMemoryMs);
      const cell = fieldCellOf[neuron]!;
      if (neuron < firstInhibitory) {
        excitatoryHz[cell] = excitatoryHz[cell]! + left * this.hzPerSpikeExcitatory;
      } else {
        inhibitoryHz[cell] = inhibitoryHz[cell]! + left * this.hzPerSpikeInhibitory;
      }
    }
  }

  clear(): void {
    this.excitatoryHz.fill(0);
    this.inhibitoryHz.fill(0);
  }

  /** Whether both are the same to the last bit, as they are after the same spikes. */
  equals(other: LocalRates): boolean {
    return this.excitatoryHz.every(
      (rate, cell) =>
        rate === other.excitatoryHz[cell] && this.inhibitoryHz[cell] === other.inhibitoryHz[cell],
    );
  }
}
