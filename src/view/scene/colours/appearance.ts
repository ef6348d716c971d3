/** What the picture's colours say, and its ground: uniforms that every material shares by reference. */
import { DataTexture, LinearFilter, RGBAFormat, RGFormat, Vector2 } from "three";
import { type ColourMode, type Ground, mappedModes } from "../../../app/view.ts";
import { colourMapBytes } from "../../../web/design/colour-maps.ts";
import {
  byteScale,
  glutamateFieldMaximum,
  type NeuronByte,
  rateDifferenceScale,
} from "../../../wire/frame/layout.ts";
import { rgbOf } from "./palette.ts";

const mapColours = 256;
const white: [number, number, number] = [1, 1, 1];
/** Lines and marks on white. */
const ink: [number, number, number] = [0.1, 0.11, 0.15];

/** The byte that a mode reads; modes without one read the map of places. */
const byteOfMode: Partial<Record<ColourMode, NeuronByte>> = {
  spikes: "recentSpike",
  potential: "membranePotential",
  block: "nmdaBlock",
};

interface PlaceByte {
  /** Of the map of places that excitatory cells read; with `byPopulation` inhibitory ones read the other. */
  readonly channel: readonly [number, number];
  readonly byPopulation: boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** What a mode reads of the map of places. */
const placeOfMode: Partial<Record<ColourMode, PlaceByte>> = {
  glutamate: { channel: [1, 0], byPopulation: false, minimum: 0, maximum: glutamateFieldMaximum },
  spines: { channel: [0, 1], byPopulation: false, minimum: 0, maximum: 1 },
  difference: { channel: [1, 0], byPopulation: true, ...rateDifferenceScale },
};

export class Appearance {
  mode: ColourMode = "population";
  ground: Ground = "dark";
  private readonly map = new DataTexture(new Uint8Array(4 * mapColours), mapColours, 1, RGBAFormat);
  private places = new DataTexture(new Uint8Array(2), 1, 1, RGFormat);
  /** Over the sheet. Red: glutamate, or the difference of excitatory rates; green: spine occupancy, or that of inhibitory ones. */
  readonly placeMap = { value: this.places };
  readonly groundColour = { value: rgbOf("ground") };
  readonly markColour = { value: rgbOf("picked") };
  readonly isPrint = { value: 0 };
  readonly mapped = {
    isMapped: { value: 0 },
    isPrint: this.isPrint,
    /** Whether the map reads the recent spike, and whether it reads `mappedByte`. */
    byteChannel: { value: new Vector2() },
    placeChannel: { value: new Vector2() },
    /** 1 where inhibitory cells read the other channel. */
    isByPopulation: { value: 0 },
    /** 1 where the colour is the message but recent spikes still shine. */
    showsSpikes: { value: 0 },
    /** Bytes, 0 … 1, at the ends of the map. */
    mapRange: { value: new Vector2(0, 1) },
    colourMap: { value: this.map },
    placeMap: this.placeMap,
  };

  constructor() {
    this.map.minFilter = LinearFilter;
    this.map.magFilter = LinearFilter;
  }

  choose(mode: ColourMode, ground: Ground): void {
    this.mode = mode;
    this.ground = ground;
    const isPrint = ground === "white";
    this.isPrint.value = isPrint ? 1 : 0;
    this.groundColour.value = isPrint ? white : rgbOf("ground");
    this.markColour.value = isPrint ? ink : rgbOf("picked");
    const { isMapped, byteChannel, placeChannel, isByPopulation, showsSpikes, mapRange } = this.mapped;
    isMapped.value = mode === "population" ? 0 : 1;
    const byte = byteOfMode[mode];
    byteChannel.value.set(byte === "recentSpike" ? 1 : 0, this.mappedByte === null ? 0 : 1);
    const place = placeOfMode[mode];
    placeChannel.value.set(...(place?.channel ?? [0, 0]));
    isByPopulation.value = place?.byPopulation ? 1 : 0;
    showsSpikes.value = mode === "difference" ? 1 : 0;
    if (mode === "population") return;
    const scale = byte ? byteScale[byte] : (place ?? { minimum: 0, maximum: 1 });
    const asByte = (value: number) => (value - scale.minimum) / (scale.maximum - scale.minimum);
    mapRange.value.set(asByte(mappedModes[mode].minimum), asByte(mappedModes[mode].maximum));
    this.map.image.data?.set(colourMapBytes(mode, mapColours, isPrint));
    this.map.needsUpdate = true;
  }

  /** The byte of each neuron that its colour is mapped from, besides the recent spike that every mode shows; null for none. */
  get mappedByte(): NeuronByte | null {
    const byte = byteOfMode[this.mode];
    return byte === undefined || byte === "recentSpike" ? null : byte;
  }

  get readsPlaces(): boolean {
    return placeOfMode[this.mode] !== undefined;
  }

  /** Takes over two bytes per field cell. */
  showPlaces(width: number, height: number, fill: (bytes: Uint8Array) => void): void {
    if (this.places.image.width !== width || this.places.image.height !== height) {
      this.places.dispose();
      this.places = new DataTexture(new Uint8Array(2 * width * height), width, height, RGFormat);
      this.places.unpackAlignment = 1;
      this.places.minFilter = LinearFilter;
      this.places.magFilter = LinearFilter;
      this.placeMap.value = this.places;
    }
    const { data } = this.places.image;
    if (data instanceof Uint8Array) {
      fill(data);
      this.places.needsUpdate = true;
    }
  }

  dispose(): void {
    this.map.dispose();
    this.places.dispose();
  }
}
