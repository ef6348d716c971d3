// Shades a neuron's impostor: finds the body that the ray meets, lights it softly from above, and lets activity shine from within.
precision highp float;

uniform vec3 excitatoryColour;
uniform vec3 inhibitoryColour;
uniform vec3 groundColour;
uniform vec3 lightDirection; // view space, towards the light

flat in vec4 planeA;
flat in vec4 planeB;
flat in vec4 planeC;
flat in vec4 planeD;
flat in float isSphere;
flat in float activity;
flat in float depthCue;
flat in float pixelStep;

out vec4 colour;

// Narrows [far, near] to the part of the ray inside one plane, and blends the normals of the nearest faces.
void meet(vec4 plane, vec2 place, inout float near, inout float far, inout vec4 rounded) {
  float depth = (plane.w - dot(plane.xy, place)) / (abs(plane.z) < 0.02 ? 0.02 * (plane.z < 0.0 ? -1.0 : 1.0) : plane.z);
  if (plane.z > 0.0) {
    near = min(near, depth);
    // The smaller weight of deeper faces rounds the edges between them.
    rounded += vec4(plane.xyz, 1.0) * exp(-3.2 * depth);
  } else {
    far = max(far, depth);
  }
}

void main() {
  vec2 place = vec2(2.0, -2.0) * (gl_PointCoord - 0.5);
  vec3 surface;
  float coverage;
  if (isSphere > 0.5) {
    float square = dot(place, place);
    coverage = clamp((1.0 - sqrt(square)) / pixelStep, 0.0, 1.0);
    surface = vec3(place, sqrt(max(0.0, 1.0 - square)));
  } else {
    float near = 9.0;
    float far = -9.0;
    vec4 rounded = vec4(0.0);
    meet(planeA, place, near, far, rounded);
    meet(planeB, place, near, far, rounded);
    meet(planeC, place, near, far, rounded);
    meet(planeD, place, near, far, rounded);
    coverage = clamp((near - far) / (2.2 * pixelStep), 0.0, 1.0);
    surface = normalize(rounded.xyz / max(rounded.w, 1e-6));
  }
  if (coverage < 0.06) {
    discard;
  }
  vec3 own = isSphere > 0.5 ? inhibitoryColour : excitatoryColour;
  float diffuse = 0.5 + 0.5 * dot(surface, lightDirection);
  float rim = pow(1.0 - max(0.0, surface.z), 3.0);
  vec3 resting = own * (0.17 + 0.36 * diffuse * diffuse + 0.12 * rim);
  resting = mix(resting, groundColour + 0.06 * own, 0.82 * depthCue);
  // A firing cell shines from its middle outwards, through its own colour into near white.
  float inner = activity * (0.55 + 0.45 * surface.z);
  vec3 shining = mix(own, vec3(1.0, 0.97, 0.92), 0.62 * inner * inner) * (0.72 + 0.28 * diffuse);
  vec3 shown = mix(resting, shining, activity * (1.0 - 0.35 * depthCue));
  colour = vec4(shown, coverage);
}
