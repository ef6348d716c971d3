// Glutamate as violet light in the tissue: dark where none is, deep violet at the healthy mean, pale where it spills over.
precision highp float;

uniform vec3 groundColour;
uniform vec3 glutamateColour;
uniform vec2 tiles;

in vec2 place;
in float glutamate;
in float facing;
in float light;
in float depthCue;

out vec4 colour;

void main() {
  vec2 fromEdge = min(place, 1.0 - place);
  float edge = smoothstep(0.0, 0.055, fromEdge.x) * smoothstep(0.0, 0.055, fromEdge.y);
  float amount = 1.0 - exp(-0.42 * glutamate);
  float shade = light * light;
  vec3 tissue = vec3(0.040, 0.040, 0.066) * (0.35 + 1.5 * shade);
  vec3 deep = glutamateColour * vec3(0.42, 0.26, 0.62);
  vec3 glow = mix(deep, glutamateColour, amount) * amount * (0.30 + 0.55 * shade);
  // Tiles of the model, as a whisper of a grid.
  vec2 toLine = abs(fract(place * tiles + 0.5) - 0.5);
  vec2 width = fwidth(place * tiles);
  vec2 line = 1.0 - smoothstep(width * 0.5, width * 1.6, toLine);
  vec3 grid = vec3(0.30, 0.27, 0.42) * 0.16 * max(line.x, line.y);
  float grazing = pow(1.0 - facing, 3.0);
  vec3 shown = tissue + glow + grid + glutamateColour * 0.16 * grazing * amount;
  shown = mix(shown, groundColour, 0.55 * depthCue);
  // Half a step of noise keeps the dark gradients free of bands.
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  colour = vec4(shown + noise / 255.0, edge);
}
