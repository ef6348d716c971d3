// Lights the shaft like a stained cell under a microscope: a translucent body, a bright rim, and the cell's own spike from the soma.
precision highp float;

uniform vec3 cellColour;
uniform vec3 lightColour; // of the cell where light falls on it, paler
uniform vec3 groundColour;
uniform float spike; // recent spike of the picked cell, 0 … 1
uniform vec2 trace; // decay of the recent-spike trace in biological ms, and where it begins
uniform float axonMs; // delay at the axon's end

in vec3 surface;
in vec3 toEye;
in float depthCue;
in float fromSoma;
in float isAxon;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = max(0.0, dot(normal, normalize(toEye)));
  float key = max(0.0, 0.1 + 0.9 * dot(normal, normalize(vec3(-0.60, 0.58, 0.55))));
  float back = max(0.0, dot(normal, normalize(vec3(0.90, -0.15, -0.05))));
  float edge = 1.0 - facing;
  // The outline fades over one pixel: smooth edges without multisampling.
  float coverage = clamp(0.7 * facing / max(fwidth(facing), 1e-4), 0.0, 1.0);
  // A stained cell in the dark: deep in the middle, gold where light grazes it, violet where the tissue shines on it.
  vec3 shadow = cellColour * 0.085 + vec3(0.030, 0.008, 0.045);
  vec3 middle = lightColour * vec3(0.66, 0.60, 0.60);
  vec3 shown = mix(shadow, middle, pow(key, 1.6));
  shown += cellColour * 1.15 * edge * edge * (0.08 + 0.92 * key);
  shown += vec3(0.44, 0.36, 0.80) * 0.62 * edge * edge * back;
  shown += vec3(1.0, 0.93, 0.82) * 0.26 * pow(key, 20.0);
  // An axon is pale and thin; the spike runs along it with the model's delay, as the trace then was at the soma.
  shown = mix(shown, shown * 0.55 + vec3(0.05, 0.05, 0.055), isAxon);
  float here = spike * exp(axonMs * min(1.0, fromSoma / 5.0) * isAxon / trace.x);
  here = here > trace.y + 0.004 ? 0.0 : here;
  float reach = mix(exp(-0.42 * fromSoma), 0.9, isAxon);
  shown += mix(cellColour, vec3(1.0, 0.95, 0.86), 0.4) * here * reach * (0.16 + 0.5 * facing);
  shown = mix(shown, groundColour, 0.74 * depthCue);
  colour = vec4(shown, coverage);
}
