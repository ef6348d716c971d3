/** The bytes of one frame, declared once: one transferable buffer with a header, named scalars, then columns. */

import type { Sheet } from "../../model/network/populations.ts";
import type { Quantity } from "../../model/quantities.ts";
import { fieldCellsPerTileSide } from "../../model/tile.ts";
import { scalarNames } from "./scalars.ts";

export const frameMagic = 0x484e4944; // "DINH", little endian
export const frameVersion = 5;

/** The bytes that a frame has of each neuron, in the order of their columns. */
export const neuronBytes = [
  "recentSpike",
  "membranePotential",
  "nmdaBlock",
  "activatedFraction",
] as const satisfies readonly Quantity[];
export type NeuronByte = (typeof neuronBytes)[number];

/** How a byte 0 … 255 maps to its quantity, in the unit of that: value = minimum + byte / 255 · (maximum − minimum). */
export const byteScale = {
  recentSpike: { minimum: 0, maximum: 1 },
  membranePotential: { minimum: -80, maximum: -40 },
  nmdaBlock: { minimum: 0, maximum: 1 },
  activatedFraction: { minimum: 0, maximum: 1 },
} as const satisfies Record<NeuronByte, { minimum: number; maximum: number }>;

export type NeuronColumns = { readonly [Name in NeuronByte]: Uint8Array };

/** Views of each quantity's bytes in those of all neurons. */
export function neuronColumnsOf(bytes: Uint8Array): NeuronColumns {
  const neurons = bytes.length / neuronBytes.length;
  const columns = neuronBytes.map((name, column) => [
    name,
    bytes.subarray(column * neurons, (column + 1) * neurons),
  ]);
  return Object.fromEntries(columns) as NeuronColumns;
}

/** Glutamate field: 1 is the field's mean at the healthy, undrugged baseline; a byte spans 0 … this. */
export const glutamateFieldMaximum = 6;

/** Populations of the rate differences in the twin section, in order: two bytes per field cell. */
export const differenceBytes = ["excitatory", "inhibitory"] as const;

/** Firing rate under drug less that under vehicle, Hz: no difference is exactly byte 128, and a byte is 0.05 Hz. */
export const rateDifferenceScale = { minimum: -6.4, maximum: 6.35 } as const;

/** Most one-millisecond bins of population activity that one frame can carry. */
export const activityBinCapacity = 256;

export const headerBytes = 32;

/** Byte offsets and lengths of every part of a frame for one sheet. */
export interface FrameLayout {
  readonly sheet: Sheet;
  readonly scalarsOffset: number;
  /** Columns in the order of `neuronBytes`, one byte per neuron: who needs one quantity takes one stretch of the buffer. */
  readonly neuronsOffset: number;
  /** One byte per cell, 4 × 4 cells per tile, row by row. */
  readonly fieldOffset: number;
  readonly fieldWidth: number;
  readonly fieldHeight: number;
  /** 32-bit floats: share of potential spines that exist, of each region. */
  readonly occupancyOffset: number;
  /** 32-bit floats: spikes in each 1 ms bin, all excitatory bins first, then all inhibitory ones. */
  readonly activityOffset: number;
  /** Two bytes per field cell, interleaved in the order of `differenceBytes`; null without a vehicle twin. */
  readonly differenceOffset: number | null;
  readonly byteLength: number;
}

export interface FrameParts {
  /** Whether the frame has room for how a vehicle twin differs. */
  readonly hasTwin: boolean;
}

export function createFrameLayout(sheet: Sheet, { hasTwin }: FrameParts = { hasTwin: false }): FrameLayout {
  const align = (offset: number) => Math.ceil(offset / 8) * 8;
  const scalarsOffset = headerBytes;
  const neuronsOffset = align(scalarsOffset + 8 * scalarNames.length);
  const fieldWidth = sheet.tilesX * fieldCellsPerTileSide;
  const fieldHeight = sheet.tilesY * fieldCellsPerTileSide;
  const fieldOffset = align(neuronsOffset + neuronBytes.length * sheet.neurons);
  const occupancyOffset = align(fieldOffset + fieldWidth * fieldHeight);
  const activityOffset = align(occupancyOffset + 4 * sheet.regions);
  const plainLength = align(activityOffset + 2 * 4 * activityBinCapacity);
  const differenceOffset = hasTwin ? plainLength : null;
  const byteLength = hasTwin
    ? align(plainLength + differenceBytes.length * fieldWidth * fieldHeight)
    : plainLength;
  return {
    sheet,
    scalarsOffset,
    neuronsOffset,
    fieldOffset,
    fieldWidth,
    fieldHeight,
    occupancyOffset,
    activityOffset,
    differenceOffset,
    byteLength,
  };
}
