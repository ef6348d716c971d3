// The violet light around a spine whose presynaptic partner fired a moment ago.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform float contrast;
uniform float isPrint;
uniform vec2 depthRange;

in vec3 position; // the site on the shaft
in vec3 direction;
in float variation;
in vec2 growth;

flat out float strength;

void main() {
  // Paper does not shine.
  strength = (1.0 - isPrint) * contrast * growth.y * growth.y * smoothstep(0.5, 1.0, growth.x);
  if (strength < 0.03) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  vec3 place = position + direction * (0.77 * mix(0.25, 0.36, variation));
  vec4 viewPosition = modelViewMatrix * vec4(place, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  strength *= 1.0 - 0.6 * smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  gl_PointSize = clamp(0.85 * pixelsPerUnit / -viewPosition.z, 2.0, 160.0);
}
