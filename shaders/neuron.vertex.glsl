// Places each neuron on the folded sheet and prepares its impostor: a rounded pyramid (excitatory), its apex along the sheet's
// normal, or a sphere (inhibitory). One vertex a neuron, drawn as a point; brightness follows one of the neuron's four bytes.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit; // framebuffer pixels of one world unit at distance 1
uniform float cellRadius; // world units
uniform int firstInhibitory;
uniform vec4 channel; // picks the byte that sets the brightness
uniform float contrast; // below 1 in calm mode
uniform vec2 depthRange; // distances at which the depth cue begins and ends

in vec3 position;
in vec3 normal;
in vec4 neuronBytes;

flat out vec4 planeA;
flat out vec4 planeB;
flat out vec4 planeC;
flat out vec4 planeD;
flat out float isSphere;
flat out float activity;
flat out float depthCue;
flat out float pixelStep;

// Outward plane of a pyramid's face in view space: normal, and distance from the centre.
vec4 facePlane(vec3 a, vec3 b, vec3 c, vec3 inside) {
  vec3 outward = normalize(cross(b - a, c - a));
  outward *= sign(dot(outward, a - inside));
  return vec4(outward, dot(outward, a));
}

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  isSphere = gl_VertexID >= firstInhibitory ? 1.0 : 0.0;
  activity = contrast * dot(channel, neuronBytes);
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);

  float radius = cellRadius * (isSphere > 0.5 ? 0.94 : 1.42) * (1.0 + 0.16 * activity);
  float size = clamp(2.0 * radius * pixelsPerUnit / -viewPosition.z, 1.6, 96.0);
  gl_PointSize = size;
  pixelStep = 2.0 / size;

  vec3 up = normalize(mat3(modelViewMatrix) * normal);
  vec3 side = normalize(cross(up, vec3(0.31, 0.17, 0.93)));
  vec3 front = cross(up, side);
  float turn = 6.2831853 * fract(float(gl_VertexID) * 0.61803399);
  vec3 apex = 0.86 * up;
  vec3 a = -0.42 * up + 0.74 * (cos(turn) * side + sin(turn) * front);
  vec3 b = -0.42 * up + 0.74 * (cos(turn + 2.0944) * side + sin(turn + 2.0944) * front);
  vec3 c = -0.42 * up + 0.74 * (cos(turn + 4.1888) * side + sin(turn + 4.1888) * front);
  planeA = facePlane(apex, a, b, vec3(0.0));
  planeB = facePlane(apex, b, c, vec3(0.0));
  planeC = facePlane(apex, c, a, vec3(0.0));
  planeD = facePlane(a, b, c, vec3(0.0));
}
