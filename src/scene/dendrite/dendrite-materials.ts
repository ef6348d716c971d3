import { CustomBlending, GLSL3, OneFactor, RawShaderMaterial } from "three";
import dendriteFragment from "../../../shaders/dendrite.fragment.glsl?raw";
import dendriteVertex from "../../../shaders/dendrite.vertex.glsl?raw";
import spineFragment from "../../../shaders/spine.fragment.glsl?raw";
import spineVertex from "../../../shaders/spine.vertex.glsl?raw";
import spineHaloFragment from "../../../shaders/spine-halo.fragment.glsl?raw";
import spineHaloVertex from "../../../shaders/spine-halo.vertex.glsl?raw";
import { type PaletteName, rgbOf } from "../palette.ts";
import type { Stage } from "../stage/stage.ts";

/** How much of a partner's spike is left in calm mode. */
const calmContrast = 0.55;

/** The colour of a lit cell: paler than its own, as stained tissue is. */
function paleRgbOf(name: PaletteName): number[] {
  const white = rgbOf("picked");
  return rgbOf(name).map((component, index) => component + 0.1 * ((white[index] ?? 1) - component));
}

export function createShaftMaterial({ dendriteUniforms }: Stage, cellColour: PaletteName): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: dendriteVertex,
    fragmentShader: dendriteFragment,
    uniforms: {
      ...dendriteUniforms,
      cellColour: { value: rgbOf(cellColour) },
      lightColour: { value: paleRgbOf(cellColour) },
      groundColour: { value: rgbOf("ground") },
      spike: { value: 0 },
    },
    transparent: true,
  });
}

function createSpineUniforms({ dendriteUniforms }: Stage, isCalm: boolean) {
  return {
    ...dendriteUniforms,
    cellColour: { value: rgbOf("excitatory") },
    lightColour: { value: paleRgbOf("excitatory") },
    glutamateColour: { value: rgbOf("glutamate") },
    groundColour: { value: rgbOf("ground") },
    contrast: { value: isCalm ? calmContrast : 1 },
  };
}

export function createSpineMaterial(stage: Stage, isCalm: boolean): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineVertex,
    fragmentShader: spineFragment,
    uniforms: createSpineUniforms(stage, isCalm),
    transparent: true,
  });
}

export function createSpineHaloMaterial(stage: Stage, isCalm: boolean): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: spineHaloVertex,
    fragmentShader: spineHaloFragment,
    uniforms: createSpineUniforms(stage, isCalm),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
}
