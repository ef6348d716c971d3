/** Where frames go on the page: to the live frame, and what React shows of them to the store. */
import { type Frame, scalarOf } from "../wire/frame/frame.ts";
import type { FrameReceiver } from "../wire/frame-channel.ts";
import { liveFrame } from "./live-frame.ts";
import { appStore } from "./store.ts";
import { twinStatusOf } from "./twin-status.ts";

/** The live concentration is read this often into what React shows. */
const effectiveEveryMs = 200;

/** Takes what React shows of a frame into the store, where it has changed. */
function readSlowly(frame: Frame): void {
  const { effectiveUm, twin } = appStore.getState();
  const nextUm = Math.round(scalarOf(frame, "effectiveUm") * 100) / 100;
  if (nextUm !== effectiveUm) appStore.setState({ effectiveUm: nextUm });
  const next = twinStatusOf(frame);
  if (next.state !== twin.state || next.progressPercent !== twin.progressPercent) {
    appStore.setState({ twin: next });
  }
}

/** Shows frames as pictures are drawn, and what React shows of them a few times a second, until the returned function is called. */
export function showFrames(frames: FrameReceiver): () => void {
  let readAtMs = 0;
  const stops = [
    liveFrame.onFrame((frame) => {
      const nowMs = performance.now();
      if (nowMs - readAtMs < effectiveEveryMs) return;
      readAtMs = nowMs;
      readSlowly(frame);
    }),
    liveFrame.takeFrom(() => frames.next()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
