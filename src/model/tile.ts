/**
 * How a tile of the sheet is filled. The connection rule, engines and shaders follow from the first two numbers: powers
 * of four, with `excitatoryPerTile + 1` a prime. The last lines are exact in 32 bits, as powers of two are.
 */

export const excitatoryPerTile = 256;
export const inhibitoryPerTile = 64;
export const neuronsPerTile = excitatoryPerTile + inhibitoryPerTile;

/** The connection rule permutes the slots of a tile: an excitatory cell has one of them, an inhibitory cell several. */
export const slotsPerInhibitory = excitatoryPerTile / inhibitoryPerTile;
export const slotsPerTile = slotsPerInhibitory * inhibitoryPerTile;
/** Slots count as the elements 1 … `slotsPerTile` of the multiplicative group of this prime. */
export const slotPrime = slotsPerTile + 1;
/** Bits of a slot, at most 8: four slots are drawn from 32 random bits, and engines pack them in bytes. */
export const slotBits = Math.log2(slotsPerTile);
export const slotMask = slotsPerTile - 1;
export const inhibitorySlotMask = inhibitoryPerTile - 1;
/** Blocks of a projection's footprint, one per quarter turn: rounds take them in turn. */
export const footprintBlocks = 4;
export const footprintBlockMask = footprintBlocks - 1;

/** The cells of a population form a square of so many per side. */
export const excitatoryPerTileSide = Math.sqrt(excitatoryPerTile);
export const inhibitoryPerTileSide = Math.sqrt(inhibitoryPerTile);

/** Cells of the glutamate field along one side of a tile. Imposed input takes the same cells as its patches. */
export const fieldCellsPerTileSide = 4;
export const fieldCellsPerTile = fieldCellsPerTileSide ** 2;

export const inverseSlotsPerInhibitory = 1 / slotsPerInhibitory;
export const inverseExcitatoryPerTile = 1 / excitatoryPerTile;
export const inverseExcitatoryPerTileSide = 1 / excitatoryPerTileSide;
/** Field cells from one excitatory cell to the next along a side. */
export const fieldCellsPerExcitatory = fieldCellsPerTileSide / excitatoryPerTileSide;
