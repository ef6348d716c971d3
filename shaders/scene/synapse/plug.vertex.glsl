// What sits in an NMDA receptor's pore: magnesium, small, or ketamine, large. Other receptors have none.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform float depth;

in vec3 position;
in vec3 axis;
in vec3 shape; // size, turn, 1 for NMDA
in float state; // 1 magnesium, 3 ketamine

flat out float isKetamine;

void main() {
  isKetamine = step(2.5, state);
  bool isPlug = shape.z > 0.5 && (abs(state - 1.0) < 0.5 || abs(state - 3.0) < 0.5);
  float size = shape.x * smoothstep(2.2, 2.7, depth);
  vec4 viewPosition = modelViewMatrix * vec4(position + axis * shape.x * mix(0.8, 1.35, isKetamine), 1.0);
  // Drawn before its pillars, so that it is never hidden in its own pore.
  viewPosition.xyz *= 1.0 - 1.3 * shape.x / length(viewPosition.xyz);
  gl_Position = isPlug ? projectionMatrix * viewPosition : vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = mix(0.95, 1.75, isKetamine) * size * pixelsPerUnit / -viewPosition.z;
}
