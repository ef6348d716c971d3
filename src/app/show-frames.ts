/** Where frames go on the page: to the live frame, and what React shows of them to the store. */
import { type Frame, scalarOf, twinStateOf } from "../wire/frame/frame.ts";
import type { FrameReceiver } from "../wire/frame-channel.ts";
import { liveFrame } from "./live-frame.ts";
import { recording } from "./recording/recording.ts";
import { appStore } from "./store.ts";

/** How often React shows numbers of the frames, ms; hours that pass are written down less often, for the address. */
const shownEveryMs = 200;
const hoursEveryMs = 2000;
let hoursShownAtMs = 0;

function showHours(frame: Frame, nowMs: number): void {
  const hours = Math.round(scalarOf(frame, "hours") * 100) / 100;
  const isPassing = scalarOf(frame, "hoursPerSecond") > 0 && scalarOf(frame, "isPaused") === 0;
  if (hours === appStore.getState().hours || (isPassing && nowMs - hoursShownAtMs < hoursEveryMs)) return;
  hoursShownAtMs = nowMs;
  appStore.setState({ hours });
}

function showInStore(frame: Frame): void {
  const { effectiveUm, twin } = appStore.getState();
  const nextUm = Math.round(scalarOf(frame, "effectiveUm") * 100) / 100;
  if (nextUm !== effectiveUm) appStore.setState({ effectiveUm: nextUm });
  const state = twinStateOf(frame);
  const progressPercent = 5 * Math.round(20 * scalarOf(frame, "twinProgress"));
  if (state !== twin.state || progressPercent !== twin.progressPercent) {
    appStore.setState({ twin: { state, progressPercent } });
  }
}

/** Shows frames until the returned function is called. */
export function showFrames(frames: FrameReceiver): () => void {
  let shownAtMs = 0;
  const stops = [
    liveFrame.onFrame((frame) => {
      const nowMs = performance.now();
      if (nowMs - shownAtMs < shownEveryMs) return;
      shownAtMs = nowMs;
      showInStore(frame);
      showHours(frame, nowMs);
    }),
    liveFrame.takeFrom(() => frames.next()),
    () => frames.setRecordingListener(null),
  ];
  frames.setRecordingListener((batch) => recording.add(batch));
  return () => {
    for (const stop of stops) stop();
  };
}
