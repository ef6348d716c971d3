// One receptor per instance: four subunits round a pore. AMPA receptors are small, NMDA receptors large.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform float depth;

in vec3 position;
in vec3 normal;
in vec3 place;
in vec3 axis;
in vec3 shape; // size, turn, 1 for NMDA
in float state; // 0 closed, 1 magnesium, 2 open, 3 ketamine, 4 AMPA blocked

out vec3 surface;
out vec3 toEye;
out vec3 own; // place within the receptor
flat out float isNmda;
flat out float mode;

vec3 stood(vec3 point) {
  float c = cos(shape.y);
  float s = sin(shape.y);
  point = vec3(c * point.x + s * point.z, point.y, c * point.z - s * point.x);
  vec3 right = normalize(cross(axis, vec3(0.0, 0.0, 1.0)));
  return right * point.x + axis * point.y + cross(right, axis) * point.z;
}

void main() {
  // A closed pore is narrow, an open one wide: the pillars lean apart.
  float isOpen = abs(state - 2.0) < 0.5 || abs(state - 1.0) < 0.5 ? 1.0 : 0.0;
  vec3 leaning = position * vec3(1.0 + 0.16 * isOpen, 1.0, 1.0 + 0.16 * isOpen);
  float size = shape.x * smoothstep(2.1, 2.6, depth);
  vec4 viewPosition = modelViewMatrix * vec4(place + stood(leaning) * size, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  surface = normalMatrix * stood(normal);
  toEye = -viewPosition.xyz;
  own = position;
  isNmda = shape.z;
  mode = state;
}
