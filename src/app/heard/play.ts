/** Makes the network heard while that is asked for: from frames to sound, at rest while it is paused or nobody sees the page. */
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import { liveFrame } from "../live-frame.ts";
import { appStore } from "../store.ts";
import { Ear, type Pluck } from "./hear.ts";
import { Sound } from "./sound.ts";
import { nothingHeard, soundParts, soundStore } from "./sound-store.ts";
import { onTutorial } from "./tutorial.ts";

/** Captions are written anew this often, ms. */
const captionEveryMs = 2000;
/** What comes within one frame is spread over its time, at most so long, s. */
const longestSpreadSeconds = 0.12;
/** Each part of the tutorial, s; three make ten seconds with the silence between. */
const partSeconds = 2.9;
const restSeconds = 0.4;

let tutorial: AbortController | null = null;

/** Plays until the returned function is called. */
export function playNetwork(page: Window): () => void {
  if (typeof AudioContext === "undefined") {
    soundStore.setState({ kind: "unavailable" });
    return () => soundStore.setState(nothingHeard);
  }
  const context = new AudioContext({ latencyHint: "interactive" });
  const sound = new Sound(context, appStore.getState().volume);
  const ear = new Ear();
  const own = new AbortController();
  let counted = { excitatory: 0, inhibitory: 0, sinceMs: performance.now() };
  let lastPlayedMs = performance.now();

  const isQuiet = () => {
    const { isPaused, phase } = appStore.getState();
    return page.document.hidden || ((isPaused || phase !== "running") && tutorial === null);
  };
  /** Runs or rests as it should; what is heard goes on where it was. */
  const settle = () => {
    if (isQuiet()) void context.suspend();
    else void context.resume();
    const kind = isQuiet() ? "resting" : context.state === "running" ? "playing" : "waiting";
    if (kind !== soundStore.getState().kind) soundStore.setState({ kind });
  };
  const hear = (frame: Frame) => {
    const { report } = appStore.getState();
    if (!report) return;
    const { plucks, synchrony } = ear.hear(frame, report.seed);
    const nowMs = performance.now();
    const sinceSeconds = (nowMs - lastPlayedMs) / 1000;
    lastPlayedMs = nowMs;
    if (context.state !== "running" || tutorial !== null || scalarOf(frame, "isPaused") === 1) return;
    sound.pluck(plucks, Math.min(longestSpreadSeconds, sinceSeconds));
    sound.setSynchrony(synchrony);
    for (const { population } of plucks) counted[population]++;
    if (nowMs - counted.sinceMs < captionEveryMs) return;
    const seconds = (nowMs - counted.sinceMs) / 1000;
    soundStore.setState({
      plucksPerSecond: { excitatory: counted.excitatory / seconds, inhibitory: counted.inhibitory / seconds },
      synchrony,
    });
    counted = { excitatory: 0, inhibitory: 0, sinceMs: nowMs };
  };
  const teach = async () => {
    sound.setSynchrony(0);
    settle();
    for (const part of soundParts) {
      soundStore.setState({ part });
      if (part === "synchrony") sound.setSynchrony(1);
      else sound.pluck(examplesOf(part), partSeconds);
      await pass(partSeconds, tutorial?.signal);
      sound.setSynchrony(0);
      await pass(restSeconds, tutorial?.signal);
    }
  };
  const startTutorial = () => {
    tutorial?.abort();
    const mine = new AbortController();
    tutorial = mine;
    own.signal.addEventListener("abort", () => mine.abort());
    teach()
      .catch(() => {})
      .finally(() => {
        if (tutorial !== mine) return;
        tutorial = null;
        soundStore.setState({ part: null });
        settle();
      });
  };
  const options = { signal: own.signal };
  for (const kind of ["pointerdown", "keydown"])
    page.addEventListener(kind, settle, { ...options, capture: true });
  page.document.addEventListener("visibilitychange", settle, options);
  context.addEventListener("statechange", settle, options);
  onTutorial(startTutorial, own.signal);
  const stops = [
    appStore.subscribe((state, before) => {
      if (state.volume !== before.volume) sound.setVolume(state.volume);
      if (state.isPaused !== before.isPaused || state.phase !== before.phase) settle();
    }),
    liveFrame.onFrame(hear),
    () => own.abort(),
    () => sound.stop(),
    () => void context.close(),
    () => soundStore.setState(nothingHeard),
  ];
  settle();
  return () => {
    tutorial = null;
    for (const stop of stops) stop();
  };
}

/** A few spikes of one population, across the sheet from left to right. */
const examplesOf = (population: Pluck["population"]): Pluck[] =>
  Array.from({ length: 7 }, (_, index) => ({ population, pan: index / 3 - 1 }));

/** Rejects when it is aborted meanwhile. */
const pass = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 1000 * seconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
