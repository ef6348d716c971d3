// Thin membranes are glass: seen through in the middle, bright at the rim. The bouton's face glows while it releases.
precision highp float;

uniform vec3 bodyColour;
uniform vec3 glutamateColour;
uniform float solidity; // 0 glass, 1 solid
uniform float released;
uniform float contrast;
uniform float depth;
uniform float isPrint;

in vec3 surface;
in vec3 toEye;
in float height;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = dot(normal, normalize(toEye));
  if (!gl_FrontFacing) {
    normal = -normal;
  }
  facing = abs(facing);
  float key = max(0.0, 0.1 + 0.9 * dot(normal, normalize(vec3(-0.60, 0.58, 0.55))));
  float rim = pow(1.0 - facing, 2.2);
  float shown = smoothstep(2.15, 2.7, depth);
  float gloss = pow(max(0.0, dot(normal, normalize(vec3(-0.42, 0.62, 0.66)))), 40.0);
  vec3 glass = bodyColour * (0.035 + 0.09 * key + 0.62 * rim * (0.35 + 0.65 * key)) + vec3(0.30, 0.24, 0.58) * 0.28 * rim
    + vec3(1.0, 0.95, 0.88) * 0.35 * gloss;
  float face = exp(-max(0.0, height - 0.02) * 46.0);
  glass += mix(glutamateColour, vec3(1.0), 0.2) * face * contrast * released * 0.5;
  // Far from the synapse the axon is lost in the dark: only its end is looked at.
  float nearness = exp(-max(0.0, height - 0.16) * 9.0);
  float alpha = (0.10 + 0.5 * rim) * nearness;
  // On paper, glass is a tint with a darker rim.
  glass = mix(glass, (bodyColour * vec3(0.85, 0.66, 0.5) * (0.7 + 0.3 * key)) * (0.16 + 0.7 * rim), isPrint);
  alpha = mix(alpha, (0.16 + 0.7 * rim) * nearness, isPrint);
  vec3 solid = bodyColour * (0.30 + 0.75 * key) + bodyColour * 0.7 * rim;
  colour = mix(vec4(glass * nearness, alpha), vec4(solid * 0.9, 0.9), solidity) * shown;
}
