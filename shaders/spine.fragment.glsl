// A spine in the cell's colour, its head lighter; violet while glutamate of its partner's spike reaches it. Scars stay dark.
precision highp float;

uniform vec3 cellColour;
uniform vec3 glutamateColour;
uniform vec3 groundColour;
uniform float contrast;

in vec3 surface;
in vec3 toEye;
in float depthCue;
in float along;
in float maturity;
in float partnerSpike;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = max(0.0, dot(normal, normalize(toEye)));
  float key = max(0.0, 0.12 + 0.88 * dot(normal, normalize(vec3(-0.55, 0.60, 0.58))));
  float back = max(0.0, dot(normal, normalize(vec3(0.85, -0.1, -0.15))));
  float rim = pow(1.0 - facing, 2.2);
  float head = smoothstep(0.35, 0.75, along) * smoothstep(0.4, 1.0, maturity);
  vec3 shadow = cellColour * mix(vec3(0.13, 0.08, 0.09), vec3(0.24, 0.15, 0.13), head);
  vec3 middle = cellColour * mix(vec3(0.56, 0.46, 0.40), vec3(0.80, 0.74, 0.70), head);
  vec3 shown = mix(shadow, middle, smoothstep(0.0, 0.95, key)) * mix(0.75, 1.0, smoothstep(0.0, 0.3, along));
  shown += cellColour * 0.80 * rim * (0.16 + 0.75 * key);
  shown += vec3(0.42, 0.36, 0.72) * 0.35 * rim * back;
  shown += vec3(1.0, 0.95, 0.88) * 0.24 * head * pow(key, 16.0);
  float lit = contrast * partnerSpike * smoothstep(0.2, 0.9, maturity);
  vec3 violet = mix(glutamateColour, vec3(0.96, 0.93, 1.0), 0.5 * lit * facing) * (0.55 + 0.45 * facing);
  shown = mix(shown, violet, lit * smoothstep(0.15, 0.7, along));
  // A site without a spine: a dull, flat button.
  vec3 scar = mix(vec3(0.16, 0.15, 0.20), cellColour, 0.12) * (0.5 + 0.5 * key) * (0.4 + 0.6 * smoothstep(0.25, 0.75, facing));
  shown = mix(scar, shown, smoothstep(0.0, 0.3, maturity));
  shown = mix(shown, groundColour, 0.74 * depthCue);
  colour = vec4(shown, 1.0);
}
