// A membrane of the synapse: the bouton, or the density on the spine's head.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;

in vec3 position;
in vec3 normal;

out vec3 surface;
out vec3 toEye;
out float height; // above the spine head's tip

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  surface = normalMatrix * normal;
  toEye = -viewPosition.xyz;
  height = position.y;
}
