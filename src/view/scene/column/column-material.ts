import { DoubleSide, GLSL3, RawShaderMaterial } from "three";
import colourMode from "../../../../shaders/scene/colours/colour-mode.glsl?raw";
import columnFragment from "../../../../shaders/scene/column/column.fragment.glsl?raw";
import columnVertex from "../../../../shaders/scene/column/column.vertex.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Appearance } from "../colours/appearance.ts";
import { rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";

/** What a material of column cells is made for. */
export interface ColumnLook {
  readonly camera: SceneCamera;
  readonly appearance: Appearance;
  readonly trace: SpikeTrace;
  readonly contrast: number;
}

export function createColumnMaterial(
  { camera, appearance, trace, contrast }: ColumnLook,
  isExcitatory: boolean,
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + columnVertex,
    fragmentShader: columnFragment,
    uniforms: {
      ...camera.worldUniforms,
      ...appearance.mapped,
      trace: trace.uniform,
      cellColour: { value: rgbOf(isExcitatory ? "excitatory" : "inhibitory") },
      cellIsInhibitory: { value: isExcitatory ? 0 : 1 },
      groundColour: appearance.groundColour,
      axonMs: { value: axonTable[isExcitatory ? "excitatory" : "inhibitory"].baseMs },
      contrast: { value: contrast },
    },
    transparent: true,
    side: DoubleSide,
  });
}
