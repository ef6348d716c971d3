import { describe, expect, it } from "vitest";
import type { Pluck } from "../../../src/app/heard/hear.ts";
import { ceiling, Sound, voices } from "../../../src/app/heard/sound.ts";

const sampleRate = 44_100;
const seconds = 1;

/** What is heard in a second of it, left and right. */
async function render(
  volume: number,
  play: (sound: Sound) => void,
): Promise<readonly [Float32Array, Float32Array]> {
  const context = new OfflineAudioContext(2, seconds * sampleRate, sampleRate);
  play(new Sound(context, volume));
  const buffer = await context.startRendering();
  return [buffer.getChannelData(0), buffer.getChannelData(1)];
}
const peak = (samples: Float32Array) => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const energy = (samples: Float32Array) => samples.reduce((sum, value) => sum + value * value, 0);
/** Where the spectrum of the first tenth of a second is highest, Hz, to the next 2 Hz. */
function spectralPeakHz(samples: Float32Array): number {
  const length = sampleRate / 10;
  let best = { hz: 0, power: 0 };
  for (let hz = 50; hz <= 2000; hz += 2) {
    let [real, imaginary] = [0, 0];
    for (let index = 0; index < length; index++) {
      const phase = (2 * Math.PI * hz * index) / sampleRate;
      // The window of Hann, so that the beginning is no click.
      const value = samples[index]! * (1 - Math.cos((2 * Math.PI * index) / length));
      real += value * Math.cos(phase);
      imaginary += value * Math.sin(phase);
    }
    const power = real * real + imaginary * imaginary;
    if (power > best.power) best = { hz, power };
  }
  return best.hz;
}
const at = (population: Pluck["population"], pan = 0): Pluck => ({ population, pan });

describe("the sound of the network", () => {
  it("is silent without spikes and synchrony", async () => {
    const [left, right] = await render(1, () => {});
    expect(peak(left) + peak(right)).toBe(0);
  });

  it("comes from the side of the cell", async () => {
    const [left, right] = await render(1, (sound) => sound.pluck([at("excitatory", -0.9)], 0));
    expect(energy(left)).toBeGreaterThan(10 * energy(right));
  });

  it("has its spectral peak where the population's voice is, and that of the hum at or a fifth above 110 Hz", async () => {
    const peakOf = async (play: (sound: Sound) => void) => spectralPeakHz((await render(1, play))[0]);
    for (const population of ["excitatory", "inhibitory"] as const) {
      const hz = await peakOf((sound) => sound.pluck([at(population)], 0));
      expect(Math.abs(hz / voices[population].hz - 1), `${population}: ${hz} Hz`).toBeLessThan(0.03);
    }
    const hum = await peakOf((sound) => sound.setSynchrony(1));
    expect(Math.min(Math.abs(hum - 110), Math.abs(hum - 165))).toBeLessThan(6);
  });

  it("hums the louder the more cells fire together", async () => {
    const loudness = async (synchrony: number) =>
      energy((await render(1, (sound) => sound.setSynchrony(synchrony)))[0]);
    const [low, high] = [await loudness(0.3), await loudness(0.9)];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(4 * low);
  });

  it("never passes its ceiling, however many cells fire at once", async () => {
    const all = Array.from({ length: 200 }, (_, index) => at(index % 2 ? "excitatory" : "inhibitory", 1));
    const loud = (volume: number) =>
      render(volume, (sound) => {
        for (let time = 0; time < seconds; time += 0.01) sound.pluck(all, 0, time);
        sound.setSynchrony(1);
      });
    for (const channel of await loud(1)) {
      expect(peak(channel)).toBeGreaterThan(0);
      expect(peak(channel)).toBeLessThanOrEqual(ceiling + 0.01);
    }
    for (const channel of await loud(0)) expect(peak(channel)).toBe(0);
  });
});
