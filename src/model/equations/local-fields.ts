/**
 * What electrodes and dyes see: the size of a synaptic current, and glutamate that spills over and is cleared.
 * Definitions and sources: docs/model.md, "What is measured"; constants: `model/measures.ts`.
 */

/** Size in pA of a synaptic current: conductance in nS times driving force in mV. */
export function currentSizePa(conductanceNs: number, potentialMv: number, reversalMv: number): number {
  return Math.abs(conductanceNs * (potentialMv - reversalMv));
}

/** Glutamate of a field cell after a millisecond: the share that is not cleared, and what was released in it (same unit). */
export function glutamateAfterMs(glutamate: number, keptShare: number, released: number): number {
  return glutamate * keptShare + released;
}

/**
 * Cell of the glutamate field (row by row over the sheet) that an excitatory neuron releases into: a tile's 16 × 16
 * places fall into 4 × 4 cells. `local` is the neuron's place in its tile, 0 … 255.
 */
export function glutamateCell(tileColumn: number, tileLine: number, local: number, tilesX: number): number {
  const line = Math.floor(local / 64);
  const column = Math.floor((local - 16 * Math.floor(local / 16)) / 4);
  return (4 * tileLine + line) * 4 * tilesX + 4 * tileColumn + column;
}
