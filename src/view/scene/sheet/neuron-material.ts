import { Vector2, Vector3 } from "three";
import colourMode from "../../../../shaders/scene/colours/colour-mode.glsl?raw";
import haloFragment from "../../../../shaders/scene/sheet/halo.fragment.glsl?raw";
import haloVertex from "../../../../shaders/scene/sheet/halo.vertex.glsl?raw";
import neuronFragment from "../../../../shaders/scene/sheet/neuron.fragment.glsl?raw";
import neuronVertex from "../../../../shaders/scene/sheet/neuron.vertex.glsl?raw";
import type { Sheet } from "../../../model/network/populations.ts";
import { sheetSide } from "../camera/world.ts";
import { added, createShaderMaterial, premultiplied } from "../colours/materials.ts";
import { rgbOf } from "../colours/palette.ts";
import type { SpikingLook } from "../quality/look.ts";
import type { Quality } from "../quality/quality.ts";
import type { SheetPlaces } from "./sheet-places.ts";

/** Cell radius over the distance between neighbours. */
const radiusShare = 0.4;

/** Takes a world place to its share of the sheet's sides. */
const sheetScale = ({ tilesX, tilesY }: Sheet) => {
  const tiles = Math.max(tilesX, tilesY);
  return new Vector2(tiles / (sheetSide * tilesX), tiles / (sheetSide * tilesY));
};

export interface NeuronLook extends SpikingLook {
  readonly quality: Quality;
  readonly places: SheetPlaces;
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

export function createNeuronMaterial(look: NeuronLook) {
  return createShaderMaterial({
    vertexShader: colourMode + neuronVertex,
    fragmentShader: neuronFragment,
    uniforms: createUniforms(look),
    ...premultiplied,
  });
}

export function createHaloMaterial(look: NeuronLook) {
  return createShaderMaterial({
    vertexShader: colourMode + haloVertex,
    fragmentShader: haloFragment,
    uniforms: createUniforms(look),
    ...added,
  });
}
