// The shaft of the picked cell's dendrite.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform vec2 depthRange;
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse

in vec3 position;
in vec3 normal;
in vec2 way; // along the cell from the soma; 1 for an axon

out vec3 surface;
out vec3 toEye;
out float depthCue;
out float fromSoma;
out float isAxon;

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  surface = normalMatrix * normal;
  toEye = -viewPosition.xyz;
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  // From the synapse, all that is not near it steps back, before it as well as behind.
  float aside = length(viewPosition.xyz + vec3(0.0, 0.0, depthRange.x));
  depthCue = max(depthCue, 1.2 * smoothstep(0.2, 0.75, aside) * smoothstep(2.3, 2.9, depth));
  fromSoma = way.x;
  isAxon = way.y;
}
