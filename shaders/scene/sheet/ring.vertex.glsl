// The ring around the picked cell: a sprite of constant size on screen.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float sizePx;

in vec3 position;

void main() {
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  gl_PointSize = sizePx;
}
