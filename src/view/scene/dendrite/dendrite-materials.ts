import dendriteFragment from "../../../../shaders/scene/dendrite/dendrite.fragment.glsl?raw";
import dendriteVertex from "../../../../shaders/scene/dendrite/dendrite.vertex.glsl?raw";
import spineFragment from "../../../../shaders/scene/dendrite/spine.fragment.glsl?raw";
import spineVertex from "../../../../shaders/scene/dendrite/spine.vertex.glsl?raw";
import spineHaloFragment from "../../../../shaders/scene/dendrite/spine-halo.fragment.glsl?raw";
import spineHaloVertex from "../../../../shaders/scene/dendrite/spine-halo.vertex.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import { added, createShaderMaterial } from "../colours/materials.ts";
import { type PaletteName, rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { SpikingLook } from "../quality/look.ts";

/** The colour of a lit cell: paler than its own, as stained tissue is. */
function paleRgbOf(name: PaletteName): number[] {
  const white = rgbOf("picked");
  return rgbOf(name).map((component, index) => component + 0.1 * ((white[index] ?? 1) - component));
}

export function createShaftMaterial(
  { camera, appearance }: Omit<SpikingLook, "contrast">,
  trace: SpikeTrace,
  cellColour: "excitatory" | "inhibitory",
) {
  return createShaderMaterial({
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

function createSpineUniforms({ camera, appearance, contrast }: SpikingLook) {
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

export function createSpineMaterial(look: SpikingLook) {
  return createShaderMaterial({
    vertexShader: spineVertex,
    fragmentShader: spineFragment,
    uniforms: createSpineUniforms(look),
    transparent: true,
  });
}

export function createSpineHaloMaterial(look: SpikingLook) {
  return createShaderMaterial({
    vertexShader: spineHaloVertex,
    fragmentShader: spineHaloFragment,
    uniforms: createSpineUniforms(look),
    ...added,
  });
}
