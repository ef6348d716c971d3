// A dark, soft-edged pane between sheet and dendrite, laid over the dendrite's place on screen.
precision highp float;

uniform vec4 rectangle; // left, bottom, width, height in clip space

in vec3 position; // corners of the unit square

out vec2 place;

void main() {
  place = position.xy;
  gl_Position = vec4(rectangle.xy + position.xy * rectangle.zw, 0.0, 1.0);
}
