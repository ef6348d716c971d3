import { DoubleSide } from "three";
import colourMode from "../../../../shaders/scene/colours/colour-mode.glsl?raw";
import columnFragment from "../../../../shaders/scene/column/column.fragment.glsl?raw";
import columnVertex from "../../../../shaders/scene/column/column.vertex.glsl?raw";
import { axonTable } from "../../../model/network/structure.ts";
import { createShaderMaterial } from "../colours/materials.ts";
import { rgbOf } from "../colours/palette.ts";
import type { SpikeTrace } from "../colours/spike-trace.ts";
import type { SpikingLook } from "../quality/look.ts";

export interface ColumnLook extends SpikingLook {
  readonly trace: SpikeTrace;
}

export function createColumnMaterial(
  { camera, appearance, trace, contrast }: ColumnLook,
  isExcitatory: boolean,
) {
  return createShaderMaterial({
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
