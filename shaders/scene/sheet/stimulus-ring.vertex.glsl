// The ring around a stimulated spot: a band of constant width on screen that lies on the folded sheet.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;

in vec3 position; // on the fold, at the inner or the outer side of the band
in float side; // 0 inner, 1 outer

out float across;

void main() {
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  across = side;
}
