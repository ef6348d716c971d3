// How bright and how red each block of the picture is, and how bright it may be shown: brightness may rise only slowly. Relative
// luminance and redness as WCAG 2.2 defines them; a redness counts so much that its own limit (20 of 320) is the luminance's (0.1).
precision highp float;

uniform sampler2D picture;
uniform sampler2D before; // this pass's answer to the last picture
uniform vec2 blockSize; // share of the picture
uniform float mostRise; // luminance that may be added until this picture
uniform float isFirst;
uniform float isPrint; // on white it is darkness that comes and goes

in vec2 place;

out vec4 answer; // allowed luminance in two bytes, share of the light that is let through, 1

const int taps = 8;

vec3 toLinear(vec3 shown) {
  return mix(shown / 12.92, pow((shown + 0.055) / 1.055, vec3(2.4)), step(0.04045, shown));
}

void main() {
  vec2 corner = floor(place / blockSize) * blockSize;
  float sum = 0.0;
  for (int line = 0; line < taps; line++) {
    for (int column = 0; column < taps; column++) {
      vec2 tap = corner + (vec2(column, line) + 0.5) / float(taps) * blockSize;
      vec3 light = toLinear(texture(picture, min(tap, vec2(1.0))).rgb);
      float luminance = dot(light, vec3(0.2126, 0.7152, 0.0722));
      sum += max(mix(luminance, 1.0 - luminance, isPrint), 1.6 * (light.r - light.g - light.b));
    }
  }
  float now = sum / float(taps * taps);
  vec2 bytes = texture(before, place).rg;
  float allowed = mix((bytes.r * 65280.0 + bytes.g * 255.0) / 65535.0 + mostRise, 1.0, isFirst);
  float shown = min(now, allowed);
  float steps = floor(shown * 65535.0);
  float high = floor(steps / 256.0);
  // A block of bare paper limits nothing: the share is interpolated, and 0 would pale the ink beside it.
  float share = now > 1e-4 ? shown / now : 1.0;
  answer = vec4(high / 255.0, (steps - 256.0 * high) / 255.0, share, 1.0);
}
