/**
 * The sounds of the network on one audio context. Pyramidal cells are bright plucks, interneurons low knocks, synchrony a hum.
 * Everything passes a compressor and a fixed ceiling, so that many spikes at once are no louder than a few.
 */
import type { PopulationName } from "../cell-groups.ts";
import type { Pluck } from "./hear.ts";

interface Voice {
  readonly shape: OscillatorType;
  readonly hz: number;
  /** Until it has faded to a thousandth, s. */
  readonly seconds: number;
  readonly gain: number;
}

/** Two octaves apart, of different length and colour: told apart by who hears badly at one end, too. */
export const voices: Readonly<Record<PopulationName, Voice>> = {
  excitatory: { shape: "triangle", hz: 880, seconds: 0.22, gain: 0.16 },
  inhibitory: { shape: "sine", hz: 220, seconds: 0.09, gain: 0.3 },
};
/** Small loudspeakers reach it. */
const humHz = 110;
const humGain = 0.22;
/** Time in which the hum follows, and in which everything begins and ends, s. */
const humFollowsSeconds = 0.4;
const fadeSeconds = 0.05;
/** No sound is louder than this, whatever the volume. */
export const ceiling = 0.5;
/** More plucks than this at once are one sound anyway. */
const mostAtOnce = 8;

export class Sound {
  private readonly context: BaseAudioContext;
  private readonly input: GainNode;
  private readonly master: GainNode;
  private readonly hum: GainNode;
  private readonly humSources: OscillatorNode[];

  /** `volume`: 0 … 1. */
  constructor(context: BaseAudioContext, volume: number) {
    this.context = context;
    this.input = context.createGain();
    const compressor = new DynamicsCompressorNode(context, {
      threshold: -24,
      knee: 12,
      ratio: 12,
      attack: 0.003,
      release: 0.2,
    });
    // What the compressor is too slow for is rounded off, never cut.
    const limiter = new WaveShaperNode(context, { curve: roundedTo(ceiling), oversample: "2x" });
    this.master = context.createGain();
    this.master.gain.value = volume;
    this.input.connect(compressor).connect(limiter).connect(this.master).connect(context.destination);
    this.hum = context.createGain();
    this.hum.gain.value = 0;
    this.hum.connect(this.input);
    // A fifth above makes it a hum, not a test tone.
    this.humSources = [humHz, humHz * 1.5].map((frequency) => {
      const source = new OscillatorNode(context, { frequency });
      source.connect(this.hum);
      source.start();
      return source;
    });
  }

  setVolume(volume: number): void {
    this.master.gain.setTargetAtTime(volume, this.context.currentTime, fadeSeconds);
  }

  /** Plays what is heard now, spread over so many seconds from `at` on. */
  pluck(plucks: readonly Pluck[], seconds: number, at = this.context.currentTime): void {
    const played = plucks.slice(0, mostAtOnce);
    for (const [index, each] of played.entries()) this.play(each, at + (seconds * index) / played.length);
  }

  /** 0 … 1: how loud the hum is. Squared, since the ear hears differences of small loudness best. */
  setSynchrony(synchrony: number, at = this.context.currentTime): void {
    this.hum.gain.setTargetAtTime(humGain * synchrony ** 2, at, humFollowsSeconds);
  }

  /** Ends everything; nothing is played afterwards. */
  stop(): void {
    for (const source of this.humSources) source.stop();
    this.master.disconnect();
  }

  private play({ population, pan }: Pluck, at: number): void {
    const { shape, hz, seconds, gain } = voices[population];
    const source = new OscillatorNode(this.context, { type: shape, frequency: hz });
    const envelope = new GainNode(this.context, { gain: 0 });
    const place = new StereoPannerNode(this.context, { pan: Math.max(-1, Math.min(1, pan)) });
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(gain, at + 0.004);
    envelope.gain.exponentialRampToValueAtTime(gain / 1000, at + seconds);
    source.connect(envelope).connect(place).connect(this.input);
    source.start(at);
    source.stop(at + seconds);
    source.onended = () => place.disconnect();
  }
}

/** A curve that is straight for what is quiet and never leaves ±`most`. */
function roundedTo(most: number): Float32Array<ArrayBuffer> {
  const points = 1025;
  return Float32Array.from({ length: points }, (_, index) => {
    const input = (2 * index) / (points - 1) - 1;
    return most * Math.tanh(input / most);
  });
}
