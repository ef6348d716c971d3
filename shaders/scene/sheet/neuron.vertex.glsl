// Places each neuron on the folded sheet and prepares its impostor: a pyramidal cell whose apical process rises along the sheet's
// normal (excitatory), or a sphere (inhibitory). One vertex per neuron, drawn as a point; brightness follows its recent spike.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit; // framebuffer pixels of one world unit at distance 1
uniform float neuronsPerDrawn; // a drawn cell represents so many, and over the sheet is as large as they are
uniform float cellRadius; // world units
uniform int firstInhibitory;
uniform vec2 sheetScale;
uniform vec3 excitatoryColour;
uniform vec3 inhibitoryColour;
uniform float contrast; // below 1 in calm mode
uniform vec2 depthRange; // distances at which the depth cue begins and ends
uniform vec2 nearRange; // cells nearer than this are in the way and fade
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse

in vec3 position;
in vec4 normal; // w: 1 where the cell is drawn in full once it is seen from near, −1 where others are singled out
in float recentSpike;
in float mappedByte; // only meaningful in modes that read it

flat out vec2 axis; // the apical direction on screen; shorter than 1 when seen from above
flat out float reach; // half the sprite's side in cell radii
flat out float isSphere;
flat out float activity;
flat out float depthCue;
flat out float visibility;
flat out vec3 own;
flat out float mappedShare;
flat out float spikeShare;
flat out float printShare;

// Length of the apical process in soma radii.
const float apical = 3.1;

void main() {
  isSphere = gl_VertexID >= firstInhibitory ? 1.0 : 0.0;
  activity = contrast * recentSpike;
  own = isSphere > 0.5 ? inhibitoryColour : excitatoryColour;
  mappedShare = isMapped;
  spikeShare = showsSpikes;
  printShare = isPrint;
  if (isMapped > 0.5) {
    own = mappedColour(vec2(recentSpike, mappedByte), position.xz * sheetScale + 0.5, isSphere);
  }
  vec3 up = normalize(mat3(modelViewMatrix) * normal.xyz);
  axis = up.xy;
  float together = mix(sqrt(neuronsPerDrawn), 1.0, smoothstep(0.3, 1.0, depth));
  float radius = together * cellRadius * (isSphere > 0.5 ? 0.80 : 0.74) * (1.0 + 0.2 * activity);
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  float tip = apical * length(axis);
  if (isSphere < 0.5) {
    // The sprite's middle lies half way between the soma's foot and the tip of the process.
    viewPosition.xy += normalize(axis + vec2(0.0, 1e-5)) * radius * 0.5 * (tip - 1.0);
  }
  gl_Position = projectionMatrix * viewPosition;
  reach = isSphere > 0.5 ? 1.0 : 0.5 * (tip + 1.0);
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  float here = smoothstep(nearRange.x, nearRange.y, -viewPosition.z) + step(nearRange.y, 0.0);
  visibility = min(1.0, here) * (1.0 - smoothstep(0.4, 0.8, depth) * max(normal.w, 0.0)) * (1.0 - 0.9 * smoothstep(1.15, 1.75, depth));
  // From near, single cells are bodies again: a whole sheet of them would be a wall.
  visibility *= 1.0 - 0.45 * smoothstep(0.5, 1.0, depth);
  visibility *= normal.w < -0.5 ? 0.12 : 1.0;
  if (visibility < 0.02) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  }
  gl_PointSize = clamp(2.0 * reach * radius * pixelsPerUnit / -viewPosition.z, 1.6, 160.0);
}
