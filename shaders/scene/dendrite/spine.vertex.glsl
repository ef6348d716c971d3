// One spine per instance. Maturity 0 leaves a shallow scar at the site, then grows a thin filopodium, then a mushroom with its head.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform vec2 depthRange;
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse
uniform float marked; // spine under the pointer or looked at; −1 for none

in vec2 profile; // place along the spine 0 … 1, and angle around it
in vec3 position; // the site on the shaft
in vec3 direction;
in float variation;
in vec2 growth; // maturity, recent spike of the presynaptic partner

out vec3 surface;
out vec3 toEye;
out float depthCue;
out float along;
out float maturity;
out float partnerSpike;
flat out float isMarked;

float spineLength() {
  float reach = mix(0.25, 0.36, variation);
  // Filopodia overshoot a little before they mature.
  return mix(0.022, reach, smoothstep(0.0, 0.62, growth.x)) * (1.0 + 0.22 * sin(3.14159 * smoothstep(0.2, 1.0, growth.x)));
}

float radiusAt(float t) {
  float m = growth.x;
  float foot = mix(0.0, 0.066, smoothstep(0.0, 0.3, m)) * exp(-11.0 * t);
  float neck = 0.027;
  float centre = 0.78;
  float halfHead = t < centre ? 0.27 : 0.22; // the cap is flatter than its underside
  float head = sqrt(max(0.0, 1.0 - pow((t - centre) / halfHead, 2.0)));
  float headRadius = mix(0.026, mix(0.060, 0.094, fract(variation * 7.31)), smoothstep(0.42, 1.0, m));
  float body = t < centre ? max(neck, headRadius * head) : headRadius * head;
  float grown = body + foot;
  float scar = 0.062 * sqrt(max(0.0, 1.0 - t * t));
  return mix(scar, grown, smoothstep(0.0, 0.25, m));
}

void main() {
  vec3 across = normalize(cross(direction, vec3(0.27, 0.91, 0.31)));
  vec3 up = cross(direction, across);
  float t = profile.x;
  float reach = spineLength();
  vec3 around = cos(profile.y) * across + sin(profile.y) * up;
  float radius = radiusAt(t);
  float slope = (radiusAt(min(1.0, t + 0.03)) - radiusAt(max(0.0, t - 0.03))) / (0.06 * reach);
  vec3 place = position + direction * (t * reach) + around * radius;
  vec3 outward = t > 0.985 ? direction : normalize(around - direction * clamp(slope, -6.0, 6.0));
  vec4 viewPosition = modelViewMatrix * vec4(place, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  surface = normalMatrix * outward;
  toEye = -viewPosition.xyz;
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  // From the synapse, all that is not near it steps back, before it as well as behind.
  float aside = length(viewPosition.xyz + vec3(0.0, 0.0, depthRange.x));
  depthCue = max(depthCue, 1.2 * smoothstep(0.2, 0.75, aside) * smoothstep(2.3, 2.9, depth));
  along = t;
  maturity = growth.x;
  partnerSpike = growth.y;
  isMarked = abs(marked - float(gl_InstanceID)) < 0.5 ? 1.0 : 0.0;
}
