import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import type { ColourMode } from "../../../app/view.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { Appearance } from "../colours/appearance.ts";

/**
 * Calls `show` at the first picture after each new frame of the model, and again when it is another function. With
 * `appearance`, also when another colour mode needs other bytes of the same frame.
 */
export function useNewFrame(show: (frame: Frame) => void, appearance?: Appearance): void {
  const shownVersion = useRef(-1);
  const shownBy = useRef<typeof show>(null);
  const shownMode = useRef<ColourMode>(undefined);
  useFrame(() => {
    const { version, frame } = liveFrame;
    const mode = appearance?.mode;
    const isShown =
      version === shownVersion.current && show === shownBy.current && mode === shownMode.current;
    if (frame === null || isShown) {
      return;
    }
    shownVersion.current = version;
    shownBy.current = show;
    shownMode.current = mode;
    show(frame);
  });
}
