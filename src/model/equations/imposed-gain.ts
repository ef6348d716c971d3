/** Where imposed input finds an excitatory neuron, and how its parts add. Products with powers of two are exact on every engine. */
import {
  excitatoryPerTile,
  excitatoryPerTileSide,
  fieldCellsPerExcitatory,
  fieldCellsPerTile,
  fieldCellsPerTileSide,
  inverseExcitatoryPerTile,
  inverseExcitatoryPerTileSide,
} from "../tile.ts";

/** Tile of an excitatory neuron. */
export function tileOfExcitatory(neuron: number): number {
  return Math.floor((neuron + 0.5) * inverseExcitatoryPerTile);
}

/** Patch of an excitatory neuron, a field cell of its tile; patches are counted tile by tile. */
export function patchOfExcitatory(neuron: number): number {
  const tile = tileOfExcitatory(neuron);
  const local = neuron - excitatoryPerTile * tile;
  const line = Math.floor((local + 0.5) * inverseExcitatoryPerTileSide);
  const place = local - excitatoryPerTileSide * line;
  return (
    fieldCellsPerTile * tile +
    fieldCellsPerTileSide * Math.floor((line + 0.5) * fieldCellsPerExcitatory) +
    Math.floor((place + 0.5) * fieldCellsPerExcitatory)
  );
}

/** Factor on the conductance of each background event of an excitatory neuron: 1 when nothing is imposed on it. */
export function imposedGain(waveGain: number, stimulusGain: number): number {
  return waveGain + stimulusGain;
}
