// A soft round glow, added to what lies behind it.
precision highp float;

uniform vec3 excitatoryColour;
uniform vec3 inhibitoryColour;

flat in float strength;
flat in float isInhibitory;

out vec4 colour;

void main() {
  vec2 place = 2.0 * (gl_PointCoord - 0.5);
  float square = dot(place, place);
  float fall = max(0.0, 1.0 - square);
  float glow = fall * fall * exp(-3.6 * square);
  vec3 own = isInhibitory > 0.5 ? inhibitoryColour : excitatoryColour;
  colour = vec4(own * glow * 0.34 * strength, 0.0);
}
