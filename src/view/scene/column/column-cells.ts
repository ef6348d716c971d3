/** Which cells round the picked one are drawn in full: a thin, even choice, as a Golgi stain makes it. */
import { Matrix4, Vector3 } from "three";
import { hashOf } from "../../../model/network/hash.ts";
import { tileOfNeuron } from "../../../model/network/populations.ts";
import type { CellPlace } from "../camera/cell-place.ts";
import { sheetSide } from "../camera/world.ts";
import { interneuronKind } from "../morphology/grow-interneuron.ts";
import { type SheetPlaces, standNeuron } from "../sheet/sheet-places.ts";
import { neuronsOfTile } from "../sheet/tile-spheres.ts";

export const shapeNames = ["pyramidal A", "pyramidal B", "pyramidal C", "basket", "chandelier"] as const;
const pyramidalShapes = 3;

export interface ColumnCell {
  readonly neuron: number;
  readonly shape: number;
  /** The soma and the sheet's normal there, in the picked cell's frame. */
  readonly place: Vector3;
  readonly axis: Vector3;
  /** Share of the sheet's sides, where the cell is in the model: not moved over the edge. */
  readonly sheetPlace: readonly [number, number];
  readonly turn: number;
  readonly scale: number;
}

/** Cell units: how far cells are drawn, and how far apart those of one kind are at least. */
const reach = 15;
const excitatoryGap = 3.7;
const inhibitoryGap = 5;

/** The cells to draw besides the picked one, nearest first; on the torus, those across an edge are beyond it. */
export function chooseColumnCells(places: SheetPlaces, picked: number, cellPlace: CellPlace): ColumnCell[] {
  const { sheet, seed, positions, normals } = places;
  const tiles = Math.max(sheet.tilesX, sheet.tilesY);
  const toCell = new Matrix4().copy(cellPlace.matrix).invert();
  const turnBack = cellPlace.rotation.clone().invert();
  const candidates: (ColumnCell & { readonly rank: number })[] = [];
  const position = new Vector3();
  const normal = new Vector3();
  const stood = [0, 0, 0];
  const facing = [0, 1, 0];
  const add = (neuron: number, shiftX: number, shiftY: number) => {
    if (shiftX === 0 && shiftY === 0) {
      position.fromArray(positions, 3 * neuron);
      normal.fromArray(normals, 3 * neuron);
    } else {
      standNeuron(sheet, seed, neuron, shiftX, shiftY, stood, facing, 0);
      position.fromArray(stood);
      normal.fromArray(facing);
    }
    const place = position.clone().applyMatrix4(toCell);
    const distance = Math.hypot(place.x, place.z);
    if (neuron === picked || distance > reach) return;
    const hash = hashOf(seed, 4100, neuron);
    const isExcitatory = neuron < sheet.excitatory;
    candidates.push({
      neuron,
      shape: isExcitatory ? hash % pyramidalShapes : interneuronKind(neuron) === "basket" ? 3 : 4,
      place,
      axis: normal.clone().applyQuaternion(turnBack),
      sheetPlace: [
        0.5 + ((positions[3 * neuron] ?? 0) * tiles) / (sheetSide * sheet.tilesX),
        0.5 + ((positions[3 * neuron + 2] ?? 0) * tiles) / (sheetSide * sheet.tilesY),
      ],
      turn: ((hash >>> 8) / 2 ** 24) * 6.2832,
      scale: 0.84 + (0.3 * ((hash >>> 4) & 255)) / 255,
      rank: distance + 3 * (hash / 2 ** 32),
    });
  };
  const tile = tileOfNeuron(sheet, picked);
  const column = tile % sheet.tilesX;
  const line = Math.floor(tile / sheet.tilesX);
  for (let y = line - 1; y <= line + 1; y++) {
    for (let x = column - 1; x <= column + 1; x++) {
      const shiftX = sheet.tilesX * Math.floor(x / sheet.tilesX);
      const shiftY = sheet.tilesY * Math.floor(y / sheet.tilesY);
      const first = (y - shiftY) * sheet.tilesX + x - shiftX;
      for (const [start, count] of neuronsOfTile(sheet, first)) {
        for (let neuron = start; neuron < start + count; neuron++) add(neuron, shiftX, shiftY);
      }
    }
  }
  candidates.sort((left, right) => left.rank - right.rank);
  const chosen: ColumnCell[] = [];
  for (const cell of candidates) {
    const isExcitatory = cell.neuron < sheet.excitatory;
    const gap = isExcitatory ? excitatoryGap : inhibitoryGap;
    const isApart = (other: { readonly place: Vector3 }) =>
      Math.hypot(other.place.x - cell.place.x, other.place.z - cell.place.z) > gap;
    const ownKind = chosen.filter((other) => other.neuron < sheet.excitatory === isExcitatory);
    if (ownKind.every(isApart) && (!isExcitatory || Math.hypot(cell.place.x, cell.place.z) > gap)) {
      chosen.push(cell);
    }
  }
  return chosen;
}
