// A soft violet dot.
precision highp float;

uniform vec3 glutamateColour;
uniform float contrast;

flat in float strength;

out vec4 colour;

void main() {
  vec2 place = 2.0 * (gl_PointCoord - 0.5);
  float square = dot(place, place);
  float core = max(0.0, 1.0 - square);
  float share = strength * core * core * mix(0.6, 1.0, contrast);
  colour = vec4(mix(glutamateColour, vec3(0.95, 0.92, 1.0), 0.5 * core) * share, 0.75 * share);
}
