/** A loop of WebGL 2 without any library: one byte a point, a colour map in the shader, one draw, nothing else. */

import type { SheetPlaces } from "../../src/view/scene/sheet/sheet-places.ts";
import { type Contender, createEye, createPlace, finishOf, nextTick } from "./contender.ts";

const pointsVertex = `#version 300 es
in vec3 position;
in float value;
uniform mat4 view;
uniform sampler2D map;
out vec4 shade;
void main() {
  gl_Position = view * vec4(position, 1.0);
  gl_PointSize = 2.0;
  shade = texture(map, vec2(value, 0.5));
}`;
const pointsFragment = `#version 300 es
precision mediump float;
in vec4 shade;
out vec4 colour;
void main() { colour = shade; }`;

/**
 * "raw": each point's byte is written anew in script, then all are uploaded. "upload": bytes that lie ready are uploaded.
 */
export type BareKind = "raw" | "upload";

export function createBareLoop(kind: BareKind, places: SheetPlaces): Contender {
  const place = createPlace();
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 360;
  place.append(canvas);
  const gl = canvas.getContext("webgl2", { antialias: false }) as WebGL2RenderingContext;
  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, pointsVertex],
    [gl.FRAGMENT_SHADER, pointsFragment],
  ] as const) {
    const shader = gl.createShader(kind) as WebGLShader;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not of React
  gl.useProgram(program);
  const attribute = (name: string, size: number, kind: number, data: ArrayBufferView) => {
    const location = gl.getAttribLocation(program, name);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.DYNAMIC_DRAW);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, kind, true, 0, 0);
  };
  attribute("position", 3, gl.FLOAT, places.positions);
  const written = new Uint8Array(places.sheet.neurons);
  attribute("value", 1, gl.UNSIGNED_BYTE, written);
  const map = Uint8Array.from({ length: 1024 }, (_, byte) => (byte % 4 === 3 ? 255 : byte >> 2));
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, map);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  const eye = createEye();
  const view = eye.projectionMatrix.clone().multiply(eye.matrixWorldInverse);
  const viewPlace = gl.getUniformLocation(program, "view");
  return {
    async draw(frame) {
      await nextTick();
      const beganMs = performance.now();
      const bytes = frame.columns.recentSpike;
      if (kind === "raw") {
        writeEach(written, bytes);
      }
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, kind === "raw" ? written : bytes);
      gl.uniformMatrix4fv(viewPlace, false, view.elements);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.drawArrays(gl.POINTS, 0, places.sheet.neurons);
      return performance.now() - beganMs;
    },
    finish: finishOf(canvas),
    remove() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      place.remove();
    },
  };
}

/** The least that a change of each point's colour can take in script: one byte read and one written. */
function writeEach(written: Uint8Array, bytes: Uint8Array): void {
  for (let point = 0; point < written.length; point++) {
    written[point] = bytes[point]!;
  }
}
