import { BackSide, FrontSide } from "three";
import glutamateFragment from "../../../../shaders/scene/synapse/glutamate.fragment.glsl?raw";
import glutamateVertex from "../../../../shaders/scene/synapse/glutamate.vertex.glsl?raw";
import membraneFragment from "../../../../shaders/scene/synapse/membrane.fragment.glsl?raw";
import membraneVertex from "../../../../shaders/scene/synapse/membrane.vertex.glsl?raw";
import plugFragment from "../../../../shaders/scene/synapse/plug.fragment.glsl?raw";
import plugVertex from "../../../../shaders/scene/synapse/plug.vertex.glsl?raw";
import receptorFragment from "../../../../shaders/scene/synapse/receptor.fragment.glsl?raw";
import receptorVertex from "../../../../shaders/scene/synapse/receptor.vertex.glsl?raw";
import { createShaderMaterial, premultiplied } from "../colours/materials.ts";
import { rgbOf } from "../colours/palette.ts";
import type { Look } from "../quality/look.ts";
import { cleft } from "./synapse-geometry.ts";
import type { SynapseSite } from "./synapse-site.ts";

/** Uniforms that all parts of one synapse share. `released`: recent spike of the presynaptic cell, delayed by this link. */
export const createSynapseUniforms = () => ({ released: { value: 0 }, contrast: { value: 1 } });
export type SynapseUniforms = ReturnType<typeof createSynapseUniforms>;

export function createSynapseMaterials(
  { camera, appearance }: Look,
  site: SynapseSite,
  own: SynapseUniforms,
) {
  const shared = {
    ...camera.cellUniforms,
    ...own,
    isPrint: appearance.isPrint,
    groundColour: appearance.groundColour,
  };
  const glutamateColour = { value: rgbOf("glutamate") };
  const membrane = (body: number[], solidity: number, side: typeof FrontSide | typeof BackSide) =>
    createShaderMaterial({
      vertexShader: membraneVertex,
      fragmentShader: membraneFragment,
      uniforms: { ...shared, bodyColour: { value: body }, solidity: { value: solidity }, glutamateColour },
      ...premultiplied,
      side,
    });
  return {
    boutonBack: membrane(rgbOf("excitatory"), 0, BackSide),
    boutonFront: membrane(rgbOf("excitatory"), 0, FrontSide),
    density: membrane([0.42, 0.27, 0.24], 1, FrontSide),
    receptors: createShaderMaterial({
      vertexShader: receptorVertex,
      fragmentShader: receptorFragment,
      uniforms: { ...shared, glutamateColour },
    }),
    plugs: createShaderMaterial({
      vertexShader: plugVertex,
      fragmentShader: plugFragment,
      uniforms: { ...shared, ketamineColour: { value: rgbOf("ketamine") } },
      transparent: true,
    }),
    glutamate: createShaderMaterial({
      vertexShader: glutamateVertex,
      fragmentShader: glutamateFragment,
      uniforms: { ...shared, glutamateColour, head: { value: [site.headRadius, site.capHeight, cleft] } },
      ...premultiplied,
    }),
  };
}
