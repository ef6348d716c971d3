// Fades towards the cell that it points from, so that the line leads the eye and does not cross out what lies under it.
precision highp float;

uniform vec3 pickedColour;
uniform float linePx;
uniform float share; // less once the magnified cell leaves its place

in float along;
in float side;

out vec4 colour;

void main() {
  float line = 1.0 - smoothstep(0.5 * linePx - 0.5, 0.5 * linePx + 0.5, abs(side));
  float strength = share * line * (0.16 + 0.44 * exp(-14.0 * along) + 0.24 * smoothstep(0.55, 1.0, along));
  colour = vec4(pickedColour * strength, strength);
}
