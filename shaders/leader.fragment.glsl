// Fades towards the cell that it points from, so that the line leads the eye and does not cross out what lies under it.
precision highp float;

uniform vec3 pickedColour;
uniform float linePx;

in float along;
in float side;

out vec4 colour;

void main() {
  float line = 1.0 - smoothstep(0.5 * linePx - 0.5, 0.5 * linePx + 0.5, abs(side));
  float strength = line * mix(0.55, 0.30, along) * smoothstep(0.0, 0.03, along);
  colour = vec4(pickedColour * strength, strength);
}
