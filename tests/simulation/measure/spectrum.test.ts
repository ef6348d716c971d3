import { describe, expect, it } from "vitest";
import { bandPower, bandPowers, welchSpectrum } from "../../../src/simulation/measure/spectrum.ts";

const wave = (samples: number, frequencyHz: number, amplitude = 1) =>
  Float64Array.from(
    { length: samples },
    (_, k) => 5 + amplitude * Math.sin((2 * Math.PI * frequencyHz * k) / 1000),
  );

describe("the power spectrum", () => {
  it("holds a sine wave's power, half its amplitude squared, in the band of its frequency", () => {
    const powers = bandPowers(welchSpectrum(wave(5000, 40, 3), 1000));
    expect(powers.lowGamma.value).toBeCloseTo(4.5, 1);
    expect(powers.gamma.value).toBeCloseTo(4.5, 1);
    expect(powers.alpha.value).toBeLessThan(1e-4);
    expect(powers.highGamma.value).toBeLessThan(1e-4);
  });

  it("is flat for white noise, with the noise's variance in all", () => {
    let seed = 1;
    const noise = Float64Array.from({ length: 40_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647 - 0.5;
    });
    const spectrum = welchSpectrum(noise, 1000);
    const whole = spectrum.densityPerHz.reduce((sum, density) => sum + density * spectrum.binHz, 0);
    expect(whole).toBeGreaterThan(0.97 / 12);
    expect(whole).toBeLessThan(1.03 / 12);
    const ratio = (bandPower(spectrum, 100, 200).value ?? 0) / (bandPower(spectrum, 300, 400).value ?? 1);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });

  it("finds no power in a constant, not even that of rounding", () => {
    const { densityPerHz } = welchSpectrum(new Float64Array(3000).fill(1e6 / 3), 1000);
    expect(Math.max(...densityPerHz)).toBe(0);
  });

  it("takes a signal shorter than a segment, and says where it is shorter than one period", () => {
    const powers = bandPowers(welchSpectrum(wave(500, 40), 1000));
    expect(powers.delta).toEqual({
      value: null,
      reason: { key: "refusal.notMeasured.shortWindow", values: { window: 500, frequency: 1, least: 1000 } },
    });
    expect(powers.theta.value).not.toBeNull();
    expect(powers.lowGamma.value).toBeCloseTo(0.5, 1);
  });

  it("has nothing to say of an empty signal", () => {
    expect(bandPowers(welchSpectrum(new Float64Array(0), 1000)).gamma.value).toBeNull();
  });
});
