// A cell of the column: one grown shape, turned, scaled and stood on the sheet for each of its cells. Neurites are ribbons that face
// the viewer, never thinner than a pixel. They grow out of the soma as the viewer comes near.
precision highp float;

uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform float pixelsPerUnit;
uniform vec2 depthRange;
uniform vec2 nearRange;
uniform float depth; // 0 sheet, 1 column, 2 dendrite, 3 synapse

in vec3 position;
in vec3 tangent;
in vec2 edge; // side −1 or 1, radius
in vec2 way; // from the soma along the cell; 1 for an axon
in vec3 place; // the soma, in the picked cell's frame
in vec3 axis;
in vec2 variation; // turn, scale
in vec2 sheetPlace; // share of the sheet's sides
in vec2 cellBytes; // recent spike, the byte that is mapped

uniform vec3 cellColour;
uniform float cellIsInhibitory;

out float across;
out vec3 sideways;
out vec3 toEye;
out float depthCue;
out float fromSoma;
out float visibility;
flat out float isAxon;
flat out float recent;
flat out vec3 own;
flat out float mappedShare;
flat out float printShare;

vec3 stood(vec3 point) {
  float turn = variation.x + 0.14 * point.y;
  float c = cos(turn);
  float s = sin(turn);
  point = variation.y * vec3(c * point.x + s * point.z, point.y, c * point.z - s * point.x);
  vec3 right = normalize(cross(axis, vec3(0.0, 0.0, 1.0)));
  return right * point.x + axis * point.y + cross(right, axis) * point.z;
}

void main() {
  vec4 viewPosition = modelViewMatrix * vec4(place + stood(position), 1.0);
  vec3 heading = mat3(modelViewMatrix) * stood(position + 0.05 * tangent) - mat3(modelViewMatrix) * stood(position);
  float unit = length(modelViewMatrix[0].xyz);
  float grown = smoothstep(0.25, 0.95, depth) * 9.5;
  float reached = 1.0 - smoothstep(grown - 0.5, grown + 0.02, way.x);
  // A cell in front of what is looked at, or behind the viewer, thins out to nothing: it must not cover it.
  float somaDistance = -(modelViewMatrix * vec4(place, 1.0)).z;
  float presence = smoothstep(nearRange.x, nearRange.y, somaDistance) * (1.0 - smoothstep(1.2, 1.75, depth));
  float radius = edge.y * variation.y * unit * reached * presence;
  float pixel = -viewPosition.z / pixelsPerUnit;
  float drawn = max(radius, 0.62 * pixel);
  vec3 side = normalize(cross(heading, viewPosition.xyz));
  viewPosition.xyz += side * edge.x * drawn;
  gl_Position = projectionMatrix * viewPosition;
  across = edge.x;
  sideways = side;
  toEye = -viewPosition.xyz;
  depthCue = smoothstep(depthRange.x, depthRange.y, -viewPosition.z);
  fromSoma = way.x;
  visibility = min(1.0, radius / drawn + 0.12) * step(0.001, reached) * smoothstep(0.0, 0.25, presence);
  isAxon = way.y;
  recent = cellBytes.x;
  own = isMapped > 0.5 ? mappedColour(cellBytes, sheetPlace, cellIsInhibitory) : cellColour;
  mappedShare = isMapped;
  printShare = isPrint;
  if (visibility < 0.01) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  }
}
