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
  float key = max(0.0, dot(normal, normalize(vec3(-0.55, 0.62, 0.56))));
  float fill = 0.5 + 0.5 * dot(normal, normalize(vec3(0.7, -0.2, 0.4)));
  float rim = pow(1.0 - facing, 2.2);
  vec3 body = cellColour * vec3(0.92, 0.80, 0.72);
  vec3 shown = body * (0.085 + 0.42 * key * key + 0.07 * fill);
  shown += cellColour * 0.34 * rim * (0.35 + 0.65 * key + 0.25 * fill);
  shown += vec3(1.0, 0.93, 0.82) * 0.16 * pow(key, 18.0);
  float reach = exp(-0.42 * fromSoma);
  shown += mix(cellColour, vec3(1.0, 0.95, 0.86), 0.4) * spike * reach * (0.16 + 0.5 * facing);
  shown = mix(shown, groundColour, 0.74 * depthCue);
  colour = vec4(shown, 1.0);
}
