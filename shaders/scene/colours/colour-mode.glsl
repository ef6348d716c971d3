// The colour of a neuron when a number of it is mapped to one: its own byte, or the value of the sheet at its place.
// Goes before the vertex shaders that use it.
precision highp float;

uniform float isMapped;
uniform float isPrint;
uniform vec2 byteChannel; // recent spike, the byte that is mapped
uniform vec2 placeChannel;
uniform float isByPopulation; // 1: inhibitory cells read the other channel of the map of places
uniform float showsSpikes; // 1: recent spikes shine although the colour is mapped
uniform vec2 mapRange;
uniform sampler2D colourMap;
uniform sampler2D placeMap;

vec3 mappedColour(vec2 bytes, vec2 sheetPlace, float isInhibitory) {
  vec2 channel = isByPopulation * isInhibitory > 0.5 ? placeChannel.yx : placeChannel;
  float value = dot(byteChannel, bytes) + dot(channel, texture(placeMap, sheetPlace).rg);
  float share = clamp((value - mapRange.x) / (mapRange.y - mapRange.x), 0.0, 1.0);
  return texture(colourMap, vec2((255.0 * share + 0.5) / 256.0, 0.5)).rgb;
}
