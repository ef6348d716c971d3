// Glutamate as violet light in the tissue: dark where none is, deep violet at the healthy mean, pale where it spills over.
precision highp float;

uniform vec3 groundColour;
uniform vec3 glutamateColour;
uniform vec2 tiles;
uniform float depth;
uniform float isPrint;
uniform float isMapped;
uniform vec2 edgeShare; // width of the soft edge, share of each side

in vec2 place;
in float glutamate;
in float facing;
in float light;
in float depthCue;

out vec4 colour;

void main() {
  vec2 fromEdge = min(place, 1.0 - place);
  float edge = smoothstep(0.0, edgeShare.x, fromEdge.x) * smoothstep(0.0, edgeShare.y, fromEdge.y);
  // What is too faint to see must not hide the cells behind it.
  if (edge < 0.3) {
    discard;
  }
  float amount = 1.0 - exp(-0.46 * glutamate);
  float shade = light * light;
  vec3 tissue = vec3(0.034, 0.034, 0.058) * (0.3 + 1.9 * shade);
  vec3 deep = glutamateColour * vec3(0.36, 0.20, 0.62);
  vec3 glow = mix(deep, glutamateColour, 0.85 * amount) * amount * (0.34 + 0.86 * shade);
  // Height lines as on a map: one for each half of the healthy mean, stronger at whole numbers.
  float level = 2.0 * glutamate;
  float toLevel = abs(fract(level + 0.5) - 0.5) / max(fwidth(level), 1e-4);
  float isWhole = 1.0 - step(0.25, abs(fract(0.5 * floor(level + 0.5) + 0.25) - 0.25));
  float line = (1.0 - smoothstep(0.4, 1.3, toLevel)) * step(0.25, level) * mix(0.35, 1.0, isWhole);
  vec3 contour = mix(glutamateColour, vec3(0.9, 0.87, 1.0), 0.3 * amount) * (0.10 + 0.26 * amount) * line;
  // Corners of the model's tiles, as the small crosses of a map.
  vec2 toCorner = abs(fract(place * tiles + 0.5) - 0.5);
  vec2 pixel = fwidth(place * tiles);
  vec2 stroke = 1.0 - smoothstep(pixel * 0.6, pixel * 1.5, toCorner);
  float nearCorner = 1.0 - smoothstep(0.035, 0.045, max(toCorner.x, toCorner.y));
  vec3 cross = vec3(0.42, 0.40, 0.56) * 0.4 * max(stroke.x, stroke.y) * nearCorner;
  float grazing = pow(1.0 - facing, 3.0);
  vec3 shown = tissue + glow + contour + cross + glutamateColour * 0.2 * grazing * amount;
  vec3 printed = mix(vec3(0.965, 0.96, 0.975), glutamateColour * vec3(0.72, 0.62, 0.92), 0.75 * amount) * (0.86 + 0.14 * shade)
    - vec3(0.22, 0.26, 0.1) * line * (0.3 + 0.5 * amount);
  shown = mix(shown, printed, isPrint);
  // Under mapped colours the tissue is only ground: two scales of colour on one picture could not be told apart.
  shown = mix(shown, mix(tissue + 0.25 * contour, vec3(0.955), isPrint), 0.85 * isMapped);
  shown = mix(shown, groundColour, mix(0.5, 0.92, smoothstep(0.2, 1.0, depth)) * depthCue);
  // Half a step of noise keeps the dark gradients free of bands.
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  float far = 1.0 - 0.9 * smoothstep(1.2, 1.9, depth);
  colour = vec4(shown + noise / 255.0, far * (edge - 0.3) / 0.7);
}
