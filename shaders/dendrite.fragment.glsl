// Lights the shaft like a stained cell under a microscope: a translucent body, a bright rim, and the cell's own spike from the soma.
precision highp float;

uniform vec3 cellColour;
uniform vec3 groundColour;
uniform float spike; // recent spike of the picked cell, 0 … 1

in vec3 surface;
in vec3 toEye;
in float depthCue;
in float fromSoma;

out vec4 colour;

void main() {
  vec3 normal = normalize(surface);
  float facing = max(0.0, dot(normal, normalize(toEye)));
  float key = max(0.0, 0.12 + 0.88 * dot(normal, normalize(vec3(-0.55, 0.60, 0.58))));
  float back = max(0.0, dot(normal, normalize(vec3(0.85, -0.1, -0.15))));
  float rim = pow(1.0 - facing, 2.4);
  // Shadows turn to deep red-brown and lights to gold, as light does that has passed through tissue.
  vec3 shadow = cellColour * vec3(0.105, 0.062, 0.075);
  vec3 middle = cellColour * vec3(0.50, 0.41, 0.36);
  vec3 shown = mix(shadow, middle, smoothstep(0.05, 1.0, key));
  shown += cellColour * 0.95 * rim * (0.16 + 0.84 * key);
  shown += vec3(0.42, 0.36, 0.72) * 0.6 * rim * back;
  shown += vec3(1.0, 0.93, 0.82) * 0.20 * pow(key, 14.0);
  float reach = exp(-0.42 * fromSoma);
  shown += mix(cellColour, vec3(1.0, 0.95, 0.86), 0.4) * spike * reach * (0.16 + 0.5 * facing);
  shown = mix(shown, groundColour, 0.74 * depthCue);
  colour = vec4(shown, 1.0);
}
