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
/** Zero crossings upwards in so many seconds from the beginning. */
const crossings = (samples: Float32Array, until: number) => {
  let count = 0;
  for (let index = 1; index < until * sampleRate; index++) {
    if (samples[index - 1]! < 0 && samples[index]! >= 0) count++;
  }
  return count;
};
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

  it("tells the populations apart by pitch", async () => {
    const pitch = async (population: Pluck["population"]) => {
      const [left] = await render(1, (sound) => sound.pluck([at(population)], 0));
      return crossings(left, 0.05) / 0.05;
    };
    const [excitatory, inhibitory] = [await pitch("excitatory"), await pitch("inhibitory")];
    expect(excitatory / voices.excitatory.hz).toBeGreaterThan(0.8);
    expect(excitatory / inhibitory).toBeGreaterThan(2);
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
