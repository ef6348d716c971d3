// The picture, taken back towards its ground where it would otherwise flash: darkened on dark, paled on white.
precision highp float;

uniform sampler2D picture;
uniform sampler2D limit;
uniform float isPrint;

in vec2 place;

out vec4 colour;

void main() {
  vec3 shown = texture(picture, place).rgb;
  float share = texture(limit, place).b;
  // The share is of linear light; the picture has display values.
  vec3 paled = pow(1.0 - (1.0 - pow(shown, vec3(2.2))) * share, vec3(1.0 / 2.2));
  colour = vec4(isPrint > 0.5 ? paled : shown * pow(share, 1.0 / 2.2), 1.0);
}
