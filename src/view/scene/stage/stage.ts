/**
 * What the parts of one scene share while it runs: cameras, layout, orbit and whether anything changed since the
 * last picture. A plain object, changed in place; React never renders because of it.
 */
import { createContext, useContext } from "react";
import { PerspectiveCamera, Vector2, Vector3 } from "three";
import { createParameters } from "../../../model/parameters.ts";
import { CellFrame } from "../camera/cell-frame.ts";
import { OrbitMotion } from "../camera/orbit.ts";
import { placeInset, placeWorldCamera, type Viewpoint } from "../camera/place-cameras.ts";
import { createSceneLayout, type Inset, noInset, type SceneLayout } from "../camera/scene-layout.ts";
import type { SpineGrowth } from "../dendrite/spine-growth.ts";
import type { SpinePartners } from "../dendrite/spine-partners.ts";
import type { SpineSites } from "../dendrite/spine-sites.ts";
import type { Link } from "../links/links.ts";
import type { Economy } from "../quality/frame-governor.ts";
import { sheetSide } from "../sheet/fold.ts";
import { receptorsOf, type SynapseReceptors } from "../synapse/receptors.ts";
import { Appearance } from "./appearance.ts";

/** Long lenses: little distortion, calm depth. Degrees. */
const sheetFieldOfView = 27;
const dendriteFieldOfView = 20;

const travelSeconds = 1.8;

/** Spines of the picked cell and where their axons come from. */
export interface PickedTree {
  readonly sites: SpineSites;
  readonly partners: SpinePartners;
  readonly growth: SpineGrowth;
  readonly links: readonly Link[];
}

export class Stage {
  readonly orbit: OrbitMotion;
  /** Looks at the world: the sheet, the column, and links. */
  readonly sheetCamera = new PerspectiveCamera(sheetFieldOfView, 1, 1, 120);
  /** Looks at the picked cell in cell units: magnified beside the sheet at first, where it stands from the column on. */
  readonly dendriteCamera = new PerspectiveCamera(dendriteFieldOfView, 1, 1, 120);
  readonly cell = new CellFrame();
  layout: SceneLayout = createSceneLayout(1, 1, noInset);
  widthPx = 1;
  heightPx = 1;
  /** World units that the picture's height spans at the looked-at point. */
  unitsHigh = 1;
  /** Uniforms that several materials share by reference. */
  readonly sheetUniforms = {
    /** Framebuffer pixels of one world unit at distance 1. */
    pixelsPerUnit: { value: 1 },
    /** Distances at which the depth cue begins and ends. */
    depthRange: { value: new Vector2(1, 2) },
    /** Nearer than the first, cells fade: they would stand before what is looked at. Full from the second on. */
    nearRange: { value: new Vector2(0, 0) },
    /** How near the view is: 0 sheet … 3 synapse. */
    depth: { value: 0 },
    /** Each drawn neuron stands for so many, and is drawn as large as they are together. */
    neuronsPerDrawn: { value: 1 },
  };
  readonly dendriteUniforms = {
    pixelsPerUnit: { value: 1 },
    depthRange: { value: new Vector2(1, 2) },
    depth: { value: 0 },
  };
  readonly appearance = new Appearance();
  /** Anything visible changed since the last picture. */
  needsDraw = true;
  /** A person changed what is shown as a whole, which is no flash. */
  isShownAnew = true;
  hasPicked = false;
  /** A spine under the pointer; −1 for none. */
  hoveredSpine = -1;
  /** The spine whose synapse is looked at; −1 for none. */
  lookedAtSpine = -1;
  /** Decay of the recent-spike trace in biological ms, and the value at which it begins; as the frames say. */
  readonly trace = { value: new Vector2(30, 1) };
  /** What grows on the picked cell; null for a cell without spines. */
  tree: PickedTree | null = null;
  /** The way from the cell that was picked before: where it was from here, and how much of the way is left. */
  private readonly travel = { offset: new Vector3(), share: 0 };
  /** Neurons drawn in full in the column, besides the picked one. */
  drawnInFull: readonly number[] = [];
  /** The picked neuron and all that it listens to: drawn even where the sheet is thinned out. */
  keptNeurons: readonly number[] = [];
  /** Of one synapse, by the parameters that the network runs with. */
  receptors: SynapseReceptors = receptorsOf(createParameters());
  /** What the picture makes do with just now. */
  economy: Economy = { ratio: 1, resolutionShare: 1, hasEffects: true, neuronsPerDrawn: 1 };

  constructor(isStill: boolean) {
    this.orbit = new OrbitMotion(isStill);
  }

  /** World position of the picked cell; only meaningful while `hasPicked`. */
  get picked() {
    return this.cell.position;
  }

  /** Whether the picked cell's view shares the sheet's camera, and so its depth. */
  get isOneWorld(): boolean {
    return this.orbit.shown.depth >= 0.995;
  }

  get isColumnSeen(): boolean {
    return this.hasPicked && this.orbit.shown.depth > 0.25;
  }

  get isSynapseSeen(): boolean {
    return this.cell.hasSynapse && this.orbit.shown.depth > 2.05;
  }

  /** The spine that is marked: the one pointed at, or else the one looked at once the dendrite fills the picture. */
  get markedSpine(): number {
    const { depth } = this.orbit.shown;
    if (depth < 1.3) {
      return -1;
    }
    return this.hoveredSpine >= 0 ? this.hoveredSpine : this.lookedAtSpine;
  }

  /** A recent-spike trace as it is `delayMs` further along an axon: 0 while the spike has not come there yet. */
  delayed(recent: number, delayMs: number): number {
    const { x: decayMs, y: start } = this.trace.value;
    const here = recent * Math.exp(delayMs / decayMs);
    return here > start + 0.004 ? 0 : here;
  }

  /** Stands the picked cell on its place. From near, the view travels there instead of jumping. */
  goToCell(position: Vector3, normal: Vector3, spacing: number): void {
    const isTravelling = this.hasPicked && this.orbit.shown.depth > 0.5 && !this.orbit.isStill;
    this.travel.offset.copy(this.cell.position).sub(position);
    this.travel.share = isTravelling ? 1 : 0;
    this.cell.stand(position, normal, spacing);
  }

  /** Moves on by some wall time; true when the view changed. */
  advance(seconds: number): boolean {
    const isTravelling = this.travel.share > 0;
    this.travel.share = Math.max(0, this.travel.share - seconds / travelSeconds);
    const depth = this.orbit.shown.depth;
    const isGliding = this.cell.glide(seconds, this.orbit.isStill);
    const hasChanged = this.orbit.advance(seconds) || isTravelling || isGliding;
    // Without motion another scale is there at once, as another page would be.
    this.isShownAnew ||= Math.abs(this.orbit.shown.depth - depth) > 0.5;
    if (hasChanged) {
      this.placeCameras();
      this.needsDraw = true;
    }
    return hasChanged;
  }

  makeDoWith(economy: Economy): void {
    this.economy = economy;
    this.sheetUniforms.neuronsPerDrawn.value = economy.neuronsPerDrawn;
    this.needsDraw = true;
  }

  resize(widthPx: number, heightPx: number, inset: Inset): void {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.layout = createSceneLayout(widthPx, heightPx, inset);
    this.placeCameras();
  }

  placeCameras(): void {
    const { orbit, sheetUniforms, dendriteUniforms, sheetCamera, dendriteCamera, cell } = this;
    const { depth } = orbit.shown;
    const view: Viewpoint = {
      orbit: orbit.shown,
      layout: this.layout,
      cell,
      travel: this.travel,
      widthPx: this.widthPx,
      heightPx: this.heightPx,
    };
    const { distance, unitsHigh, spans } = placeWorldCamera(sheetCamera, view);
    orbit.spans = spans;
    this.unitsHigh = unitsHigh;
    const insetDistance = placeInset(dendriteCamera, sheetCamera, view, dendriteFieldOfView);
    sheetUniforms.depth.value = depth;
    dendriteUniforms.depth.value = depth;
    // Over the sheet the cue spans the sheet; in the column it spans the neighbours.
    const near = Math.min(1, Math.max(0, depth));
    const begin = (1 - near) * 1 + near * 3 * cell.unit;
    const end = (0.85 * sheetSide) ** (1 - near) * (26 * cell.unit) ** near;
    sheetUniforms.depthRange.value.set(distance - begin, distance + end);
    sheetUniforms.nearRange.value.set(near * 0.84 * distance, near * 0.99 * distance);
    const looked = depth > 1 ? distance / cell.unit : insetDistance;
    const deep = Math.min(1, Math.max(0, depth - 2));
    dendriteUniforms.depthRange.value.set(
      looked - 0.5 * (1 - deep),
      looked + 3.6 * (1 - deep) + 5 * near * (1 - deep) + 0.75 * deep,
    );
    this.setResolution(this.framebufferHeight);
  }

  /** World units of one CSS pixel at the looked-at point. */
  get unitsPerPixel(): number {
    return this.unitsHigh / this.heightPx;
  }

  private framebufferHeight = 1;

  /** `framebufferHeight` in pixels: what points are measured in. */
  setResolution(framebufferHeight: number): void {
    this.framebufferHeight = framebufferHeight;
    const perUnit = (fieldOfView: number) =>
      framebufferHeight / (2 * Math.tan((fieldOfView * Math.PI) / 360));
    this.sheetUniforms.pixelsPerUnit.value = perUnit(this.sheetCamera.fov);
    this.dendriteUniforms.pixelsPerUnit.value = perUnit(this.dendriteCamera.fov);
  }
}

const StageContext = createContext<Stage | null>(null);
export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) {
    throw new Error("Parts of the scene can only be mounted inside the Scene.");
  }
  return stage;
}
