/** Glutamate that spilt over, in release events per field cell: decays and increments per millisecond, from spikes on the host. */
import { glutamateAfterMs } from "../../model/equations/local-fields.ts";
import { fieldCellOfNeuron, fieldCellsOf } from "../../model/network/geometry.ts";
import type { Sheet } from "../../model/network/populations.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";

export class ReleaseField {
  readonly values: Float32Array;
  private readonly cellOf: Uint32Array;
  private readonly spikes: Uint32Array;

  constructor(sheet: Sheet) {
    this.values = new Float32Array(fieldCellsOf(sheet));
    this.spikes = new Uint32Array(this.values.length);
    this.cellOf = Uint32Array.from({ length: sheet.excitatory }, (_, neuron) =>
      fieldCellOfNeuron(sheet, neuron),
    );
  }

  clear(): void {
    this.values.fill(0);
    this.spikes.fill(0);
  }

  add(neuron: number): void {
    const cell = this.cellOf[neuron]!;
    this.spikes[cell] = this.spikes[cell]! + 1;
  }

  /** Takes in the spikes since the last call; a millisecond that is entered at its start begins with decay. */
  close(isFromStart: boolean, { glutamateKeptPerMs, glutamatePerSpike }: StepConstants): void {
    const { values, spikes } = this;
    const kept = isFromStart ? glutamateKeptPerMs : 1;
    for (let cell = 0; cell < values.length; cell++) {
      values[cell] = glutamateAfterMs(values[cell]!, kept, spikes[cell]! * glutamatePerSpike);
    }
    spikes.fill(0);
  }
}
