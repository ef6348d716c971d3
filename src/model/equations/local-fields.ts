/** What electrodes and dyes see: synaptic currents and spilt-over glutamate. Sources: docs/model.md, "What is measured". */
import {
  excitatoryPerTileSide,
  fieldCellsPerExcitatory,
  fieldCellsPerTileSide,
  inverseExcitatoryPerTileSide,
} from "../tile.ts";

/** Size in pA of a synaptic current: conductance in nS times driving force in mV. */
export function currentSizePa(conductanceNs: number, potentialMv: number, reversalMv: number): number {
  return Math.abs(conductanceNs * (potentialMv - reversalMv));
}

/** Glutamate of a field cell after a millisecond: the share that is not cleared, and what was released in it (same unit). */
export function glutamateAfterMs(glutamate: number, keptShare: number, released: number): number {
  return glutamate * keptShare + released;
}

/** Cell of the glutamate field (row by row over the sheet) that the `local`-th excitatory neuron of a tile releases into. */
export function glutamateCell(tileColumn: number, tileLine: number, local: number, tilesX: number): number {
  const row = Math.floor(local * inverseExcitatoryPerTileSide);
  const line = fieldCellsPerTileSide * tileLine + Math.floor(row * fieldCellsPerExcitatory);
  const column = Math.floor((local - excitatoryPerTileSide * row) * fieldCellsPerExcitatory);
  return line * fieldCellsPerTileSide * tilesX + fieldCellsPerTileSide * tileColumn + column;
}
