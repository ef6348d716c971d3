/** What all materials of the scene have in common. */
import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  type ShaderMaterialParameters,
} from "three";

export const createShaderMaterial = (parameters: ShaderMaterialParameters): RawShaderMaterial =>
  new RawShaderMaterial({ glslVersion: GLSL3, ...parameters });

/** Laid over what lies beneath, with colours that are multiplied by their opacity already. */
export const premultiplied = {
  transparent: true,
  depthWrite: false,
  blending: CustomBlending,
  blendSrc: OneFactor,
  blendDst: OneMinusSrcAlphaFactor,
} as const;

/** Light: added to what lies beneath. */
export const added = { ...premultiplied, blendDst: OneFactor } as const;
