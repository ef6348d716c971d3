import { CustomBlending, GLSL3, OneFactor, RawShaderMaterial } from "three";
import dendriteFragment from "../../../../shaders/scene/dendrite/dendrite.fragment.glsl?raw";
import dendriteVertex from "../../../../shaders/scene/dendrite/dendrite.vertex.glsl?raw";
import spineFragment from "../../../../shaders/scene/dendrite/spine.fragment.glsl?raw";
import spineVertex from "../../../../shaders/scene/dendrite/spine.vertex.glsl?raw";
import spineHaloFragment from "../../../../shaders/scene/dendrite/spine-halo.fragment.glsl?raw";
import spineHaloVertex from "../../../../shaders/scene/dendrite/spine-halo.vertex.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import { type PaletteName, rgbOf } from "../palette.ts";
import type { Stage } from "../stage/stage.ts";

/** The colour of a lit cell: paler than its own, as stained tissue is. */
function paleRgbOf(name: PaletteName): number[] {
  const white = rgbOf("picked");
  return rgbOf(name).map((component, index) => component + 0.1 * ((white[index] ?? 1) - component));
}

export function createShaftMaterial(
  stage: Stage,
  cellColour: "excitatory" | "inhibitory",
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: dendriteVertex,
    fragmentShader: dendriteFragment,
    uniforms: {
      ...stage.dendriteUniforms,
      cellColour: { value: rgbOf(cellColour) },
      lightColour: { value: paleRgbOf(cellColour) },
      groundColour: stage.appearance.groundColour,
      spike: { value: 0 },
      trace: stage.trace,
      axonMs: { value: axonTable[cellColour].baseMs },
    },
    transparent: true,
  });
}

function createSpineUniforms(stage: Stage, contrast: number) {
  return {
    ...stage.dendriteUniforms,
    isPrint: stage.appearance.isPrint,
    cellColour: { value: rgbOf("excitatory") },
    lightColour: { value: paleRgbOf("excitatory") },
    glutamateColour: { value: rgbOf("glutamate") },
    groundColour: stage.appearance.groundColour,
    contrast: { value: contrast },
    marked: { value: -1 },
  };
}

export function createSpineMaterial(stage: Stage, contrast: number): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineVertex,
    fragmentShader: spineFragment,
    uniforms: createSpineUniforms(stage, contrast),
    transparent: true,
  });
}

export function createSpineHaloMaterial(stage: Stage, contrast: number): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineHaloVertex,
    fragmentShader: spineHaloFragment,
    uniforms: createSpineUniforms(stage, contrast),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
}
