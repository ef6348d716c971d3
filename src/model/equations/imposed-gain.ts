/**
 * Where imposed input (`model/imposed-input.ts`) finds an excitatory neuron, and how its two parts join. Products
 * with powers of two are exact, so every engine looks at the same places.
 */

/** Tile of an excitatory neuron. */
export function tileOfExcitatory(neuron: number): number {
  return Math.floor((neuron + 0.5) * 0.00390625);
}

/** Patch of an excitatory neuron: 16 cells that stand together, 4 × 4 patches a tile, counted tile by tile. */
export function patchOfExcitatory(neuron: number): number {
  const tile = tileOfExcitatory(neuron);
  const local = neuron - 256 * tile;
  const line = Math.floor((local + 0.5) * 0.015625);
  const place = local - 16 * Math.floor((local + 0.5) * 0.0625);
  return 16 * tile + 4 * line + Math.floor((place + 0.5) * 0.25);
}

/** Factor on the conductance of each bath event of an excitatory neuron: 1 when nothing is imposed on it. */
export function imposedGain(waveGain: number, stimulusGain: number): number {
  return waveGain + stimulusGain;
}
