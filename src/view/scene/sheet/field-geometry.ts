/** The folded surface beneath the cells, as a grid fine enough for the smoothed glutamate field. */
import { BufferAttribute, BufferGeometry } from "three";
import type { Sheet } from "../../../model/network/populations.ts";
import { createFrameLayout } from "../../../wire/frame/layout.ts";
import { foldPlace } from "./fold.ts";

/** Vertices per field cell along a side; a cubic spline needs a few to look smooth. */
const verticesPerCell = 6;
const mostSegments = 256;

export function createFieldGeometry(sheet: Sheet, lift: number): BufferGeometry {
  const { fieldWidth, fieldHeight } = createFrameLayout(sheet);
  const columns = Math.min(mostSegments, verticesPerCell * fieldWidth);
  const lines = Math.min(mostSegments, verticesPerCell * fieldHeight);
  const vertices = (columns + 1) * (lines + 1);
  const positions = new Float32Array(3 * vertices);
  const normals = new Float32Array(3 * vertices);
  const places = new Float32Array(2 * vertices);
  const indices = new Uint32Array(6 * columns * lines);
  let vertex = 0;
  let corner = 0;
  for (let line = 0; line <= lines; line++) {
    for (let column = 0; column <= columns; column++, vertex++) {
      const across = column / columns;
      const along = line / lines;
      places[2 * vertex] = across;
      places[2 * vertex + 1] = along;
      foldPlace(sheet, across * sheet.tilesX, along * sheet.tilesY, lift, positions, normals, 3 * vertex);
      if (column < columns && line < lines) {
        const below = vertex + columns + 1;
        indices.set([vertex, below, vertex + 1, vertex + 1, below, below + 1], corner);
        corner += 6;
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(normals, 3));
  geometry.setAttribute("uv", new BufferAttribute(places, 2));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}
