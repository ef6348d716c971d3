import {
  DataTexture,
  DoubleSide,
  LinearFilter,
  RedFormat,
  RepeatWrapping,
  UnsignedByteType,
  Vector2,
} from "three";
import fieldFragment from "../../../../shaders/scene/sheet/field.fragment.glsl?raw";
import fieldVertex from "../../../../shaders/scene/sheet/field.vertex.glsl?raw";
import type { Sheet } from "../../../model/network/populations.ts";
import { createFrameLayout, glutamateFieldMaximum } from "../../../wire/frame/layout.ts";
import { createShaderMaterial } from "../colours/materials.ts";
import { rgbOf } from "../colours/palette.ts";
import type { Look } from "../quality/look.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { createFieldGeometry } from "./field-geometry.ts";
import type { SheetPlaces } from "./sheet-places.ts";

/** Width of the sheet's soft edge: about three cells. */
const edgeTiles = 0.2;

/** The frame's field as a texture. The sheet is a torus, so the texture repeats. */
function createFieldTexture(sheet: Sheet) {
  const { fieldWidth, fieldHeight } = createFrameLayout(sheet);
  const bytes = new Uint8Array(fieldWidth * fieldHeight);
  const texture = new DataTexture(bytes, fieldWidth, fieldHeight, RedFormat, UnsignedByteType);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return { texture, bytes };
}

function createFieldMaterial(
  { sheet, spacing }: SheetPlaces,
  { camera, appearance }: Look,
  field: DataTexture,
) {
  const { fieldWidth, fieldHeight } = createFrameLayout(sheet);
  return createShaderMaterial({
    vertexShader: fieldVertex,
    fragmentShader: fieldFragment,
    transparent: true,
    side: DoubleSide,
    uniforms: {
      ...camera.worldUniforms,
      field: { value: field },
      fieldSize: { value: new Vector2(fieldWidth, fieldHeight) },
      fieldMaximum: { value: glutamateFieldMaximum },
      lift: { value: 0.15 * spacing },
      isPrint: appearance.isPrint,
      isMapped: appearance.mapped.isMapped,
      sink: { value: 1.6 * spacing },
      edgeShare: { value: new Vector2(edgeTiles / sheet.tilesX, edgeTiles / sheet.tilesY) },
      tiles: { value: new Vector2(sheet.tilesX, sheet.tilesY) },
      groundColour: appearance.groundColour,
      glutamateColour: { value: rgbOf("glutamate") },
    },
  });
}

/** Glutamate that the neurons released, as violet light in the tissue beneath them. */
export function GlutamateField({ places, camera, appearance }: Look & { readonly places: SheetPlaces }) {
  const { geometry, texture, bytes, material } = useDisposable(() => {
    const field = createFieldTexture(places.sheet);
    return {
      ...field,
      geometry: createFieldGeometry(places.sheet, -1.9 * places.spacing),
      material: createFieldMaterial(places, { camera, appearance }, field.texture),
    };
  }, [places, camera, appearance]);
  useNewFrame(
    (frame) => {
      if (frame.field.length === bytes.length) {
        bytes.set(frame.field);
        texture.needsUpdate = true;
      }
    },
    [bytes, texture],
  );
  return <mesh geometry={geometry} material={material} renderOrder={0} />;
}
