// Lights a ribbon as if it were round, in the cell's colour. A spike shines from the soma into the dendrites, and runs along the axon
// with the model's own delay.
precision highp float;

uniform vec3 groundColour;
uniform vec2 trace; // decay of the recent-spike trace in biological ms, and where it begins
uniform float axonMs; // delay at the axon's end
uniform float contrast;

in float across;
in vec3 sideways;
in vec3 toEye;
in float depthCue;
in float fromSoma;
in float visibility;
flat in float isAxon;
flat in float recent;
flat in vec3 own;
flat in float mappedShare;
flat in float printShare;

out vec4 colour;

void main() {
  float height = sqrt(max(0.0, 1.0 - across * across));
  vec3 normal = normalize(sideways) * across + normalize(toEye) * height;
  float key = max(0.0, 0.1 + 0.9 * dot(normal, normalize(vec3(-0.60, 0.58, 0.55))));
  float edge = 1.0 - height;
  vec3 shadow = own * mix(0.07, 0.34, printShare) + vec3(0.024, 0.008, 0.040);
  vec3 shown = mix(shadow, own * vec3(0.62, 0.58, 0.58), pow(key, 1.5));
  shown += own * 0.5 * edge * edge * (0.1 + 0.9 * key);
  shown += vec3(0.36, 0.30, 0.66) * 0.30 * edge * max(0.0, dot(normal, vec3(0.98, -0.15, -0.05)));
  shown = mix(shown, own * 0.34 + vec3(0.05), isAxon);
  // The trace as it is `behind` later: what left the soma then is here now, or has not come yet.
  float behind = axonMs * min(1.0, fromSoma / 5.0) * isAxon;
  float here = recent * exp(behind / trace.x);
  here = here > trace.y + 0.004 ? 0.0 : here;
  float spike = contrast * here * mix(exp(-0.34 * fromSoma), 1.0, isAxon);
  // On paper a cell that fired is full ink, as it is on the sheet.
  vec3 lit = shown + mix(own, vec3(1.0, 0.95, 0.86), 0.45) * spike * (0.25 + 0.6 * height);
  shown = mix(lit, mix(shown, own * vec3(0.34, 0.17, 0.11), min(1.0, spike)), printShare);
  // A mapped colour is the message: light only shapes it, and spikes do not add to it.
  shown = mix(shown, own * (0.55 + 0.5 * key) * mix(1.0, 0.6, isAxon), mappedShare);
  // Neighbours stay back a little behind the picked cell.
  shown = mix(shown * mix(1.12, 1.0, max(mappedShare, printShare)), groundColour, 0.9 * depthCue);
  float smoothEdge = clamp((1.0 - abs(across)) / max(fwidth(across), 1e-4), 0.0, 1.0);
  float coverage = visibility * smoothEdge * mix(1.0, 0.55 + 0.45 * spike, isAxon) * (1.0 - 0.75 * depthCue);
  if (coverage < 0.1) {
    discard;
  }
  colour = vec4(shown, coverage);
}
