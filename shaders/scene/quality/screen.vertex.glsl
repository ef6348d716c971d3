// A triangle that covers the picture.
precision highp float;

in vec3 position;

out vec2 place; // 0 … 1 over the picture

void main() {
  place = 0.5 + 0.5 * position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
