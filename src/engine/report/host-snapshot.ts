/** What engines whose state lies in host memory answer when the screen or the slow clock asks. */
import type { Sheet } from "../../model/network/populations.ts";
import { type NetworkState, type NeuronState, neuronStateOf } from "../../model/network/state.ts";
import type { StepConstants } from "../../model/network/step-constants.ts";
import { excitatoryPerTile, inhibitoryPerTile } from "../../model/tile.ts";
import { encodeNeurons } from "../../wire/frame/encode.ts";
import type { SnapshotRequest, TileBlock } from "../engine.ts";

export function takeSnapshot(
  state: NetworkState,
  sheet: Sheet,
  constants: StepConstants,
  released: Float32Array,
  { bytes, recentSpikeMs, neuron, glutamate }: SnapshotRequest,
): NeuronState | null {
  glutamate?.set(released);
  encodeNeurons(bytes, sheet, state, constants, recentSpikeMs);
  return neuron === null ? null : neuronStateOf(state, neuron);
}

export function createTileBlock({ tiles }: Sheet): TileBlock {
  return { excitatory: new Float32Array(tiles), inhibitory: new Float32Array(tiles) };
}

/** Fills `block` from the state and returns it. */
export function fillTileBlock(block: TileBlock, { ketamineBlock }: NetworkState, sheet: Sheet): TileBlock {
  for (let tile = 0; tile < sheet.tiles; tile++) {
    block.excitatory[tile] = mean(ketamineBlock, tile * excitatoryPerTile, excitatoryPerTile);
    const first = sheet.excitatory + tile * inhibitoryPerTile;
    block.inhibitory[tile] = mean(ketamineBlock, first, inhibitoryPerTile);
  }
  return block;
}

function mean(values: Float32Array, first: number, count: number): number {
  let sum = 0;
  for (let index = first; index < first + count; index++) {
    sum += values[index]!;
  }
  return sum / count;
}
