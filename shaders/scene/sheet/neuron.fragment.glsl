// Shades a neuron's impostor: a glassy body lit from above, through which activity shines from within.
precision highp float;

uniform vec3 groundColour;
uniform vec3 lightDirection; // view space, towards the light

flat in vec2 axis;
flat in float reach;
flat in float isSphere;
flat in float activity;
flat in float depthCue;
flat in float visibility;
flat in vec3 own;
flat in float mappedShare;
flat in float spikeShare;
flat in float printShare;

out vec4 colour;

const float apical = 3.1;

void main() {
  vec2 place = vec2(2.0, -2.0) * (gl_PointCoord - 0.5) * reach;
  float inside = 1.0 - length(place); // in cell radii, positive within the outline
  vec2 tilt = place;
  float height = 0.0;
  if (isSphere < 0.5) {
    float foreshortening = max(length(axis), 0.05);
    vec2 upward = axis / foreshortening;
    vec2 across = vec2(upward.y, -upward.x);
    place += upward * (0.5 * (apical * foreshortening - 1.0));
    float lateral = dot(place, across);
    float along = dot(place, upward);
    height = max(0.0, along) / foreshortening;
    // From the shoulders of the soma to a slender process.
    float width = 0.14 + 0.86 * pow(max(0.0, 1.0 - height / 1.7), 1.2);
    // The foot is flatter than a ball's, so that the body reads as a pyramid.
    vec2 foot = vec2(lateral, 1.5 * along);
    inside = along > 0.0 ? width - abs(lateral) : 1.0 - length(foot);
    tilt = along > 0.0 ? across * (lateral / width) : across * foot.x + upward * foot.y;
  }
  float pixelStep = fwidth(gl_PointCoord.x) * 2.0 * reach;
  float coverage = clamp(inside / max(pixelStep, 1e-4) + 0.5, 0.0, 1.0) * (1.0 - smoothstep(1.3, apical, height));
  if (coverage < 0.05) {
    discard;
  }
  vec3 surface = vec3(tilt, sqrt(max(0.0, 1.0 - dot(tilt, tilt))));
  float diffuse = 0.5 + 0.5 * dot(surface, lightDirection);
  float rim = pow(1.0 - surface.z, 1.6);
  float gloss = pow(max(0.0, dot(surface, normalize(lightDirection + vec3(0.0, 0.0, 1.0)))), 24.0);
  // Glass in the dark: a faint body, a lit edge, a point of gloss.
  vec3 resting = own * (0.07 + 0.20 * diffuse * diffuse + 0.42 * rim * diffuse) + mix(own, vec3(1.0), 0.5) * 0.25 * gloss;
  resting *= 1.0 - 0.78 * depthCue;
  // A firing cell shines from its middle outwards, through its own colour into near white.
  float inner = activity * (0.35 + 0.65 * surface.z);
  vec3 shining = mix(own, vec3(1.0, 0.97, 0.92), 0.66 * inner * inner);
  vec3 shown = mix(resting, shining, activity * (1.0 - 0.35 * depthCue));
  // Resting cells let the tissue shine through; only light is added, so no cell looks like dust on it.
  float solid = mix(0.42, 0.9, activity);
  if (printShare > 0.5) {
    // On paper a resting cell is a pale tint, and one that fired is full ink.
    shown = mix(own * vec3(0.92, 0.84, 0.80), own * vec3(0.72, 0.42, 0.30), activity) * (0.72 + 0.28 * diffuse);
    solid = mix(0.66, 1.0, activity);
    shown = mix(shown, vec3(1.0), 0.45 * depthCue);
  }
  if (mappedShare > 0.5) {
    // The colour is the message: light only shapes it a little.
    shown = own * (0.72 + 0.28 * diffuse) + vec3(0.10) * gloss * (1.0 - printShare);
    // A difference is slow: recent spikes may brighten it, or darken it on paper, within its own hue.
    shown *= 1.0 + spikeShare * activity * mix(0.5, -0.35, printShare);
    shown = mix(shown, groundColour, 0.35 * depthCue);
    solid = 0.95;
  }
  colour = vec4(shown * coverage, coverage * solid) * visibility;
}
