import { DoubleSide, GLSL3, RawShaderMaterial } from "three";
import columnFragment from "../../../../shaders/scene/column/column.fragment.glsl?raw";
import columnVertex from "../../../../shaders/scene/column/column.vertex.glsl?raw";
import colourMode from "../../../../shaders/scene/shared/colour-mode.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import { rgbOf } from "../palette.ts";
import type { Stage } from "../stage/stage.ts";

export function createColumnMaterial(
  stage: Stage,
  isExcitatory: boolean,
  contrast: number,
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + columnVertex,
    fragmentShader: columnFragment,
    uniforms: {
      ...stage.sheetUniforms,
      ...stage.appearance.mapped,
      trace: stage.trace,
      cellColour: { value: rgbOf(isExcitatory ? "excitatory" : "inhibitory") },
      cellIsInhibitory: { value: isExcitatory ? 0 : 1 },
      groundColour: stage.appearance.groundColour,
      axonMs: { value: axonTable[isExcitatory ? "excitatory" : "inhibitory"].baseMs },
      contrast: { value: contrast },
    },
    transparent: true,
    side: DoubleSide,
  });
}
