// The fine line from the picked cell to its magnified dendrite: a curve on screen between two points, as a ribbon.
precision highp float;

uniform vec2 start; // framebuffer pixels from the lower left corner
uniform vec2 end;
uniform vec2 sizePx; // of the framebuffer
uniform float linePx;

in vec3 position; // x: place along the line 0 … 1, y: side −1 or 1

out float along;
out float side;

vec2 curve(float t) {
  // Leaves upwards and arrives level: the middle point bends it.
  vec2 reach = end - start;
  vec2 bend = start + vec2(0.55 * reach.x, 0.0) + vec2(0.0, 0.12 * abs(reach.x) + 0.45 * reach.y);
  return mix(mix(start, bend, t), mix(bend, end, t), t);
}

void main() {
  float t = position.x;
  vec2 here = curve(t);
  vec2 heading = normalize(curve(t + 0.01) - curve(t - 0.01));
  vec2 place = here + vec2(-heading.y, heading.x) * position.y * (linePx + 1.0);
  gl_Position = vec4(2.0 * place / sizePx - 1.0, 0.0, 1.0);
  along = t;
  side = position.y * (linePx + 1.0);
}
