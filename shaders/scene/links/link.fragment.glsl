// A fine thread; light runs along it as the presynaptic spike does, with this link's own delay.
precision highp float;

uniform vec3 excitatoryColour;
uniform vec3 inhibitoryColour;
uniform vec2 trace; // decay of the recent-spike trace in biological ms, and where it begins
uniform float contrast;
uniform float isPrint; // on paper a thread covers instead of shining

in float along;
in float side;
in float depthCue;
in float fade; // towards the sheet's edge
flat in float delayMs;
flat in float isInhibitory;
flat in float recent;
flat in float strength;
flat in float isMarked;

out vec4 colour;

void main() {
  vec3 own = isInhibitory > 0.5 ? inhibitoryColour : excitatoryColour;
  float here = recent * exp(along * delayMs / trace.x);
  here = here > trace.y + 0.004 ? 0.0 : here;
  float profile = 1.0 - side * side;
  float rest = mix(0.045, 0.5, isMarked) * (0.5 + 0.5 * along);
  float light = rest + contrast * 0.55 * here * here;
  float shown = profile * strength * fade * (1.0 - 0.85 * depthCue);
  vec4 shining = vec4(own * light * shown, 0.0);
  float cover = min(1.0, 2.0 * light) * shown;
  colour = mix(shining, vec4(own * vec3(0.8, 0.6, 0.55) * cover, cover), isPrint);
}
