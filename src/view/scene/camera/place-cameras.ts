/**
 * The one camera of four scales. Between two stops the distance changes by equal factors for equal ways, and the
 * looked-at point moves in proportion to the distance: what is flown to stays on a straight way over the screen.
 */
import { MathUtils, type PerspectiveCamera, Quaternion, Vector3 } from "three";
import type { CellFocus } from "./cell-focus.ts";
import { upward } from "./cell-place.ts";
import { homeOrbit, type Orbit } from "./orbit.ts";
import type { Rectangle, SceneLayout } from "./scene-layout.ts";
import { sheetSide } from "./world.ts";

export interface Viewpoint {
  readonly orbit: Orbit;
  readonly layout: SceneLayout;
  readonly focus: CellFocus;
  /** World way from the cell that was looked at before, and how much of it is left, 1 … 0. */
  readonly travel: { readonly offset: Vector3; readonly share: number };
  readonly widthPx: number;
  readonly heightPx: number;
}

/** World units that must fit into the sheet's place: across, and up and down at the home elevation. */
const sheetExtent = { width: 1.34 * sheetSide, height: 0.86 * sheetSide };
/** Height of the point of the sheet that is in the middle of its place. */
const sheetMiddle = -1.1;
/** Cell units of the dendrite view: how long and how wide a grown cell can be. */
export const dendriteExtent = { length: 9.6, width: 5.4 };
/** Cell units that must fit at the column, the dendrite and the synapse. */
const columnExtent = { width: 10.5, height: 10.6 };
/** A stretch of the tree, so that its spines can be seen one by one; the tree was whole on the way there. */
const branchExtent = { width: 3.4, height: 3.3 };
/** An interneuron whole: it has no spines to show. */
const interneuronExtent = { width: 6.4, height: 6.8 };
const synapseExtent = { width: 0.34, height: 0.29 };
/** Radians that each stop adds to the elevation: the nearer, the more level. */
const elevations = [0, -0.3, -0.44, -0.36] as const;

const fitting = ({ width, height }: { width: number; height: number }, place: Rectangle, heightPx: number) =>
  Math.max(width / place.width, height / place.height) * heightPx;

const distanceFor = (unitsHigh: number, fieldOfView: number) =>
  unitsHigh / (2 * Math.tan((fieldOfView * Math.PI) / 360));

/** How far along the way from one distance to another a distance is, 0 … 1, evenly in the distance itself. */
const wayBetween = (from: number, to: number, distance: number) =>
  MathUtils.clamp((from - distance) / (from - to), 0, 1);

export function placeWorldCamera(camera: PerspectiveCamera, view: Viewpoint) {
  const { orbit, layout, focus, travel, heightPx } = view;
  const cell = focus.place;
  const offset = new Vector3();
  const target = new Vector3();
  const anchor = new Vector3();
  const turn = new Quaternion();
  const other = new Quaternion();
  const identity = new Quaternion();
  const { depth } = orbit;
  const { free } = layout;
  const heights = [
    fitting(sheetExtent, layout.sheet, heightPx),
    fitting(columnExtent, free, heightPx) * cell.unit,
    fitting(focus.hasSynapse ? branchExtent : interneuronExtent, free, heightPx) * cell.unit,
    fitting(synapseExtent, free, heightPx) * cell.unit,
  ] as const;
  const spans = [
    Math.log(heights[0] / heights[1]),
    Math.log(heights[1] / heights[2]),
    Math.log(heights[2] / heights[3]),
  ] as const;
  const interval = MathUtils.clamp(Math.floor(depth), 0, 2) as 0 | 1 | 2;
  // On the way from one cell to another the view draws back, so that both can be seen half way.
  const leap = Math.sin(Math.PI * travel.share) * Math.min(1, (0.9 * travel.offset.length()) / sheetSide);
  const unitsHigh =
    heights[interval] * Math.exp(-(depth - interval) * spans[interval]) + leap * 0.5 * heights[0];
  const distance = distanceFor(unitsHigh, camera.fov);

  const towardsColumn = depth >= 1 ? Math.min(unitsHigh, heights[1]) : unitsHigh;
  const toColumn = wayBetween(heights[0], heights[1], towardsColumn);
  const toSynapse = focus.hasSynapse ? wayBetween(heights[2], heights[3], unitsHigh) : 0;
  const share = MathUtils.smoothstep(depth - interval, 0, 1);
  const lower = elevations[interval] ?? 0;
  const elevation = orbit.elevation + lower + ((elevations[interval + 1] ?? 0) - lower) * share;

  // The vertical of the view turns from the world's to the sheet's normal here, and on to the synapse's axis.
  other.setFromAxisAngle(upward, -homeOrbit.azimuth).premultiply(cell.rotation);
  turn.slerpQuaternions(identity, other, MathUtils.smoothstep(depth, 0, 1));
  if (toSynapse > 0) {
    other.setFromAxisAngle(upward, homeOrbit.azimuth);
    turn.multiply(other);
    turn.multiply(other.slerpQuaternions(identity, focus.synapseTurn, MathUtils.smoothstep(depth, 2, 3)));
    turn.multiply(other.setFromAxisAngle(upward, -homeOrbit.azimuth));
  }
  anchor.set(0, cell.middle, 0);
  if (focus.hasSynapse) {
    anchor.lerp(focus.branch, wayBetween(heights[1], heights[2], unitsHigh)).lerp(focus.synapse, toSynapse);
  }
  anchor.applyMatrix4(cell.matrix);
  anchor.addScaledVector(travel.offset, MathUtils.smootherstep(travel.share, 0, 1));
  target.set(orbit.panX, sheetMiddle, orbit.panZ).lerp(anchor, toColumn);

  const { azimuth } = orbit;
  offset.set(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
  offset.applyQuaternion(turn);
  camera.up.copy(upward).applyQuaternion(turn);
  camera.position.copy(target).addScaledVector(offset, distance);
  camera.lookAt(target);
  const shift = toColumn * unitsHigh;
  camera.translateX(orbit.shiftX * shift);
  camera.translateY(orbit.shiftY * shift);
  camera.near = Math.max(0.03 * distance, distance - 2 * sheetSide);
  camera.far = distance + 2 * sheetSide;
  const centred = MathUtils.smoothstep(depth, 0, 0.9);
  centreBetween(camera, layout.sheet, free, centred, view);
  return { distance, unitsHigh, spans };
}

/**
 * Places the camera of the picked cell: at its own place beside the sheet while the sheet is seen, exactly where
 * the world's camera is from the column on. Gives back its distance from the middle of the cell.
 */
export function placeInset(
  camera: PerspectiveCamera,
  world: PerspectiveCamera,
  view: Viewpoint,
  fieldOfView: number,
): number {
  const { orbit, layout, heightPx } = view;
  const cell = view.focus.place;
  const offset = new Vector3();
  const turn = new Quaternion();
  const other = new Quaternion();
  const inset = { position: new Vector3(), rotation: new Quaternion() };
  const { dendrite, dendriteLies, free } = layout;
  const across = dendriteLies ? dendrite.height : dendrite.width;
  const along = dendriteLies ? dendrite.width : dendrite.height;
  const unitsHigh = Math.max(
    (dendriteExtent.width / across) * heightPx,
    (dendriteExtent.length / along) * heightPx,
  );
  const distance = distanceFor(unitsHigh, fieldOfView);
  const azimuth = orbit.azimuth - homeOrbit.azimuth;
  inset.position.set(Math.sin(azimuth), 0, Math.cos(azimuth)).multiplyScalar(distance);
  inset.rotation.setFromAxisAngle(upward, azimuth);
  if (dendriteLies) {
    // Seen from a camera that lies on its side, the tree lies too: soma left, tuft right.
    inset.rotation.multiply(other.setFromAxisAngle(new Vector3(0, 0, 1), Math.PI / 2));
  }
  // The world's camera, in cell units about the cell's middle.
  turn.copy(cell.rotation).invert();
  offset.copy(world.position).sub(cell.position).applyQuaternion(turn).divideScalar(cell.unit);
  offset.y -= cell.middle;
  camera.quaternion.copy(turn).multiply(world.quaternion);
  const share = MathUtils.smoothstep(orbit.depth, 0.06, 0.96);
  if (share < 1) {
    const reach = Math.exp(
      (1 - share) * Math.log(inset.position.length()) + share * Math.log(Math.max(1e-6, offset.length())),
    );
    // Where the cell is seen moves evenly over the screen, however the view turns meanwhile.
    const aside = offset.normalize().negate().applyQuaternion(other.copy(camera.quaternion).invert());
    const seen = inset.position.set(0, 0, -1).lerp(aside, share).normalize();
    camera.quaternion.slerpQuaternions(inset.rotation, other.invert(), share);
    offset.copy(seen.applyQuaternion(camera.quaternion).multiplyScalar(-reach));
  }
  camera.position.copy(offset);
  camera.position.y += cell.middle;
  camera.fov = fieldOfView + (world.fov - fieldOfView) * share;
  const reach = offset.length();
  camera.near = share < 1 ? Math.max(0.05 * reach, reach - 12) : world.near / cell.unit;
  camera.far = share < 1 ? reach + 12 : world.far / cell.unit;
  centreBetween(camera, dendrite, free, share, view);
  return reach;
}

/** Moves the camera's centre of projection between the middles of two rectangles: the picture stays full-bleed. */
function centreBetween(
  camera: PerspectiveCamera,
  from: Rectangle,
  to: Rectangle,
  share: number,
  { widthPx, heightPx }: Viewpoint,
): void {
  const middleX = MathUtils.lerp(from.x + from.width / 2, to.x + to.width / 2, share);
  const middleY = MathUtils.lerp(from.y + from.height / 2, to.y + to.height / 2, share);
  camera.aspect = widthPx / heightPx;
  camera.setViewOffset(widthPx, heightPx, widthPx / 2 - middleX, heightPx / 2 - middleY, widthPx, heightPx);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}
