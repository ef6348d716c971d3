// A soft round glow, added to what lies behind it.
precision highp float;

uniform vec3 glutamateColour;

flat in float strength;

out vec4 colour;

void main() {
  vec2 place = 2.0 * (gl_PointCoord - 0.5);
  float square = dot(place, place);
  float fall = max(0.0, 1.0 - square);
  colour = vec4(glutamateColour * fall * fall * exp(-2.6 * square) * 0.42 * strength, 0.0);
}
