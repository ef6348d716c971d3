// The way of an axon from its cell to its synapse on the picked one: down out of the soma, through the tissue below, and up to its end.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform vec2 depthRange;
uniform float depth;
uniform float marked; // spine whose link is followed; −1 for none

in vec2 line; // place along the link 0 … 1, side −1 or 1
in vec3 from;
in vec3 to;
in vec3 outward;
in vec2 seen; // shares of the way between which it is seen: the rest lies beyond the sheet's edge
in vec3 kind; // delay in ms, 1 for inhibitory, spine or −1
in vec4 linkBytes; // recent spike of the presynaptic cell, maturity of the synapse

out float along;
out float side;
out float depthCue;
out float fade;
flat out float delayMs;
flat out float isInhibitory;
flat out float recent;
flat out float strength;
flat out float isMarked;

vec3 wayAt(float t) {
  float span = length(to - from);
  float sag = min(2.6, 0.45 * span);
  vec3 first = from + vec3(0.0, -sag, 0.0);
  vec3 second = to + outward * min(1.6, 0.4 * span) + vec3(0.0, -0.25 * sag, 0.0);
  float u = 1.0 - t;
  return u * u * u * from + 3.0 * u * u * t * first + 3.0 * u * t * t * second + t * t * t * to;
}

void main() {
  float t = line.x;
  isMarked = marked >= 0.0 && abs(kind.z - marked) < 0.5 ? 1.0 : 0.0;
  vec4 viewPosition = modelViewMatrix * vec4(wayAt(t), 1.0);
  vec3 heading = mat3(modelViewMatrix) * (wayAt(min(1.0, t + 0.01)) - wayAt(max(0.0, t - 0.01)));
  float pixel = max(1e-5, -viewPosition.z) / pixelsPerUnit;
  float halfWidth = max(mix(0.012, 0.02, isMarked), mix(0.8, 1.5, isMarked) * pixel);
  vec3 sideways = normalize(cross(heading, viewPosition.xyz));
  viewPosition.xyz += sideways * line.y * halfWidth;
  gl_Position = projectionMatrix * viewPosition;
  along = t;
  side = line.y;
  depthCue = smoothstep(depthRange.x, depthRange.y + 8.0, -viewPosition.z);
  delayMs = kind.x;
  isInhibitory = kind.y;
  recent = linkBytes.x;
  float near = smoothstep(0.5, 1.0, depth) * (1.0 - smoothstep(2.1, 2.6, depth));
  strength = near * linkBytes.y;
  fade = smoothstep(seen.x - 0.06, seen.x + 0.04, t) * (1.0 - smoothstep(seen.y - 0.04, seen.y + 0.06, t));
}
