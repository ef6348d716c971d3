import { Vector3 } from "three";
import { expect, test } from "vitest";
import { createSheetPlaces } from "../../src/scene/sheet/sheet-places.ts";
import { noInset } from "../../src/scene/stage/scene-layout.ts";
import { Stage } from "../../src/scene/stage/stage.ts";
import { seed, sheet } from "./support.ts";

const places = createSheetPlaces(sheet, seed);
const neuron = 136;

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
