// The shaft of the picked cell's dendrite.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform vec2 depthRange;

in vec3 position;
in vec3 normal;
in float distance; // along the dendrite from the soma

out vec3 surface;
out vec3 toEye;
out float depthCue;
out float fromSoma;

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  surface = normalMatrix * normal;
  toEye = -viewPosition.xyz;
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  fromSoma = distance;
}
