/** Which cells round the picked one are drawn in full: a thin, even choice, as a Golgi stain makes it. */
import { Matrix4, Vector3 } from "three";
import { hashOf } from "../../model/hash.ts";
import { excitatoryPerTile, inhibitoryPerTile, tileOfNeuron } from "../../model/populations.ts";
import { interneuronKind } from "../morphology/grow-interneuron.ts";
import { sheetSide } from "../sheet/fold.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import type { CellFrame } from "../stage/cell-frame.ts";

export const shapeNames = ["pyramidal A", "pyramidal B", "pyramidal C", "basket", "chandelier"] as const;
const pyramidalShapes = 3;

export interface ColumnCell {
  readonly neuron: number;
  readonly shape: number;
  /** The soma and the sheet's normal there, in the picked cell's frame. */
  readonly place: Vector3;
  readonly axis: Vector3;
  /** Share of the sheet's sides. */
  readonly sheetPlace: readonly [number, number];
  readonly turn: number;
  readonly scale: number;
}

/** Cell units: how far cells are drawn, and how far apart those of one kind stand at least. */
const reach = 15;
const excitatoryGap = 3.7;
const inhibitoryGap = 5;

/** The cells to draw besides the picked one, nearest first. */
export function chooseColumnCells(places: SheetPlaces, picked: number, frame: CellFrame): ColumnCell[] {
  const { sheet, seed, positions, normals } = places;
  const tiles = Math.max(sheet.tilesX, sheet.tilesY);
  const toCell = new Matrix4().copy(frame.matrix).invert();
  const turnBack = frame.rotation.clone().invert();
  const candidates: (ColumnCell & { readonly rank: number })[] = [];
  const add = (neuron: number) => {
    const place = new Vector3().fromArray(positions, 3 * neuron).applyMatrix4(toCell);
    const distance = Math.hypot(place.x, place.z);
    if (neuron === picked || distance > reach) {
      return;
    }
    const hash = hashOf(seed, 4100, neuron);
    const isExcitatory = neuron < sheet.excitatory;
    candidates.push({
      neuron,
      shape: isExcitatory ? hash % pyramidalShapes : interneuronKind(neuron) === "basket" ? 3 : 4,
      place,
      axis: new Vector3().fromArray(normals, 3 * neuron).applyQuaternion(turnBack),
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
  for (let y = Math.max(0, line - 1); y <= Math.min(sheet.tilesY - 1, line + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(sheet.tilesX - 1, column + 1); x++) {
      const first = y * sheet.tilesX + x;
      for (let slot = 0; slot < excitatoryPerTile; slot++) {
        add(first * excitatoryPerTile + slot);
      }
      for (let slot = 0; slot < inhibitoryPerTile; slot++) {
        add(sheet.excitatory + first * inhibitoryPerTile + slot);
      }
    }
  }
  candidates.sort((left, right) => left.rank - right.rank);
  const chosen: ColumnCell[] = [];
  for (const cell of candidates) {
    const isExcitatory = cell.neuron < sheet.excitatory;
    const gap = isExcitatory ? excitatoryGap : inhibitoryGap;
    const stands = (other: { readonly place: Vector3 }) =>
      Math.hypot(other.place.x - cell.place.x, other.place.z - cell.place.z) > gap;
    const ownKind = chosen.filter((other) => other.neuron < sheet.excitatory === isExcitatory);
    if (ownKind.every(stands) && (!isExcitatory || Math.hypot(cell.place.x, cell.place.z) > gap)) {
      chosen.push(cell);
    }
  }
  return chosen;
}
