// The picture, darkened where it would otherwise flash.
precision highp float;

uniform sampler2D picture;
uniform sampler2D limit;

in vec2 place;

out vec4 colour;

void main() {
  vec3 shown = texture(picture, place).rgb;
  float share = texture(limit, place).b;
  // The share is of linear light; the picture holds display values.
  colour = vec4(shown * pow(share, 1.0 / 2.2), 1.0);
}
