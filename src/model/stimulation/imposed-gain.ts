/** Imposed input as the arrays that every engine takes: a gain per tile and millisecond, and what a spot adds in each patch. */
import { imposedGain, patchOfExcitatory, tileOfExcitatory } from "../equations/imposed-gain.ts";
import type { Sheet } from "../network/populations.ts";
import { fieldCellsPerTile, fieldCellsPerTileSide } from "../tile.ts";
import { type ImposedInput, isAnythingImposed, nothingImposed, type Stimulus } from "./imposed-input.ts";
import { InputWaves } from "./input-waves.ts";

export class ImposedGain {
  input: ImposedInput = nothingImposed;
  /** What the spot adds to the gain, a value per patch, tile by tile; all 0 without one. */
  readonly stimulus: Float32Array<ArrayBuffer>;
  readonly sheet: Sheet;
  private readonly seed: number;
  private waves: InputWaves | null = null;
  private readonly row: Float32Array;

  constructor(sheet: Sheet, seed: number) {
    this.sheet = sheet;
    this.seed = seed;
    this.stimulus = new Float32Array(fieldCellsPerTile * sheet.tiles);
    this.row = new Float32Array(sheet.tiles);
  }

  get isOn(): boolean {
    return isAnythingImposed(this.input);
  }

  set(input: ImposedInput): void {
    this.input = input;
    fillStimulus(this.sheet, input.stimulus, this.stimulus);
    if (input.areWavesOn) this.waves ??= new InputWaves(this.sheet, this.seed);
  }

  /** Writes the waves' gain of every tile at millisecond `ms` from `start` on: all 1 while they are off. */
  fillWaves(ms: number, gains: Float32Array, start: number): void {
    if (this.input.areWavesOn && this.waves) {
      this.waves.fill(ms, gains, start);
    } else {
      gains.fill(1, start, start + this.sheet.tiles);
    }
  }

  fillNeurons(ms: number, gains: Float32Array): void {
    const { excitatory } = this.sheet;
    this.fillWaves(ms, this.row, 0);
    for (let neuron = 0; neuron < excitatory; neuron++) {
      const waveGain = this.row[tileOfExcitatory(neuron)]!;
      gains[neuron] = imposedGain(waveGain, this.stimulus[patchOfExcitatory(neuron)]!);
    }
  }
}

/** Full up to half the radius, then a cosine's fall to nothing at the radius; sampled in the middle of each patch. */
function fillStimulus(sheet: Sheet, stimulus: Stimulus | null, gains: Float32Array): void {
  gains.fill(0);
  if (stimulus === null) return;
  const { x, y, radiusTiles, strength } = stimulus;
  const around = (distance: number, size: number) => distance - size * Math.round(distance / size);
  for (let patch = 0; patch < gains.length; patch++) {
    const tile = Math.floor(patch / fieldCellsPerTile);
    const within = patch % fieldCellsPerTile;
    const patchX = (tile % sheet.tilesX) + ((within % fieldCellsPerTileSide) + 0.5) / fieldCellsPerTileSide;
    const patchY =
      Math.floor(tile / sheet.tilesX) +
      (Math.floor(within / fieldCellsPerTileSide) + 0.5) / fieldCellsPerTileSide;
    const distance = Math.hypot(around(patchX - x, sheet.tilesX), around(patchY - y, sheet.tilesY));
    if (distance < radiusTiles) {
      const fallen = Math.max(0, (2 * distance) / radiusTiles - 1);
      gains[patch] = strength * 0.5 * (1 + Math.cos(Math.PI * fallen));
    }
  }
}
