/**
 * Goes back in the recording: the network pauses, and picture and instruments show an earlier moment. Firing is told by the
 * recorded spikes, to the step; block, potentials, glutamate and spines are those of the nearest kept frame before. A recording
 * of another simulator is shown in the same way, in place of the network's own: it has spikes and nothing else.
 */
import { createStore } from "zustand/vanilla";
import { firingRateHz } from "../../model/measures.ts";
import { recentSpikeShape } from "../../wire/frame/encode.ts";
import { type Frame, scalarOf, writeScalar } from "../../wire/frame/frame.ts";
import { quantise, recentSpikeTrace } from "../../wire/frame/quantise.ts";
import { liveFrame } from "../live-frame.ts";
import { appStore } from "../store.ts";
import { KeptFrames } from "./kept-frames.ts";
import { frameOfSpikes, type OpenedRecording } from "./opened-recording.ts";
import { type Recording, recording } from "./recording.ts";

export interface ReplayState {
  /** The moment that is shown, biological ms; null while the network itself is. */
  readonly atMs: number | null;
  readonly isPlaying: boolean;
  /** Biological ms shown in a second. */
  readonly msPerSecond: number;
  /** What is shown is this file's; null while it is the network's own past or present. */
  readonly opened: OpenedRecording | null;
}

/** Speeds of a replay, biological ms for each second. */
export const replaySpeeds = [10, 25, 50, 100, 250, 500, 1000] as const;

/** Bytes that copies of frames may take beside the recording. */
const framesBudgetBytes = 64 * 2 ** 20;
/** Window of the rates that a replayed frame shows, ms: as long as that of the running ones. */
const rateWindowMs = 200;
/** An opened recording is shown up to here at first, ms. */
const firstShownMs = 1000;
/** The surge is looked for in means over this time, ms. */
const surgeWindowMs = 200;

class Replay {
  readonly store = createStore<ReplayState>(() => ({
    ...{ atMs: null, isPlaying: false, msPerSecond: 50, opened: null },
  }));
  readonly frames = new KeptFrames(framesBudgetBytes);
  private wasPaused = false;
  private lastNowMs = Number.NaN;
  private openedFile: { readonly recorded: Recording; readonly frame: Frame } | null = null;

  /** What instruments show: the opened recording, or what the network has done of late. */
  get recorded(): Recording {
    return this.openedFile?.recorded ?? recording;
  }

  /** Shows another simulator's recording, from its first second on. The network pauses until it is left. Nothing happens without a network. */
  open(opened: OpenedRecording, recorded: Recording): void {
    const live = liveFrame.latest;
    if (!live) return;
    this.openedFile = { recorded, frame: frameOfSpikes(live) };
    appStore.setState({ isRecordingShown: true });
    this.pauseNetwork();
    this.store.setState({ opened, isPlaying: false, atMs: 0 });
    this.goTo(firstShownMs);
  }

  /** Shows this moment, or the nearest that is kept. The network pauses when this begins. Nothing happens while nothing is recorded. */
  goTo(ms: number): void {
    const { firstMs, endMs } = this.recorded;
    if (endMs <= firstMs) return;
    const atMs = Math.min(endMs, Math.max(firstMs, ms));
    this.pauseNetwork();
    this.store.setState({ atMs });
    this.show(atMs);
  }

  setPlaying(isPlaying: boolean): void {
    const { atMs } = this.store.getState();
    // At the end it begins again with what is kept.
    if (isPlaying && (atMs === null || atMs >= this.recorded.endMs)) this.goTo(this.recorded.firstMs);
    this.lastNowMs = Number.NaN;
    this.store.setState({ isPlaying });
    liveFrame.requestPicture();
  }

  setSpeed(msPerSecond: number): void {
    this.store.setState({ msPerSecond });
  }

  /** Goes back to the network as it is, which runs on if it did. An opened recording is closed. */
  returnToLive(): void {
    if (this.store.getState().atMs === null) return;
    this.forget();
    if (!this.wasPaused) appStore.setState({ isPaused: false });
  }

  /** Shows the 200 ms with the highest excitatory rate of all that is kept. */
  goToSurge(): void {
    const middleMs = surgeOf(this.recorded);
    if (middleMs !== null) this.goTo(middleMs + surgeWindowMs / 2);
  }

  /** Keeps frames, and shows replayed moments as they pass, until the returned function is called. */
  start(): () => void {
    let { run } = appStore.getState();
    const stops = [
      liveFrame.onFrame((frame) => {
        if (appStore.getState().recordedCells !== null) this.frames.add(frame);
      }),
      liveFrame.onPicture((nowMs) => this.tick(nowMs)),
      appStore.subscribe((state) => {
        if (state.run !== run) {
          ({ run } = state);
          this.frames.clear();
          this.forget();
        } else if (!state.isPaused && this.store.getState().atMs !== null) {
          // Whoever lets the network run on wants to see it.
          this.forget();
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      this.returnToLive();
      this.frames.clear();
    };
  }

  private pauseNetwork(): void {
    if (this.store.getState().atMs !== null) return;
    this.wasPaused = appStore.getState().isPaused;
    appStore.setState({ isPaused: true });
  }

  private forget(): void {
    this.openedFile = null;
    this.store.setState({ atMs: null, isPlaying: false, opened: null });
    liveFrame.showInstead(null);
    if (appStore.getState().isRecordingShown) appStore.setState({ isRecordingShown: false });
  }

  private tick(nowMs: number): void {
    const { atMs, isPlaying, msPerSecond } = this.store.getState();
    if (atMs === null || !isPlaying) return;
    const elapsedMs = Math.min(100, nowMs - this.lastNowMs);
    this.lastNowMs = nowMs;
    if (elapsedMs > 0) this.goTo(atMs + (elapsedMs / 1000) * msPerSecond);
    if ((this.store.getState().atMs ?? 0) >= this.recorded.endMs) this.store.setState({ isPlaying: false });
    liveFrame.requestPicture();
  }

  private show(atMs: number): void {
    const frame = this.openedFile?.frame ?? this.frames.copyAt(atMs);
    if (frame) liveFrame.showInstead(drawnAt(frame, this.recorded, atMs));
  }
}

/** The frame with the firing of another moment. */
export function drawnAt(frame: Frame, recorded: Recording, atMs: number): Frame {
  const { excitatory, inhibitory } = frame.layout.sheet;
  const recentSpikeMs = scalarOf(frame, "recentSpikeMs");
  const { recentSpike } = frame.columns;
  recentSpike.fill(0);
  const { peak } = recentSpikeShape(1, recentSpikeMs);
  // Later the trace is less than half a byte.
  const { neurons, timesMs } = recorded.spikes(atMs - 7 * recentSpikeMs, atMs);
  for (let index = 0; index < neurons.length; index++) {
    const trace = recentSpikeTrace(atMs - (timesMs[index] ?? 0), 1 / recentSpikeMs, peak);
    recentSpike[neurons[index] ?? 0] = quantise(trace, 0, 1);
  }
  const spikes = { excitatory: 0, inhibitory: 0 };
  const window = recorded.spikes(atMs - rateWindowMs, atMs).neurons;
  for (const neuron of window) spikes[neuron < excitatory ? "excitatory" : "inhibitory"]++;
  writeScalar(frame, "biologicalMs", atMs);
  writeScalar(frame, "excitatoryRateHz", firingRateHz(spikes.excitatory, excitatory, rateWindowMs));
  writeScalar(frame, "inhibitoryRateHz", firingRateHz(spikes.inhibitory, inhibitory, rateWindowMs));
  writeScalar(frame, "activityBins", 0);
  return frame;
}

/** The middle of the 200 ms with most excitatory spikes; null where less than that is kept. */
export function surgeOf(recorded: Recording): number | null {
  const { firstMs, endMs } = recorded;
  const counts = recorded.series("excitatorySpikes", firstMs, endMs);
  let sum = 0;
  let most = Number.NEGATIVE_INFINITY;
  let best: number | null = null;
  for (let ms = 0; ms < counts.length; ms++) {
    sum += counts[ms] || 0;
    if (ms >= surgeWindowMs) sum -= counts[ms - surgeWindowMs] || 0;
    if (ms >= surgeWindowMs - 1 && sum > most) {
      most = sum;
      best = firstMs + ms + 1 - surgeWindowMs / 2;
    }
  }
  return best;
}

export const replay = new Replay();
