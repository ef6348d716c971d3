import { CustomBlending, GLSL3, OneFactor, RawShaderMaterial } from "three";
import dendriteFragment from "../../../../shaders/scene/dendrite/dendrite.fragment.glsl?raw";
import dendriteVertex from "../../../../shaders/scene/dendrite/dendrite.vertex.glsl?raw";
import spineFragment from "../../../../shaders/scene/dendrite/spine.fragment.glsl?raw";
import spineVertex from "../../../../shaders/scene/dendrite/spine.vertex.glsl?raw";
import spineHaloFragment from "../../../../shaders/scene/dendrite/spine-halo.fragment.glsl?raw";
import spineHaloVertex from "../../../../shaders/scene/dendrite/spine-halo.vertex.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Appearance } from "../colours/appearance.ts";
import { type PaletteName, rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";

/** What materials of the picked cell are made for. */
export interface CellLook {
  readonly camera: SceneCamera;
  readonly appearance: Appearance;
  readonly contrast: number;
}

/** The colour of a lit cell: paler than its own, as stained tissue is. */
function paleRgbOf(name: PaletteName): number[] {
  const white = rgbOf("picked");
  return rgbOf(name).map((component, index) => component + 0.1 * ((white[index] ?? 1) - component));
}

export function createShaftMaterial(
  { camera, appearance }: Omit<CellLook, "contrast">,
  trace: SpikeTrace,
  cellColour: "excitatory" | "inhibitory",
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: dendriteVertex,
    fragmentShader: dendriteFragment,
    uniforms: {
      ...camera.cellUniforms,
      cellColour: { value: rgbOf(cellColour) },
      lightColour: { value: paleRgbOf(cellColour) },
      groundColour: appearance.groundColour,
      spike: { value: 0 },
      trace: trace.uniform,
      axonMs: { value: axonTable[cellColour].baseMs },
    },
    transparent: true,
  });
}

function createSpineUniforms({ camera, appearance, contrast }: CellLook) {
  return {
    ...camera.cellUniforms,
    isPrint: appearance.isPrint,
    cellColour: { value: rgbOf("excitatory") },
    lightColour: { value: paleRgbOf("excitatory") },
    glutamateColour: { value: rgbOf("glutamate") },
    groundColour: appearance.groundColour,
    contrast: { value: contrast },
    marked: { value: -1 },
  };
}

export function createSpineMaterial(look: CellLook): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineVertex,
    fragmentShader: spineFragment,
    uniforms: createSpineUniforms(look),
    transparent: true,
  });
}

export function createSpineHaloMaterial(look: CellLook): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineHaloVertex,
    fragmentShader: spineHaloFragment,
    uniforms: createSpineUniforms(look),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
}
