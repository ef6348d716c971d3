// A spine in the cell's colour, its head lighter; violet while glutamate of its partner's spike reaches it. Scars stay dark.
precision highp float;

uniform vec3 cellColour;
uniform vec3 lightColour; // of the cell where light falls on it, paler
uniform vec3 glutamateColour;
uniform vec3 groundColour;
uniform float contrast;

in vec3 surface;
in vec3 toEye;
in float depthCue;
in float along;
in float maturity;
in float partnerSpike;
flat in float isMarked;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = max(0.0, dot(normal, normalize(toEye)));
  float key = max(0.0, 0.1 + 0.9 * dot(normal, normalize(vec3(-0.60, 0.58, 0.55))));
  float back = max(0.0, dot(normal, normalize(vec3(0.90, -0.15, -0.05))));
  float edge = 1.0 - facing;
  // The outline fades over one pixel: smooth edges without multisampling.
  float coverage = clamp(0.7 * facing / max(fwidth(facing), 1e-4), 0.0, 1.0);
  float head = smoothstep(0.35, 0.75, along) * smoothstep(0.4, 1.0, maturity);
  vec3 shadow = cellColour * mix(0.09, 0.16, head) + vec3(0.030, 0.008, 0.045);
  vec3 middle = mix(lightColour * vec3(0.66, 0.60, 0.60), mix(lightColour, vec3(1.0), 0.12) * 0.96, head);
  vec3 shown = mix(shadow, middle, key * mix(key, 1.0, 0.5)) * mix(0.7, 1.0, smoothstep(0.0, 0.3, along));
  shown += cellColour * edge * edge * (0.10 + 0.80 * key);
  shown += vec3(0.44, 0.36, 0.80) * 0.5 * edge * edge * back;
  shown += vec3(1.0, 0.95, 0.88) * 0.30 * head * pow(key, 18.0);
  float lit = contrast * partnerSpike * smoothstep(0.2, 0.9, maturity);
  vec3 violet = mix(glutamateColour, vec3(0.96, 0.93, 1.0), 0.5 * lit * facing) * (0.55 + 0.45 * facing);
  shown = mix(shown, violet, lit * smoothstep(0.15, 0.7, along));
  // A site without a spine: a dull, flat button.
  vec3 scar = mix(vec3(0.16, 0.15, 0.20), cellColour, 0.12) * (0.5 + 0.5 * key) * (0.4 + 0.6 * smoothstep(0.25, 0.75, facing));
  shown = mix(scar, shown, smoothstep(0.0, 0.3, maturity));
  // The marked spine: a rim of light, of ink on paper.
  vec3 mark = vec3(0.96, 0.95, 0.92) * isMarked * (0.10 + 0.75 * edge);
  shown += mix(mark, -mark, step(0.5, groundColour.r));
  shown = mix(shown, groundColour, 0.74 * depthCue);
  colour = vec4(shown, coverage);
}
