// Dims what lies behind the dendrite, so that it stays readable when the sheet is seen from near.
precision highp float;

uniform vec3 groundColour;
uniform float strength;

in vec2 place;

out vec4 colour;

void main() {
  vec2 fromMiddle = 2.0 * place - 1.0;
  float reach = length(pow(abs(fromMiddle), vec2(2.6)));
  colour = vec4(groundColour, strength * (1.0 - smoothstep(0.25, 1.0, reach)));
}
