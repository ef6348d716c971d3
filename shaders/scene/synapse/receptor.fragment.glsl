// AMPA receptors are sand, NMDA receptors slate; a conducting pore is lit from within, a blocked AMPA receptor is dark.
precision highp float;

uniform vec3 glutamateColour;
uniform float released;
uniform float contrast;

in vec3 surface;
in vec3 toEye;
in vec3 own;
flat in float isNmda;
flat in float mode;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = max(0.0, dot(normal, normalize(toEye)));
  float key = max(0.0, 0.15 + 0.85 * dot(normal, normalize(vec3(-0.60, 0.62, 0.50))));
  float edge = 1.0 - facing;
  vec3 body = mix(vec3(0.93, 0.80, 0.62), vec3(0.52, 0.62, 0.86), isNmda);
  float isDark = step(3.5, mode);
  body = mix(body, vec3(0.30, 0.28, 0.30), isDark);
  vec3 shown = body * (0.10 + 0.82 * key) + body * 0.55 * edge * edge;
  shown *= 0.55 + 0.45 * smoothstep(-1.1, 0.6, own.y);
  float inner = 1.0 - smoothstep(0.25, 0.75, length(own.xz));
  float isConducting = isNmda * (1.0 - step(0.5, abs(mode - 2.0)));
  shown += vec3(1.0, 0.80, 0.42) * isConducting * (0.25 + 0.9 * inner);
  // Glutamate binds to the outer ends.
  float bound = contrast * released * smoothstep(0.5, 1.2, own.y) * (1.0 - isDark);
  shown = mix(shown, mix(glutamateColour, vec3(1.0), 0.25), 0.75 * bound);
  // AMPA receptors conduct while the synapse's AMPA conductance lasts.
  shown += vec3(1.0, 0.84, 0.5) * (1.0 - isNmda) * (1.0 - isDark) * contrast * released * released * (0.1 + 0.6 * inner);
  colour = vec4(shown, 1.0);
}
