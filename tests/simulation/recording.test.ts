import { describe, expect, it } from "vitest";
import { Recording } from "../../src/app/recording/recording.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { LiveLoop } from "../../src/simulation/live/live-loop.ts";
import { RecordingWriter } from "../../src/simulation/recording/recording-writer.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { createFrame } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { type RecordingBatch, seriesOf, traceOf } from "../../src/wire/frame/recording-batch.ts";

const recipe = createRecipe({ tilesX: 4, tilesY: 4, seed: 4 });
const last = recipe.sheet.neurons - 1;

async function simulationWith(cells: readonly number[] | null): Promise<Simulation> {
  const simulation = await Simulation.create(new ReferenceEngine(recipe), "stressed");
  simulation.clamp({ concentrationUm: 1.5 });
  if (cells) simulation.network.recording = new RecordingWriter(recipe, 1, cells);
  return simulation;
}

describe("a recording", () => {
  it("has every spike and count that the engine reports, and the state of the followed cells", async () => {
    const cells = [7, last];
    const simulation = await simulationWith(cells);
    const plain = await simulationWith(null);
    const parts: RecordingBatch[] = [];
    const spikes: string[] = [];
    const counts: number[] = [];
    const potentials: number[] = [];
    const firstMs = simulation.biologicalMs;
    for (const ms of [1, 3, 6, 30]) {
      await simulation.advanceMs(ms);
      const part = simulation.network.recording?.take();
      if (part) parts.push(part);
      for (let each = 0; each < ms; each++) {
        const report = await plain.engine.advance(10, { record: "all" });
        counts.push(report.counts.totalExcitatory);
        for (let index = 0; index < report.recorded.count; index++) {
          spikes.push(`${report.recorded.neurons[index]} ${report.recorded.steps[index]}`);
        }
        const state = await plain.engine.readState();
        potentials.push(...cells.map((cell) => state.membranePotential[cell] ?? Number.NaN));
      }
    }
    expect(spikes.length).toBeGreaterThan(100);
    expect(parts.map(({ fromMs }) => fromMs - firstMs)).toEqual([0, 1, 4, 10]);
    expect(
      parts.flatMap(({ neurons, steps }) => [...neurons].map((id, index) => `${id} ${steps[index]}`)),
    ).toEqual(spikes);
    expect(parts.flatMap((part) => [...seriesOf(part, "excitatorySpikes")])).toEqual(counts);
    expect(parts.flatMap((part) => [...seriesOf(part, "effectiveUm")]).every((um) => um === 1.5)).toBe(true);
    const recorded = parts.flatMap((part) => {
      const columns = cells.map((cell) => traceOf(part, cell, "membranePotential") ?? new Float32Array());
      return Array.from({ length: part.milliseconds }, (_, row) => columns.map((column) => column[row]));
    });
    expect(recorded.flat()).toEqual(potentials);
  });

  it("changes no spike of the network", async () => {
    const runs = [await simulationWith([0, 1, 2]), await simulationWith(null)];
    for (const simulation of runs) await simulation.advanceMs(80);
    const [recorded, plain] = await Promise.all(runs.map(({ engine }) => engine.readState()));
    expect(recorded).toEqual(plain);
  });

  it("says how many milliseconds were dropped when nobody took them", async () => {
    const simulation = await simulationWith([]);
    const fromMs = simulation.biologicalMs;
    const report = await simulation.engine.advance(10, { record: "all", sample: "begin" });
    const writer = new RecordingWriter(recipe, 1, []);
    const { constants } = simulation.engine;
    const later = (ms: number) => ({
      ...report,
      counts: Object.assign(Object.create(report.counts), { firstMs: fromMs + ms }),
    });
    for (let ms = 0; ms < 20_005; ms++) writer.add(later(ms), constants, 0, false);
    const batch = writer.take();
    expect(batch?.lostMs).toBe(20_000);
    expect(batch?.fromMs).toBe(fromMs + 20_000);
    expect(batch?.milliseconds).toBe(5);
  });

  it("goes out in batches without a gap while the loop runs, one at a time", async () => {
    const simulation = await simulationWith([3]);
    const kept = new Recording(2 ** 24);
    const firstMs = simulation.biologicalMs;
    let isReady = true;
    await new Promise<void>((resolve, reject) => {
      const loop = new LiveLoop({
        simulation,
        frames: {
          framesSkipped: 0,
          take: () => createFrame(createFrameLayout(recipe.sheet)),
          send: () => {},
        },
        recordings: {
          get isReadyForRecording() {
            return isReady;
          },
          sendRecording: (batch) => {
            expect(isReady).toBe(true);
            isReady = false;
            kept.add(batch);
            setTimeout(() => {
              isReady = true;
            }, 5);
            if (kept.endMs - firstMs >= 200) void loop.stop().then(resolve);
          },
        },
        nextEngine: async () => null,
        onFallback: () => {},
        onTwinEnded: () => {},
        onFailure: reject,
        now: () => performance.now(),
      });
      loop.msPerSecond = 1000;
      loop.start();
    });
    expect(kept.firstMs).toBe(firstMs);
    expect(kept.hasAll(firstMs, kept.endMs)).toBe(true);
    expect(kept.lostMs).toBe(0);
    const { timesMs } = kept.spikes(firstMs, kept.endMs);
    expect(timesMs.length).toBeGreaterThan(50);
    expect([...timesMs].every((time, index) => index === 0 || time >= (timesMs[index - 1] ?? 0))).toBe(true);
  });

  it("refuses a cell that is not there, and more than eight", () => {
    expect(() => new RecordingWriter(recipe, 1, [last + 1])).toThrow(RangeError);
    expect(() => new RecordingWriter(recipe, 1, [0, 1, 2, 3, 4, 5, 6, 7, 8])).toThrow(RangeError);
  });
});
