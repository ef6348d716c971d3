import { Vector3 } from "three";
import { expect, test } from "vitest";
import { sheetOfNeurons } from "../../../src/model/network/populations.ts";
import { noInset } from "../../../src/view/scene/camera/scene-layout.ts";
import { createSheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";
import { Stage } from "../../../src/view/scene/stage/stage.ts";
import { seed, sheet } from "./support.ts";

const places = createSheetPlaces(sheet, seed);
const neuron = 136;

/** What the page's panels cover on a wall of 1920 × 1080. */
const wallInset = { top: 76, right: 440, bottom: 390, left: 400 };

function createStage(): Stage {
  const stage = new Stage(true);
  const normal = new Vector3().fromArray(places.normals, 3 * neuron);
  stage.goToCell(new Vector3().fromArray(places.positions, 3 * neuron), normal, places.spacing);
  stage.hasPicked = true;
  stage.cell.lookAtSynapse(new Vector3(1, 3, 0.5), new Vector3(0.6, 0, 0.8));
  stage.resize(1280, 800, noInset);
  return stage;
}

function goTo(stage: Stage, depth: number): void {
  stage.orbit.flyTo(depth);
  stage.advance(0.016);
}

/** Where a place of the cell is on screen, seen by either camera. */
function seenBy(stage: Stage, place: Vector3): { world: Vector3; own: Vector3 } {
  return {
    world: place.clone().applyMatrix4(stage.cell.matrix).project(stage.sheetCamera),
    own: place.clone().project(stage.dendriteCamera),
  };
}

test.each([1, 1.5, 2, 2.6, 3])("at depth %d both cameras see the cell at the same place", (depth) => {
  const stage = createStage();
  goTo(stage, depth);
  for (const place of [new Vector3(), new Vector3(0, 5, 0), new Vector3(1, 3, 0.5)]) {
    const { world, own } = seenBy(stage, place);
    expect(own.distanceTo(world)).toBeLessThan(1e-3);
  }
});

test("on the way in, the cell moves over the screen without a jump", () => {
  const stage = createStage();
  let last: Vector3 | undefined;
  let longest = 0;
  for (let depth = 0; depth <= 1; depth += 0.01) {
    goTo(stage, depth);
    const place = new Vector3(0, stage.cell.middle, 0).project(stage.dendriteCamera).setZ(0);
    longest = Math.max(longest, last ? last.distanceTo(place) : 0);
    last = place;
  }
  expect(longest).toBeLessThan(0.06);
});

test("a synapse is seen upright in the middle of its place", () => {
  const stage = createStage();
  goTo(stage, 3);
  const foot = new Vector3(1, 3, 0.5);
  const tip = foot
    .clone()
    .addScaledVector(new Vector3(0.6, 0, 0.8), 0.05)
    .project(stage.dendriteCamera);
  foot.project(stage.dendriteCamera);
  expect(tip.x).toBeCloseTo(foot.x, 2);
  expect(tip.y).toBeGreaterThan(foot.y + 0.1);
});

test("at the dendrite stop a spine is long enough to be seen from afar, and stands in the free place", () => {
  const stage = createStage();
  stage.resize(1920, 1080, wallInset);
  goTo(stage, 2);
  const tip = new Vector3(1, 3, 0.5);
  const foot = tip
    .clone()
    .add(new Vector3(0, -0.3, 0))
    .project(stage.dendriteCamera);
  tip.project(stage.dendriteCamera);
  // The shortest spine is 0.25 cell units long; whole, the tree left it 14 px.
  expect((540 * tip.distanceTo(foot.setX(tip.x).setZ(tip.z)) * 0.25) / 0.3).toBeGreaterThan(40);
  const { free } = stage.layout;
  const x = 960 * (1 + tip.x);
  const y = 540 * (1 - tip.y);
  expect(x > free.x && x < free.x + free.width && y > free.y && y < free.y + free.height).toBe(true);
});

test("a cell without spines is whole at the dendrite stop", () => {
  const stage = createStage();
  stage.cell.lookAtSynapse(null, null);
  stage.resize(1920, 1080, wallInset);
  goTo(stage, 2);
  const top = new Vector3(0, stage.cell.middle + 2.8, 0).project(stage.dendriteCamera);
  const bottom = new Vector3(0, stage.cell.middle - 2.8, 0).project(stage.dendriteCamera);
  expect(540 * (1 - top.y)).toBeGreaterThan(wallInset.top);
  expect(540 * (1 - bottom.y)).toBeLessThan(1080 - wallInset.bottom);
});

test("another synapse of the cell is glided to, not jumped to; without motion it is there at once", () => {
  const stage = createStage();
  goTo(stage, 3);
  const before = stage.sheetCamera.position.clone();
  const tip = new Vector3(-1, 4, 0.2);
  const axis = new Vector3(-0.6, 0, 0.8);
  stage.cell.lookAtSynapse(tip, axis, true);
  stage.orbit.isStill = false;
  stage.advance(0.016);
  const first = stage.sheetCamera.position.distanceTo(before);
  expect(first).toBeGreaterThan(0);
  stage.orbit.isStill = true;
  expect(stage.advance(0.016)).toBe(true);
  expect(stage.cell.synapse.distanceTo(tip)).toBe(0);
  expect(first).toBeLessThan(0.3 * stage.sheetCamera.position.distanceTo(before));
  expect(stage.advance(0.016)).toBe(false);
});

test.each([20_480, 1_003_520])(
  "with %d neurons the first cell stands clear of the middle of its magnified tree",
  (neurons) => {
    const large = sheetOfNeurons(neurons);
    const stage = new Stage(true);
    const { positions, normals, spacing } = createSheetPlaces(large, seed);
    const normal = new Vector3().fromArray(normals, 3 * neuron);
    stage.goToCell(new Vector3().fromArray(positions, 3 * neuron), normal, spacing);
    stage.resize(1920, 1080, wallInset);
    const x = 960 * (1 + stage.picked.clone().project(stage.sheetCamera).x);
    const { dendrite } = stage.layout;
    expect(x).toBeLessThan(dendrite.x + 0.35 * dendrite.width);
  },
);

test("another cell is travelled to, not jumped to", () => {
  const stage = createStage();
  stage.orbit.isStill = true;
  goTo(stage, 1);
  stage.orbit.isStill = false;
  const before = stage.sheetCamera.position.clone();
  const other = new Vector3().fromArray(places.positions, 3 * 2000);
  stage.goToCell(other, new Vector3(0, 1, 0), places.spacing);
  stage.placeCameras();
  const reach = before.distanceTo(other);
  stage.advance(0.016);
  expect(stage.sheetCamera.position.distanceTo(before)).toBeLessThan(0.5 * reach);
  for (let step = 0; step < 200; step++) {
    stage.advance(0.016);
  }
  expect(stage.sheetCamera.position.distanceTo(other)).toBeLessThan(6);
});
