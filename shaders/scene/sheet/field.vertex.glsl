// The surface beneath the cells, lifted gently where glutamate is high. The field is read per vertex, smoothed by a cubic
// B-spline, which makes sixteen cells per tile into one soft landscape.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform sampler2D field;
uniform vec2 fieldSize; // cells
uniform float fieldMaximum; // relative glutamate of a full byte
uniform float lift; // world units at relative glutamate 1
uniform vec2 depthRange;
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse
uniform float sink; // world units that the surface goes down as the column comes near: it becomes its floor

in vec3 position;
in vec3 normal;
in vec2 uv; // 0 … 1 over the sheet

out vec2 place;
out float glutamate;
out float facing;
out float light;
out float depthCue;

float smoothField(vec2 where) {
  vec2 cell = where * fieldSize - 0.5;
  vec2 base = floor(cell);
  vec2 f = cell - base;
  vec2 w0 = (1.0 - f) * (1.0 - f) * (1.0 - f) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0;
  vec2 w3 = f * f * f / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 low = (base - 0.5 + w1 / (w0 + w1) + 0.0) / fieldSize;
  vec2 high = (base + 1.5 + w3 / (w2 + w3) + 0.0) / fieldSize;
  vec2 share = w0 + w1;
  float bottom = mix(texture(field, vec2(high.x, low.y)).r, texture(field, low).r, share.x);
  float top = mix(texture(field, high).r, texture(field, vec2(low.x, high.y)).r, share.x);
  return mix(top, bottom, share.y) * fieldMaximum;
}

void main() {
  place = uv;
  glutamate = smoothField(uv);
  vec2 texel = 1.0 / fieldSize;
  float slopeX = smoothField(uv + vec2(0.5, 0.0) * texel) - smoothField(uv - vec2(0.5, 0.0) * texel);
  float slopeY = smoothField(uv + vec2(0.0, 0.5) * texel) - smoothField(uv - vec2(0.0, 0.5) * texel);
  vec3 lifted = position + normal * (lift * glutamate - sink * smoothstep(0.2, 1.0, depth));
  vec4 viewPosition = modelViewMatrix * vec4(lifted, 1.0);
  gl_Position = projectionMatrix * viewPosition;
  vec3 bent = normalize(normal - vec3(slopeX, 0.0, slopeY) * lift * 5.0);
  vec3 surface = normalize(normalMatrix * bent);
  facing = abs(dot(surface, normalize(-viewPosition.xyz)));
  light = 0.5 + 0.5 * dot(bent, normalize(vec3(0.55, 0.6, -0.3)));
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
}
