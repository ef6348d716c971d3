import { Vector3 } from "three";
import { expect, test } from "vitest";
import { createSheet, tileOfNeuron } from "../../../src/model/network/populations.ts";
import { createCellPlace } from "../../../src/view/scene/camera/cell-place.ts";
import { sheetSide } from "../../../src/view/scene/camera/world.ts";
import { chooseColumnCells } from "../../../src/view/scene/column/column-cells.ts";
import { createSheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";

const sheet = createSheet(5, 4);
const places = createSheetPlaces(sheet, 1);
const unitsPerTile = sheetSide / 5;

/** The cells round one, and where they stand in the world. */
function columnOf(neuron: number) {
  const position = new Vector3().fromArray(places.positions, 3 * neuron);
  const normal = new Vector3().fromArray(places.normals, 3 * neuron);
  const place = createCellPlace(position, normal, places.spacing, 2);
  return chooseColumnCells(places, neuron, place).map((cell) => ({
    ...cell,
    fromPicked: cell.place.clone().applyMatrix4(place.matrix).sub(position),
    inModel: new Vector3().fromArray(places.positions, 3 * cell.neuron).sub(position),
  }));
}

/** Excitatory cells: in a corner of the sheet, and in the middle of a tile within it. */
const corner = 0;
const middle = (1 * sheet.tilesX + 2) * 256 + 136;

test("cells within the sheet stand where the sheet has them", () => {
  for (const { fromPicked, inModel } of columnOf(middle)) {
    expect(fromPicked.distanceTo(inModel)).toBeLessThan(1e-4);
  }
});

test("a cell in the corner has neighbours all round, from across both edges, as the model's torus makes them", () => {
  const cells = columnOf(corner);
  const quarters = new Set(cells.map(({ fromPicked: { x, z } }) => `${Math.sign(x)} ${Math.sign(z)}`));
  expect(quarters.size).toBe(4);
  const tiles = new Set(cells.map(({ neuron }) => tileOfNeuron(sheet, neuron)));
  expect([...tiles].sort((left, right) => left - right)).toEqual([0, 4, 15, 19]);
  expect(Math.abs(cells.length - columnOf(middle).length)).toBeLessThan(0.4 * columnOf(middle).length);
});

test("a neighbour from across an edge stands one side of the sheet away from itself, near the picked cell", () => {
  const over = columnOf(corner).filter(({ neuron }) => tileOfNeuron(sheet, neuron) !== 0);
  expect(over.length).toBeGreaterThan(0);
  for (const { neuron, fromPicked, inModel } of over) {
    const tile = tileOfNeuron(sheet, neuron);
    const sides = [
      [fromPicked.x - inModel.x, tile % 5 === 4 ? -5 : 0],
      [fromPicked.z - inModel.z, tile >= 15 ? -4 : 0],
    ] as const;
    // The layer's cells stand off the fold along its normal, which is another one beyond the edge.
    for (const [moved, tilesMoved] of sides) {
      expect(Math.abs(moved - tilesMoved * unitsPerTile)).toBeLessThan(3 * places.spacing);
    }
    expect(Math.hypot(fromPicked.x, fromPicked.z)).toBeLessThan(unitsPerTile);
  }
});

test("a cell from across an edge keeps the colours of its own place", () => {
  for (const { neuron, sheetPlace } of columnOf(corner)) {
    const tile = tileOfNeuron(sheet, neuron);
    expect(Math.abs(5 * sheetPlace[0] - ((tile % 5) + 0.5))).toBeLessThan(0.65);
    expect(Math.abs(4 * sheetPlace[1] - (Math.floor(tile / 5) + 0.5))).toBeLessThan(0.65);
  }
});
