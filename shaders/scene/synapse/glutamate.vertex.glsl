// Glutamate in the cleft: let go at the bouton's face, spreading as the spike's trace fades. Nothing is released without a spike.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform float depth;
uniform float released; // 1 at arrival, fading to 0
uniform vec3 head; // radius of the spine's head, height of its cap, width of the cleft

in vec3 position;
in vec4 way; // angle, reach, height and hurry, 0 … 1 each but the angle

flat out float strength;

void main() {
  float gone = -log(max(released, 0.002)); // time constants since arrival
  float spread = sqrt(gone) * mix(0.5, 1.0, way.w);
  float radius = head.x * (0.10 * way.y + 0.95 * way.y * min(1.35, spread));
  float inside = min(1.0, radius / head.x);
  float cap = -head.y * (1.0 - sqrt(1.0 - inside * inside));
  float fall = mix(0.97, way.z, min(1.0, 1.6 * spread));
  vec3 place = position + vec3(radius * cos(way.x), cap + head.z * (0.08 + 0.88 * fall), radius * sin(way.x));
  vec4 viewPosition = modelViewMatrix * vec4(place, 1.0);
  strength = smoothstep(0.03, 0.25, released) * smoothstep(2.3, 2.8, depth) * (1.0 - 0.5 * smoothstep(0.8, 1.3, radius / head.x));
  gl_Position = strength < 0.02 ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * viewPosition;
  gl_PointSize = max(2.0, 0.0052 * pixelsPerUnit / -viewPosition.z);
}
