/** How many pictures the page was too slow to take: the network went on without them. */
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import { LiveText } from "./live-text.tsx";

const skipped = (frame: Frame) => {
  const frames = scalarOf(frame, "framesSkipped");
  return frames === 1 ? "1 frame skipped" : `${frames} frames skipped`;
};

export const SkippedFrames = () => <LiveText read={skipped} waiting="no frames yet" />;
