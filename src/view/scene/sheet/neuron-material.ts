import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
} from "three";
import colourMode from "../../../../shaders/scene/shared/colour-mode.glsl?raw";
import haloFragment from "../../../../shaders/scene/sheet/halo.fragment.glsl?raw";
import haloVertex from "../../../../shaders/scene/sheet/halo.vertex.glsl?raw";
import neuronFragment from "../../../../shaders/scene/sheet/neuron.fragment.glsl?raw";
import neuronVertex from "../../../../shaders/scene/sheet/neuron.vertex.glsl?raw";
import type { Sheet } from "../../../model/network/populations.ts";
import { rgbOf } from "../palette.ts";
import type { Stage } from "../stage/stage.ts";
import { sheetSide } from "./fold.ts";
import type { SheetPlaces } from "./sheet-places.ts";

/** Cell radius over the distance between neighbours. */
const radiusShare = 0.4;

/** Takes a world place to its share of the sheet's sides. */
const sheetScale = ({ tilesX, tilesY }: Sheet) => {
  const tiles = Math.max(tilesX, tilesY);
  return new Vector2(tiles / (sheetSide * tilesX), tiles / (sheetSide * tilesY));
};

function createUniforms(stage: Stage, { sheet, spacing }: SheetPlaces, contrast: number) {
  return {
    ...stage.sheetUniforms,
    ...stage.appearance.mapped,
    sheetScale: { value: sheetScale(sheet) },
    cellRadius: { value: radiusShare * spacing },
    firstInhibitory: { value: sheet.excitatory },
    contrast: { value: contrast },
    excitatoryColour: { value: rgbOf("excitatory") },
    inhibitoryColour: { value: rgbOf("inhibitory") },
    groundColour: stage.appearance.groundColour,
    lightDirection: { value: new Vector3(-0.5, 0.78, 0.42).normalize() },
  };
}

export function createNeuronMaterial(stage: Stage, places: SheetPlaces, contrast: number): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + neuronVertex,
    fragmentShader: neuronFragment,
    uniforms: createUniforms(stage, places, contrast),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  });
}

export function createHaloMaterial(stage: Stage, places: SheetPlaces, contrast: number): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: colourMode + haloVertex,
    fragmentShader: haloFragment,
    uniforms: createUniforms(stage, places, contrast),
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  });
}
