// A fine ring.
precision highp float;

uniform vec3 pickedColour;
uniform float sizePx;
uniform float linePx;

out vec4 colour;

void main() {
  float fromMiddle = length(gl_PointCoord - 0.5) * sizePx;
  float radius = 0.5 * sizePx - 2.0 * linePx;
  float line = 1.0 - smoothstep(0.5 * linePx, 0.5 * linePx + 1.0, abs(fromMiddle - radius));
  float shadow = 0.5 * (1.0 - smoothstep(0.0, 4.0 * linePx, abs(fromMiddle - radius)));
  colour = vec4(pickedColour * line * 0.95, max(line, shadow));
}
