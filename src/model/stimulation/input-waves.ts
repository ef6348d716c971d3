/**
 * The travelling waves of imposed input, and the gain that they give each tile at a millisecond: 1 + ε w, with w =
 * √(2/n) Σ cos 2π(kx · tx / Tx + ky · ty / Ty − f t + φ) of mean 0 and variance 1.
 */
import { hashOf } from "../network/hash.ts";
import type { Sheet } from "../network/populations.ts";
import { imposedTable } from "./imposed-input.ts";

export interface InputWave {
  /** Whole turns of phase over the sheet's width and height: the torus has no seam. */
  readonly turnsX: number;
  readonly turnsY: number;
  readonly frequencyHz: number;
  /** 0 … 1. */
  readonly phase: number;
}

/**
 * The waves of a sheet: wavelengths, directions and frequencies spread evenly over their ranges, turned and shifted
 * by the seed. A sheet smaller than a wavelength gets the longest wave that fits into it.
 */
export function createInputWaves(sheet: Sheet, seed: number): readonly InputWave[] {
  const { waveCount, shortestWaveTiles, longestWaveTiles, slowestWaveHz, fastestWaveHz } = imposedTable;
  const count = waveCount.value;
  const drawn = (index: number) => hashOf(seed, 5000, index) / 2 ** 32;
  const turned = drawn(count);
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const wavelength = shortestWaveTiles.value + (longestWaveTiles.value - shortestWaveTiles.value) * share;
    // Neighbours in length and frequency run in unlike directions: five and six have no common divisor.
    const direction = 2 * Math.PI * (((5 * index) % count) / count + turned);
    const [turnsX, turnsY] = nearestTurns(
      sheet,
      Math.cos(direction) / wavelength,
      Math.sin(direction) / wavelength,
    );
    const frequencyHz = slowestWaveHz.value + (fastestWaveHz.value - slowestWaveHz.value) * share;
    return { turnsX, turnsY, frequencyHz, phase: drawn(index) };
  });
}

/** The whole turns, not both 0, nearest to a wave of these turns a tile. */
function nearestTurns({ tilesX, tilesY }: Sheet, perTileX: number, perTileY: number) {
  const [x, y] = [Math.round(perTileX * tilesX), Math.round(perTileY * tilesY)];
  let nearest: readonly [number, number] = [1, 0];
  let least = Number.POSITIVE_INFINITY;
  for (let turnsX = x - 1; turnsX <= x + 1; turnsX++) {
    for (let turnsY = y - 1; turnsY <= y + 1; turnsY++) {
      const distance = Math.hypot(turnsX / tilesX - perTileX, turnsY / tilesY - perTileY);
      if ((turnsX !== 0 || turnsY !== 0) && distance < least) {
        nearest = [turnsX, turnsY];
        least = distance;
      }
    }
  }
  return nearest;
}

/** The waves as tables over the tiles, so that a millisecond costs two products a wave and tile. */
export class InputWaves {
  private readonly waves: readonly InputWave[];
  private readonly tiles: number;
  /** Cosine and sine of each wave's phase at time 0 in each tile, wave by wave. */
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  /** Cosine and sine of each wave's turning at the present, times its size. */
  private readonly turning: Float64Array;

  constructor(sheet: Sheet, seed: number) {
    const { tiles, tilesX, tilesY } = sheet;
    this.waves = createInputWaves(sheet, seed);
    this.tiles = tiles;
    this.cosines = new Float64Array(this.waves.length * tiles);
    this.sines = new Float64Array(this.waves.length * tiles);
    this.turning = new Float64Array(2 * this.waves.length);
    for (const [index, { turnsX, turnsY, phase }] of this.waves.entries()) {
      for (let tile = 0; tile < tiles; tile++) {
        const turns = (turnsX * (tile % tilesX)) / tilesX + (turnsY * Math.floor(tile / tilesX)) / tilesY;
        this.cosines[index * tiles + tile] = Math.cos(2 * Math.PI * (turns + phase));
        this.sines[index * tiles + tile] = Math.sin(2 * Math.PI * (turns + phase));
      }
    }
  }

  /** Writes the gain of every tile at millisecond `ms` into `gains` from `start` on, rounded to 32 bits. */
  fill(ms: number, gains: Float32Array, start: number): void {
    const { waves, tiles, cosines, sines, turning } = this;
    const size = imposedTable.waveGain.value * Math.sqrt(2 / waves.length);
    for (let index = 0; index < waves.length; index++) {
      const angle = 2 * Math.PI * ((waves[index]!.frequencyHz * ms) / 1000);
      turning[2 * index] = size * Math.cos(angle);
      turning[2 * index + 1] = size * Math.sin(angle);
    }
    for (let tile = 0; tile < tiles; tile++) {
      let gain = 1;
      // cos(a − b) from the tables of a and the present b.
      for (let index = 0; index < waves.length; index++) {
        const place = index * tiles + tile;
        gain += cosines[place]! * turning[2 * index]! + sines[place]! * turning[2 * index + 1]!;
      }
      gains[start + tile] = gain;
    }
  }
}
