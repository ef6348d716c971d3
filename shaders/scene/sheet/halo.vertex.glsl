// The light around a cell that fired a moment ago. Silent cells are moved outside the picture, so they cost nothing to fill.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform float neuronsPerDrawn; // a drawn cell represents so many, and over the sheet is as large as they are
uniform float cellRadius;
uniform int firstInhibitory;
uniform float contrast;
uniform vec2 depthRange;
uniform vec2 nearRange;
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse

in vec3 position;
in vec4 normal; // w: −1 where others are singled out
in float recentSpike;

flat out float strength;
flat out float isInhibitory;

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(position, 1.0);
  isInhibitory = gl_VertexID >= firstInhibitory ? 1.0 : 0.0;
  // Light around a cell would blur a mapped colour, and paper does not shine.
  strength = (1.0 - isMapped) * (1.0 - isPrint) * contrast * recentSpike * recentSpike * (1.0 - 0.55 * smoothstep(depthRange.x, depthRange.y, -viewPosition.z));
  strength *= min(1.0, smoothstep(nearRange.x, nearRange.y, -viewPosition.z) + step(nearRange.y, 0.0));
  strength *= 1.0 - 0.85 * smoothstep(1.1, 1.8, depth);
  strength *= normal.w < -0.5 ? 0.0 : 1.0;
  if (strength < 0.03) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  gl_Position = projectionMatrix * viewPosition;
  float together = mix(sqrt(neuronsPerDrawn), 1.0, smoothstep(0.3, 1.0, depth));
  gl_PointSize = clamp((3.4 + 2.2 * strength) * 2.0 * together * cellRadius * pixelsPerUnit / -viewPosition.z, 2.0, 160.0);
}
