import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { liveFrame } from "../../app/live-frame.ts";
import type { Frame } from "../../snapshot/frame.ts";
import { useStage } from "./stage.ts";

/** Calls `show` once for each new frame of the model, and asks for a picture. Nothing happens in between. */
export function useNewFrame(show: (frame: Frame) => void): void {
  const stage = useStage();
  const shownVersion = useRef(-1);
  const shownBy = useRef<typeof show>(null);
  useFrame(() => {
    const { version, frame } = liveFrame;
    if (frame === null || (version === shownVersion.current && show === shownBy.current)) {
      return;
    }
    shownVersion.current = version;
    shownBy.current = show;
    show(frame);
    stage.needsDraw = true;
  });
}
