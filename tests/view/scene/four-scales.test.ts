import { Vector3 } from "three";
import { expect, test } from "vitest";
import { sheetOfNeurons } from "../../../src/model/network/populations.ts";
import { createCellPlace } from "../../../src/view/scene/camera/cell-place.ts";
import { SceneCamera } from "../../../src/view/scene/camera/scene-camera.ts";
import { noInset } from "../../../src/view/scene/camera/scene-layout.ts";
import { createSheetPlaces, type SheetPlaces } from "../../../src/view/scene/sheet/sheet-places.ts";
import { seed, sheet } from "./support.ts";

const places = createSheetPlaces(sheet, seed);
const neuron = 136;

/** What the page's panels cover on a wall of 1920 × 1080. */
const wallInset = { top: 76, right: 440, bottom: 390, left: 400 };

const synapse = { tip: new Vector3(1, 3, 0.5), axis: new Vector3(0.6, 0, 0.8) };

/** Looks at a neuron of a sheet, and keeps still. */
function createCamera({ positions, normals, spacing }: SheetPlaces): SceneCamera {
  const camera = new SceneCamera(true, () => {});
  const position = new Vector3().fromArray(positions, 3 * neuron);
  const normal = new Vector3().fromArray(normals, 3 * neuron);
  camera.lookAtCell(createCellPlace(position, normal, spacing, 2));
  return camera;
}

/** The same on a small canvas, with a synapse to go to. */
function cameraAtSynapse(): SceneCamera {
  const camera = createCamera(places);
  camera.lookAtSynapse(synapse);
  camera.resize(1280, 800, noInset);
  return camera;
}

function goTo(camera: SceneCamera, depth: number): void {
  camera.orbit.flyTo(depth);
  camera.advance(0.016);
}

/** Where a place of the cell is on screen, seen by either camera. */
function seenBy(camera: SceneCamera, place: Vector3): { world: Vector3; own: Vector3 } {
  return {
    world: place.clone().applyMatrix4(camera.focus.place.matrix).project(camera.world),
    own: place.clone().project(camera.cell),
  };
}

test.each([1, 1.5, 2, 2.6, 3])("at depth %d both cameras see the cell at the same place", (depth) => {
  const camera = cameraAtSynapse();
  goTo(camera, depth);
  for (const place of [new Vector3(), new Vector3(0, 5, 0), new Vector3(1, 3, 0.5)]) {
    const { world, own } = seenBy(camera, place);
    expect(own.distanceTo(world)).toBeLessThan(1e-3);
  }
});

test("on the way in, the cell moves over the screen without a jump", () => {
  const camera = cameraAtSynapse();
  let last: Vector3 | undefined;
  let longest = 0;
  for (let depth = 0; depth <= 1; depth += 0.01) {
    goTo(camera, depth);
    const place = new Vector3(0, camera.focus.place.middle, 0).project(camera.cell).setZ(0);
    longest = Math.max(longest, last ? last.distanceTo(place) : 0);
    last = place;
  }
  expect(longest).toBeLessThan(0.06);
});

test("a synapse is seen upright in the middle of its place", () => {
  const camera = cameraAtSynapse();
  goTo(camera, 3);
  const foot = new Vector3(1, 3, 0.5);
  const tip = foot
    .clone()
    .addScaledVector(new Vector3(0.6, 0, 0.8), 0.05)
    .project(camera.cell);
  foot.project(camera.cell);
  expect(tip.x).toBeCloseTo(foot.x, 2);
  expect(tip.y).toBeGreaterThan(foot.y + 0.1);
});

test("at the dendrite stop a spine is long enough to be seen from afar, and stands in the free place", () => {
  const camera = cameraAtSynapse();
  camera.resize(1920, 1080, wallInset);
  goTo(camera, 2);
  const tip = new Vector3(1, 3, 0.5);
  const foot = tip
    .clone()
    .add(new Vector3(0, -0.3, 0))
    .project(camera.cell);
  tip.project(camera.cell);
  // The shortest spine is 0.25 cell units long; whole, the tree left it 14 px.
  expect((540 * tip.distanceTo(foot.setX(tip.x).setZ(tip.z)) * 0.25) / 0.3).toBeGreaterThan(40);
  const { free } = camera.layout;
  const x = 960 * (1 + tip.x);
  const y = 540 * (1 - tip.y);
  expect(x > free.x && x < free.x + free.width && y > free.y && y < free.y + free.height).toBe(true);
});

test("a cell without spines is whole at the dendrite stop", () => {
  const camera = cameraAtSynapse();
  camera.lookAtSynapse(null);
  camera.resize(1920, 1080, wallInset);
  goTo(camera, 2);
  const top = new Vector3(0, camera.focus.place.middle + 2.8, 0).project(camera.cell);
  const bottom = new Vector3(0, camera.focus.place.middle - 2.8, 0).project(camera.cell);
  expect(540 * (1 - top.y)).toBeGreaterThan(wallInset.top);
  expect(540 * (1 - bottom.y)).toBeLessThan(1080 - wallInset.bottom);
});

test("another synapse of the cell is glided to, not jumped to; without motion it is there at once", () => {
  const camera = cameraAtSynapse();
  goTo(camera, 3);
  const before = camera.world.position.clone();
  const tip = new Vector3(-1, 4, 0.2);
  const axis = new Vector3(-0.6, 0, 0.8);
  camera.lookAtSynapse({ tip, axis });
  camera.orbit.keepStill(false);
  camera.advance(0.016);
  const first = camera.world.position.distanceTo(before);
  expect(first).toBeGreaterThan(0);
  camera.orbit.keepStill(true);
  expect(camera.advance(0.016)).toBe(true);
  expect(camera.focus.synapse.distanceTo(tip)).toBe(0);
  expect(first).toBeLessThan(0.3 * camera.world.position.distanceTo(before));
  expect(camera.advance(0.016)).toBe(false);
});

test.each([20_480, 1_003_520])(
  "with %d neurons the first cell stands clear of the middle of its magnified tree",
  (neurons) => {
    const camera = createCamera(createSheetPlaces(sheetOfNeurons(neurons), seed));
    camera.resize(1920, 1080, wallInset);
    const x = 960 * (1 + camera.focus.place.position.clone().project(camera.world).x);
    const { dendrite } = camera.layout;
    expect(x).toBeLessThan(dendrite.x + 0.35 * dendrite.width);
  },
);

test("another cell is travelled to, not jumped to", () => {
  const camera = cameraAtSynapse();
  camera.orbit.keepStill(true);
  goTo(camera, 1);
  camera.orbit.keepStill(false);
  const before = camera.world.position.clone();
  const other = new Vector3().fromArray(places.positions, 3 * 2000);
  camera.lookAtCell(createCellPlace(other, new Vector3(0, 1, 0), places.spacing, 2));
  const reach = before.distanceTo(other);
  camera.advance(0.016);
  expect(camera.world.position.distanceTo(before)).toBeLessThan(0.5 * reach);
  for (let step = 0; step < 200; step++) {
    camera.advance(0.016);
  }
  expect(camera.world.position.distanceTo(other)).toBeLessThan(6);
});

test("a stop that is asked for before there is a cell is flown to once there is one", () => {
  const camera = new SceneCamera(true, () => {});
  camera.leaveCell();
  camera.flyToStop(2);
  camera.advance(0.016);
  expect(camera.depth).toBe(0);
  camera.lookAtCell(createCellPlace(new Vector3(), new Vector3(0, 1, 0), places.spacing, 2));
  camera.limitTo(3);
  camera.advance(0.016);
  expect(camera.depth).toBeCloseTo(2);
});

test("a way home takes back what was asked for before there was a cell", () => {
  const camera = new SceneCamera(true, () => {});
  camera.leaveCell();
  camera.flyToStop(2);
  camera.goHome();
  camera.lookAtCell(createCellPlace(new Vector3(), new Vector3(0, 1, 0), places.spacing, 2));
  camera.limitTo(3);
  camera.advance(0.016);
  expect(camera.depth).toBe(0);
});

test("rings and fine lines are twice as large on a wall of twice the size, and no smaller in a small window", () => {
  const camera = createCamera(places);
  const scaleAt = (widthPx: number, heightPx: number) => {
    camera.resize(widthPx, heightPx, noInset);
    return camera.markScale;
  };
  expect(scaleAt(1920, 1080)).toBe(1);
  expect(scaleAt(3840, 2160)).toBe(2);
  expect(scaleAt(2160, 3840)).toBe(2160 / 1920);
  expect(scaleAt(390, 844)).toBe(1);
});
