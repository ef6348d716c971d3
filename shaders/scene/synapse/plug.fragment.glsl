// Magnesium: a silver ball. Ketamine: a green-white hexagon, so that shape tells them apart as well.
precision highp float;

uniform vec3 ketamineColour;

flat in float isKetamine;

out vec4 colour;

void main() {
  vec2 place = 2.0 * (gl_PointCoord - 0.5) * vec2(1.0, -1.0);
  vec2 folded = abs(place);
  float hexagon = max(folded.x * 0.866 + folded.y * 0.5, folded.y) / 0.88;
  float radius = mix(length(place), hexagon, isKetamine);
  float pixel = max(fwidth(radius), 1e-4);
  float coverage = clamp((1.0 - radius) / pixel, 0.0, 1.0);
  if (coverage < 0.02) {
    discard;
  }
  float height = sqrt(max(0.0, 1.0 - radius * radius));
  float key = max(0.0, dot(vec3(place, height), normalize(vec3(-0.6, 0.62, 0.5))));
  vec3 body = mix(vec3(0.62, 0.66, 0.72), ketamineColour, isKetamine);
  float outline = smoothstep(0.72, 0.95, radius) * isKetamine;
  vec3 shown = body * mix(0.35 + 0.6 * key, 0.72 + 0.28 * key, isKetamine) + vec3(0.5) * pow(key, 16.0);
  shown = mix(shown, vec3(0.20, 0.52, 0.38), 0.75 * outline);
  colour = vec4(shown, coverage);
}
