import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
} from "three";
import colourMode from "../../../../shaders/scene/colours/colour-mode.glsl?raw";
import haloFragment from "../../../../shaders/scene/sheet/halo.fragment.glsl?raw";
import haloVertex from "../../../../shaders/scene/sheet/halo.vertex.glsl?raw";
import neuronFragment from "../../../../shaders/scene/sheet/neuron.fragment.glsl?raw";
import neuronVertex from "../../../../shaders/scene/sheet/neuron.vertex.glsl?raw";
import type { Sheet } from "../../../model/network/populations.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import { sheetSide } from "../camera/world.ts";
import type { Appearance } from "../colours/appearance.ts";
import { rgbOf } from "../colours/palette.ts";
import type { Quality } from "../quality/quality.ts";
import type { SheetPlaces } from "./sheet-places.ts";

/** Cell radius over the distance between neighbours. */
const radiusShare = 0.4;

/** Takes a world place to its share of the sheet's sides. */
const sheetScale = ({ tilesX, tilesY }: Sheet) => {
  const tiles = Math.max(tilesX, tilesY);
  return new Vector2(tiles / (sheetSide * tilesX), tiles / (sheetSide * tilesY));
};

/** What a material of the sheet's neurons is made for. */
export interface NeuronLook {
  readonly camera: SceneCamera;
  readonly appearance: Appearance;
  readonly quality: Quality;
  readonly places: SheetPlaces;
  readonly contrast: number;
}

function createUniforms({ camera, appearance, quality, places: { sheet, spacing }, contrast }: NeuronLook) {
  return {
    ...camera.worldUniforms,
    ...appearance.mapped,
    neuronsPerDrawn: quality.neuronsPerDrawn,
    sheetScale: { value: sheetScale(sheet) },
    cellRadius: { value: radiusShare * spacing },
    firstInhibitory: { value: sheet.excitatory },
    contrast: { value: contrast },
    excitatoryColour: { value: rgbOf("excitatory") },
    inhibitoryColour: { value: rgbOf("inhibitory") },
    groundColour: appearance.groundColour,
    lightDirection: { value: new Vector3(-0.5, 0.78, 0.42).normalize() },
  };
}

export function createNeuronMaterial(look: NeuronLook): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + neuronVertex,
    fragmentShader: neuronFragment,
    uniforms: createUniforms(look),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });
}

export function createHaloMaterial(look: NeuronLook): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + haloVertex,
    fragmentShader: haloFragment,
    uniforms: createUniforms(look),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
}
