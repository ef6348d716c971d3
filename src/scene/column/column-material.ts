import { DoubleSide, GLSL3, RawShaderMaterial } from "three";
import columnFragment from "../../../shaders/column.fragment.glsl?raw";
import columnVertex from "../../../shaders/column.vertex.glsl?raw";
import { axonTable } from "../../model/connectivity.ts";
import { rgbOf } from "../palette.ts";
import type { Stage } from "../stage/stage.ts";

export function createColumnMaterial(
  stage: Stage,
  isExcitatory: boolean,
  contrast: number,
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: columnVertex,
    fragmentShader: columnFragment,
    uniforms: {
      ...stage.sheetUniforms,
      trace: stage.trace,
      cellColour: { value: rgbOf(isExcitatory ? "excitatory" : "inhibitory") },
      groundColour: { value: rgbOf("ground") },
      axonMs: { value: axonTable[isExcitatory ? "excitatory" : "inhibitory"].baseMs },
      contrast: { value: contrast },
    },
    transparent: true,
    side: DoubleSide,
  });
}
