/** The camera of one scene: where it is looked from and to, at which of four scales, and how large the picture is. */
import { PerspectiveCamera, Vector2, Vector3 } from "three";
import { CellFocus } from "./cell-focus.ts";
import type { CellPlace } from "./cell-place.ts";
import { OrbitMotion } from "./orbit.ts";
import { placeInset, placeWorldCamera, type Viewpoint } from "./place-cameras.ts";
import { createSceneLayout, type Inset, noInset, type SceneLayout } from "./scene-layout.ts";
import { sheetSide } from "./world.ts";

/** Long lenses: little distortion, calm depth. Degrees. */
const worldFieldOfView = 27;
const cellFieldOfView = 20;

const travelSeconds = 1.8;

/** From these depths on the column and the synapse are seen. */
const columnDepth = 0.25;
const synapseDepth = 2.05;
/** From here on the picture belongs to one cell: a press or tap means its spines, not a spot of the sheet or its neighbours. */
export const spineDepth = 1.4;

export class SceneCamera {
  readonly orbit: OrbitMotion;
  /** Looks at the world: the sheet, the column, and links. */
  readonly world = new PerspectiveCamera(worldFieldOfView, 1, 1, 120);
  /** Looks at the picked cell in cell units: magnified beside the sheet at first, in its place from the column on. */
  readonly cell = new PerspectiveCamera(cellFieldOfView, 1, 1, 120);
  readonly focus = new CellFocus();
  /** Uniforms that materials share by reference. */
  readonly worldUniforms = {
    /** Framebuffer pixels of one world unit at distance 1. */
    pixelsPerUnit: { value: 1 },
    /** Distances at which the depth cue begins and ends. */
    depthRange: { value: new Vector2(1, 2) },
    /** Nearer than the first, cells fade: they would hide what is looked at. Full from the second on. */
    nearRange: { value: new Vector2(0, 0) },
    /** How near the view is: 0 sheet … 3 synapse. */
    depth: { value: 0 },
  };
  readonly cellUniforms = {
    pixelsPerUnit: { value: 1 },
    depthRange: { value: new Vector2(1, 2) },
    depth: { value: 0 },
  };
  layout: SceneLayout = createSceneLayout(1, 1, noInset);
  widthPx = 1;
  heightPx = 1;
  /** Framebuffer pixels of one CSS pixel. */
  pixelRatio = 1;
  /** How much larger rings and fine lines are than in a picture of 1920 × 1080 or less: on a wall as everything else is. */
  markScale = 1;
  private unitsHigh = 1;
  /** Distance of the cell's camera from what it looks at, cell units. */
  private cellDistance = 1;
  private hasCell = false;
  /** The way from the cell that was looked at before: where it was from here, and how much of the way is left. */
  private readonly travel = { offset: new Vector3(), share: 0 };
  private readonly requestPicture: () => void;
  /** The stop that was asked for while there was no cell to see there; null when there is nothing to be made up for. */
  private awaitedStop: number | null = null;

  /** `requestPicture` is called when the view is told to change: the next picture's `advance` then moves it. */
  constructor(isStill: boolean, requestPicture: () => void) {
    this.orbit = new OrbitMotion(isStill, requestPicture);
    this.requestPicture = requestPicture;
  }

  /** World units of one CSS pixel at the looked-at point. */
  get unitsPerPixel(): number {
    return this.unitsHigh / this.heightPx;
  }

  /** Framebuffer pixels of one cell unit where the cell's camera looks. */
  get pixelsPerCellUnit(): number {
    return this.cellUniforms.pixelsPerUnit.value / this.cellDistance;
  }

  /** How near the view is: 0 the whole sheet, 1 the column, 2 the dendrite, 3 the synapse. */
  get depth(): number {
    return this.orbit.shown.depth;
  }

  /** Whether the picked cell's view shares the world's camera, and so its depth. */
  get isOneWorld(): boolean {
    return this.depth >= 0.995;
  }

  get isColumnSeen(): boolean {
    return this.depth > columnDepth;
  }

  get isSynapseSeen(): boolean {
    return this.focus.hasSynapse && this.depth > synapseDepth;
  }

  /** Looks at another cell. From near, the view travels there instead of jumping. */
  lookAtCell(place: CellPlace): void {
    const isTravelling = this.hasCell && this.depth > 0.5 && !this.orbit.isStill;
    this.travel.offset.copy(this.focus.place.position).sub(place.position);
    this.travel.share = isTravelling ? 1 : 0;
    this.hasCell = true;
    this.focus.lookAtCell(place);
    this.change();
  }

  /** Flies to a stop in a flight of its own length, or of so many seconds; once there is a cell, if there is none yet. */
  flyToStop(stop: number, seconds?: number): void {
    this.awaitedStop = this.hasCell ? null : stop;
    if (this.hasCell) this.orbit.flyToStop(stop, seconds);
  }

  /** Back to where a picture begins: the whole sheet, neither turned nor moved. */
  goHome(): void {
    this.awaitedStop = null;
    this.orbit.goHome();
  }

  /** The nearest stop that the picked cell has something to show at. */
  limitTo(deepestStop: number): void {
    this.orbit.limitTo(deepestStop);
    if (this.awaitedStop !== null) this.orbit.flyToStop(this.awaitedStop);
    this.awaitedStop = null;
  }

  /** No cell is picked any more: the next one is not travelled to. */
  leaveCell(): void {
    this.hasCell = false;
    this.orbit.limitTo(0);
  }

  lookAtSynapse(site: { readonly tip: Vector3; readonly axis: Vector3 } | null): void {
    this.focus.lookAtSynapse(site);
    this.change();
  }

  /** CSS pixels; `inset` are those that panels cover. */
  resize(widthPx: number, heightPx: number, inset: Inset): void {
    const markScale = Math.max(1, Math.min(widthPx / 1920, heightPx / 1080));
    Object.assign(this, {
      widthPx,
      heightPx,
      markScale,
      layout: createSceneLayout(widthPx, heightPx, inset),
    });
    this.change();
  }

  setPixelRatio(pixelRatio: number): void {
    this.pixelRatio = pixelRatio;
    const perUnit = (fieldOfView: number) =>
      (this.heightPx * pixelRatio) / (2 * Math.tan((fieldOfView * Math.PI) / 360));
    this.worldUniforms.pixelsPerUnit.value = perUnit(this.world.fov);
    this.cellUniforms.pixelsPerUnit.value = perUnit(this.cell.fov);
  }

  /** Moves on by some wall time; true while the view changes. */
  advance(seconds: number): boolean {
    const { travel, focus, orbit } = this;
    const isTravelling = travel.share > 0;
    travel.share = Math.max(0, travel.share - seconds / travelSeconds);
    const isGliding = focus.glide(seconds, orbit.isStill);
    const hasChanged = orbit.advance(seconds) || isTravelling || isGliding;
    if (hasChanged) this.placeCameras();
    return hasChanged;
  }

  /** Writes where a place of the cell, in cell units, is seen: CSS pixels from the canvas's corner; z is in front of the camera below 1. */
  projectFromCell(target: Vector3): Vector3 {
    return this.toPixels(target.project(this.cell));
  }

  projectFromWorld(target: Vector3): Vector3 {
    return this.toPixels(target.project(this.world));
  }

  private toPixels(target: Vector3): Vector3 {
    return target.set(
      (0.5 + 0.5 * target.x) * this.widthPx,
      (0.5 - 0.5 * target.y) * this.heightPx,
      target.z,
    );
  }

  private change(): void {
    this.placeCameras();
    this.requestPicture();
  }

  private placeCameras(): void {
    const { orbit, worldUniforms, cellUniforms, focus, depth, layout, travel, widthPx, heightPx } = this;
    const view: Viewpoint = { orbit: orbit.shown, layout, focus, travel, widthPx, heightPx };
    const { distance, unitsHigh, spans } = placeWorldCamera(this.world, view);
    orbit.spans = spans;
    this.unitsHigh = unitsHigh;
    const insetDistance = placeInset(this.cell, this.world, view, cellFieldOfView);
    worldUniforms.depth.value = depth;
    cellUniforms.depth.value = depth;
    // Over the sheet the cue spans the sheet; in the column it spans the neighbours.
    const { unit } = focus.place;
    const near = Math.min(1, Math.max(0, depth));
    const begin = (1 - near) * 1 + near * 3 * unit;
    const end = (0.85 * sheetSide) ** (1 - near) * (26 * unit) ** near;
    worldUniforms.depthRange.value.set(distance - begin, distance + end);
    worldUniforms.nearRange.value.set(near * 0.84 * distance, near * 0.99 * distance);
    const looked = depth > 1 ? distance / unit : insetDistance;
    this.cellDistance = looked;
    const deep = Math.min(1, Math.max(0, depth - 2));
    cellUniforms.depthRange.value.set(
      looked - 0.5 * (1 - deep),
      looked + 3.6 * (1 - deep) + 5 * near * (1 - deep) + 0.75 * deep,
    );
    this.setPixelRatio(this.pixelRatio);
  }
}
