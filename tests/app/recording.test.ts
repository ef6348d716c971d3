import { describe, expect, it } from "vitest";
import { Recording } from "../../src/app/recording/recording.ts";
import {
  type RecordingBatch,
  recordedSeries,
  tracedQuantities,
} from "../../src/wire/frame/recording-batch.ts";

/** One spike a millisecond, of the neuron with the millisecond's number; every column and trace has that number, too. */
function batchOf(
  fromMs: number,
  milliseconds: number,
  changes: Partial<RecordingBatch> = {},
): RecordingBatch {
  const { cells = [] } = changes;
  const rows = (columns: number) =>
    Float32Array.from({ length: columns * milliseconds }, (_, index) => fromMs + (index % milliseconds));
  return {
    ...{ run: 1, fromMs, milliseconds, stepsPerMs: 10, lostMs: 0, isImposed: false, cells },
    neurons: Uint32Array.from({ length: milliseconds }, (_, index) => fromMs + index),
    steps: Uint32Array.from({ length: milliseconds }, (_, index) => 10 * (fromMs + index) + 3),
    series: rows(recordedSeries.length),
    traces: rows(cells.length * tracedQuantities.length),
    ...changes,
  };
}

function filled(toMs: number, lengthMs = 7): Recording {
  const recording = new Recording(2 ** 26);
  for (let ms = 0; ms < toMs; ms += lengthMs) recording.add(batchOf(ms, Math.min(lengthMs, toMs - ms)));
  return recording;
}

describe("what the page keeps of a recording", () => {
  it("gives back each span as it was sent, whatever batches it came in", () => {
    for (const lengthMs of [1, 7, 400, 5000]) {
      const recording = filled(5000, lengthMs);
      const { neurons, timesMs } = recording.spikes(990, 1010);
      expect([...neurons]).toEqual(Array.from({ length: 20 }, (_, index) => 990 + index));
      expect(timesMs[0]).toBeCloseTo(990.3, 9);
      expect([...recording.series("effectiveUm", 4998, 5002)]).toEqual([4998, 4999, Number.NaN, Number.NaN]);
    }
  });

  it("forgets the oldest beyond its budget, and says what it still has", () => {
    const recording = new Recording(400_000);
    for (let ms = 0; ms < 20_000; ms += 10) recording.add(batchOf(ms, 10));
    expect(recording.endMs).toBe(20_000);
    expect(recording.firstMs).toBeGreaterThan(10_000);
    expect(recording.keptBytes).toBeLessThan(400_000);
    expect(recording.hasAll(recording.firstMs, recording.endMs)).toBe(true);
    expect(recording.spikes(0, recording.firstMs).neurons.length).toBe(0);
  });

  it("drops what a run that went back to a checkpoint contradicts", () => {
    const recording = filled(3000);
    recording.add(batchOf(2500, 10));
    expect(recording.endMs).toBe(2510);
    const { neurons } = recording.spikes(0, 3000);
    expect(new Set(neurons).size).toBe(neurons.length);
  });

  it("begins anew with another run", () => {
    const recording = filled(3000);
    recording.add(batchOf(40, 5, { run: 2 }));
    expect([recording.firstMs, recording.endMs]).toEqual([40, 45]);
  });

  it("has a cell's trace only for as long as it was followed", () => {
    const recording = new Recording(2 ** 24);
    recording.add(batchOf(0, 5, { cells: [9] }));
    recording.add(batchOf(5, 5, { cells: [8, 9] }));
    recording.add(batchOf(10, 5, { cells: [8] }));
    expect([...recording.trace(8, "nmdaBlock", 4, 7)]).toEqual([Number.NaN, 5, 6]);
    expect([...recording.trace(9, "nmdaBlock", 8, 12)]).toEqual([8, 9, Number.NaN, Number.NaN]);
  });

  it("knows a gap", () => {
    const recording = filled(100);
    recording.add(batchOf(150, 10, { lostMs: 50 }));
    expect(recording.hasAll(0, 160)).toBe(false);
    expect(recording.hasAll(150, 160)).toBe(true);
    expect(recording.lostMs).toBe(50);
  });
});
