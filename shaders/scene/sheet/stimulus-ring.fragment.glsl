// A line along the outer side of the band, where the stimulation has fallen to nothing; a glow towards the middle.
precision highp float;

uniform vec3 ringColour;
uniform float lineShare; // of the band that the line takes

in float across;

out vec4 colour;

void main() {
  float line = smoothstep(1.0 - lineShare, 1.0 - 0.7 * lineShare, across);
  float strength = max(0.9 * line, 0.3 * across * across);
  colour = vec4(ringColour * strength, strength);
}
