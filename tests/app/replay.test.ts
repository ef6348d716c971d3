import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { liveFrame } from "../../src/app/live-frame.ts";
import { KeptFrames } from "../../src/app/recording/kept-frames.ts";
import { Recording } from "../../src/app/recording/recording.ts";
import { drawnAt, replay, surgeOf } from "../../src/app/recording/replay.ts";
import { appStore } from "../../src/app/store.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { createFrame, type Frame, scalarOf, writeScalar } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import { type RecordingBatch, recordedSeries } from "../../src/wire/frame/recording-batch.ts";
import { scalarNames } from "../../src/wire/frame/scalars.ts";

const layout = createFrameLayout(createSheet(4, 4));

function frameAt(ms: number, block = 0): Frame {
  const frame = createFrame(layout);
  writeScalar(frame, "biologicalMs", ms);
  writeScalar(frame, "recentSpikeMs", 20);
  frame.columns.nmdaBlock.fill(block);
  return frame;
}

/** Spikes of these neurons at these ms; `counts` are the excitatory ones of each millisecond. */
function recorded(
  spikes: readonly (readonly [neuron: number, ms: number])[],
  counts: readonly number[],
): Recording {
  const series = new Float32Array(recordedSeries.length * counts.length);
  series.set(counts, recordedSeries.indexOf("excitatorySpikes") * counts.length);
  const batch: RecordingBatch = {
    ...{
      run: 1,
      fromMs: 0,
      milliseconds: counts.length,
      stepsPerMs: 10,
      lostMs: 0,
      isImposed: false,
      cells: [],
    },
    neurons: Uint32Array.from(spikes, ([neuron]) => neuron),
    steps: Uint32Array.from(spikes, ([, ms]) => 10 * ms),
    ...{ series, traces: new Float32Array() },
  };
  const recording = new Recording(2 ** 24);
  recording.add(batch);
  return recording;
}

describe("frames that are kept", () => {
  const kept = new KeptFrames(3 * layout.byteLength);
  afterEach(() => kept.clear());

  it("are copies at regular moments, the oldest forgotten beyond the budget", () => {
    for (let ms = 0; ms < 400; ms += 10) kept.add(frameAt(ms, ms % 256));
    expect(kept.keptBytes).toBeLessThanOrEqual(3 * layout.byteLength);
    const frame = kept.copyAt(385);
    expect(frame && scalarOf(frame, "biologicalMs")).toBe(360);
    expect(frame?.columns.nmdaBlock[0]).toBe(360 % 256);
    const oldest = kept.copyAt(0);
    expect(oldest && scalarOf(oldest, "biologicalMs")).toBe(280);
  });

  it("of a time that the network went back from are undone", () => {
    for (const ms of [0, 100, 200, 150]) kept.add(frameAt(ms));
    const frame = kept.copyAt(1000);
    expect(frame && scalarOf(frame, "biologicalMs")).toBe(150);
  });
});

describe("a replayed moment", () => {
  const spikes = [
    [5, 90],
    [layout.sheet.excitatory, 98],
    [7, 140],
  ] as const;
  const recording = recorded(spikes, new Array<number>(200).fill(0));

  it("shows who has just fired, from the recorded spikes, and nobody who fires later", () => {
    const { columns } = drawnAt(frameAt(80), recording, 100);
    expect(columns.recentSpike[5]).toBe(Math.round(255 * Math.exp(-10 / 20)));
    expect(columns.recentSpike[layout.sheet.excitatory]).toBe(Math.round(255 * Math.exp(-2 / 20)));
    expect(columns.recentSpike[7]).toBe(0);
  });

  it("has the rates of the 200 ms before, and its own time", () => {
    const frame = drawnAt(frameAt(80), recording, 150);
    expect(scalarOf(frame, "biologicalMs")).toBe(150);
    expect(scalarOf(frame, "excitatoryRateHz")).toBeCloseTo(2 / layout.sheet.excitatory / 0.2, 9);
    expect(scalarOf(frame, "inhibitoryRateHz")).toBeCloseTo(1 / layout.sheet.inhibitory / 0.2, 9);
  });
});

describe("the surge", () => {
  it("is the 200 ms with most excitatory spikes", () => {
    const counts = new Array<number>(1000).fill(2);
    counts.fill(9, 600, 800);
    expect(surgeOf(recorded([], counts))).toBe(700);
  });

  it("is not known of less than 200 ms", () => {
    expect(surgeOf(recorded([], new Array<number>(150).fill(1)))).toBeNull();
  });
});

describe("a recording of another simulator", () => {
  const opened = {
    ...{ file: "spikes.h5", simulator: null, cells: layout.sheet.neurons, lengthMs: 2000 },
    spikes: { excitatory: 2, inhibitory: 0 },
  };
  const spikes = [
    [5, 900],
    [7, 1500],
  ] as const;
  const other = () => recorded(spikes, new Array<number>(2000).fill(0));
  let stop = () => {};

  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", () => 1);
    appStore.setState({ isPaused: false });
    liveFrame.show(frameAt(5000, 200));
    stop = replay.start();
  });
  afterEach(() => {
    stop();
    liveFrame.show(null);
    vi.unstubAllGlobals();
  });

  it("is shown in place of the paused network, up to its own end, and nothing of the network is taken for its own", () => {
    replay.open(opened, other());
    expect(replay.store.getState()).toMatchObject({ opened, atMs: 1000, isPlaying: false });
    expect(appStore.getState()).toMatchObject({ isPaused: true, isRecordingShown: true });
    replay.goTo(9000);
    const { frame } = liveFrame;
    if (!frame) throw new Error("A frame must be shown.");
    expect(scalarOf(frame, "biologicalMs")).toBe(2000);
    for (const name of scalarNames.filter((each) => /Block|Conc|glutamate|Um|bdnf|hours$/.test(each))) {
      expect(scalarOf(frame, name), name).toBeNaN();
    }
    expect(frame.columns.nmdaBlock.every((byte) => byte === 0)).toBe(true);
  });

  it("gives the network back as it was", () => {
    for (const isPaused of [false, true]) {
      appStore.setState({ isPaused });
      replay.open(opened, other());
      replay.open({ ...opened, file: "second.h5" }, other());
      replay.returnToLive();
      expect(replay.store.getState()).toMatchObject({ opened: null, atMs: null });
      expect(appStore.getState()).toMatchObject({ isPaused, isRecordingShown: false });
      expect(liveFrame.frame).toBe(liveFrame.latest);
      expect(liveFrame.frame && scalarOf(liveFrame.frame, "biologicalMs")).toBe(5000);
    }
  });

  it("is closed when another network is started", () => {
    replay.open(opened, other());
    appStore.setState({ run: appStore.getState().run + 1, isPaused: false });
    expect(replay.store.getState().opened).toBeNull();
    expect(appStore.getState()).toMatchObject({ isPaused: false, isRecordingShown: false });
  });
});
