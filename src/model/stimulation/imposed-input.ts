/**
 * Input that a person imposes on the network, over what the background input brings by itself: weak travelling waves, for a
 * livelier picture (assumption A9), and a spot that is stimulated while it is pressed. Both multiply the
 * conductance of each background event of excitatory cells. Neither is a drug effect or emerges from the network, so
 * both are off by default, said on screen while they are on, and never there while anything is measured.
 */

import { within } from "../limits.ts";
import type { Sheet } from "../network/populations.ts";
import { type ParameterRow, row } from "../parameters.ts";

/** A stimulated spot of the sheet. Its place is in tiles from the sheet's corner; the sheet is a torus. */
export interface Stimulus {
  readonly x: number;
  readonly y: number;
  /** Distance from the middle at which the stimulation has fallen to nothing, tiles. */
  readonly radiusTiles: number;
  /** What is added to the gain of background events in the inner half: 1 doubles them. */
  readonly strength: number;
}

export interface ImposedInput {
  readonly areWavesOn: boolean;
  readonly stimulus: Stimulus | null;
}

/** The network left to itself: how it starts and how it is measured. */
export const nothingImposed: ImposedInput = Object.freeze({ areWavesOn: false, stimulus: null });

/** Constants of both kinds of imposed input: default, unit, range and reason. */
export const imposedTable = {
  waveGain: row("ε", 0.04, "1", 0, 0.1, [
    "gain of background events at one standard deviation of the waves",
    "chosen: visible, and every target of the network is still met with it",
  ]),
  waveCount: row("n_w", 6, "1", 1, 12, ["travelling waves that are added", "chosen: no beat is recognised"]),
  shortestWaveTiles: row("λ_min", 6, "tiles", 4, 12, ["shortest wavelength", "chosen: three E footprints"]),
  longestWaveTiles: row("λ_max", 12, "tiles", 6, 56, ["longest wavelength", "chosen: six E footprints"]),
  slowestWaveHz: row("f_min", 0.75, "Hz", 0.1, 2, [
    "slowest wave",
    "chosen: the range of slow and delta waves",
  ]),
  fastestWaveHz: row("f_max", 2.25, "Hz", 0.5, 4, [
    "fastest wave",
    "chosen: the range of slow and delta waves",
  ]),
  stimulusRadiusTiles: row("R", 0.75, "tiles", 0.5, 8, [
    "radius of a stimulated spot",
    "chosen: some hundred cells, less than an E footprint (2 tiles)",
  ]),
  stimulusStrength: row("s", 0.8, "1", 0, 1, [
    "added to the gain of background events in the inner half of a spot",
    "chosen: cells there fire several times as often",
  ]),
} as const satisfies Record<string, ParameterRow>;

export interface ImposedInputRequest {
  readonly areWavesOn?: boolean;
  readonly stimulus?: (Pick<Stimulus, "x" | "y"> & Partial<Stimulus>) | null;
}

/** Imposed input, checked. Throws a RangeError with the value and the range for a place outside of the sheet or a number out of range. */
export function createImposedInput(sheet: Sheet, request: ImposedInputRequest = {}): ImposedInput {
  const { areWavesOn = false, stimulus = null } = request;
  if (stimulus === null) return Object.freeze({ areWavesOn, stimulus });
  const {
    x,
    y,
    radiusTiles = imposedTable.stimulusRadiusTiles.value,
    strength = imposedTable.stimulusStrength.value,
  } = stimulus;
  const across = { minimum: 0, maximum: sheet.tilesX, unit: "tiles" };
  within({ ...across, label: { key: "refusal.label.stimulusX" } }, x);
  within({ ...across, maximum: sheet.tilesY, label: { key: "refusal.label.stimulusY" } }, y);
  within(
    { ...imposedTable.stimulusRadiusTiles, label: { key: "refusal.label.stimulusRadius" } },
    radiusTiles,
  );
  within({ ...imposedTable.stimulusStrength, label: { key: "refusal.label.stimulusStrength" } }, strength);
  return Object.freeze({ areWavesOn, stimulus: Object.freeze({ x, y, radiusTiles, strength }) });
}

export const isAnythingImposed = ({ areWavesOn, stimulus }: ImposedInput): boolean =>
  areWavesOn || stimulus !== null;

/** What is imposed, in words; empty for nothing. */
export function imposedWords({ areWavesOn, stimulus }: ImposedInput): readonly string[] {
  return [
    ...(areWavesOn ? ["input waves"] : []),
    ...(stimulus ? [`a stimulated spot at ${stimulus.x}, ${stimulus.y} tiles`] : []),
  ];
}

export function isSameImposedInput(left: ImposedInput, right: ImposedInput): boolean {
  const [a, b] = [left.stimulus, right.stimulus];
  return (
    left.areWavesOn === right.areWavesOn &&
    a?.x === b?.x &&
    a?.y === b?.y &&
    a?.radiusTiles === b?.radiusTiles &&
    a?.strength === b?.strength
  );
}
