import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import type { ColourMode } from "../../../app/view.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import { useStage } from "./stage.ts";

/**
 * Calls `show` once for each new frame of the model, and again when another mode of colours needs other bytes of it; asks for
 * a picture. Nothing happens in between.
 */
export function useNewFrame(show: (frame: Frame) => void): void {
  const stage = useStage();
  const shownVersion = useRef(-1);
  const shownBy = useRef<typeof show>(null);
  const shownMode = useRef<ColourMode>(null);
  useFrame(() => {
    const { version, frame } = liveFrame;
    const { mode } = stage.appearance;
    const isShown =
      version === shownVersion.current && show === shownBy.current && mode === shownMode.current;
    if (frame === null || isShown) {
      return;
    }
    shownVersion.current = version;
    shownBy.current = show;
    shownMode.current = mode;
    show(frame);
    stage.needsDraw = true;
  });
}
