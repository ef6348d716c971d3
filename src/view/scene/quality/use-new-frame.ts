import { useFrame } from "@react-three/fiber";
import { type DependencyList, useCallback, useRef } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import type { ColourMode } from "../../../app/view.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { Appearance } from "../colours/appearance.ts";

/**
 * Calls `show` at the first picture after each new frame of the model, and again when a dependency has changed. With
 * `appearance`, also when another colour mode needs other bytes of the same frame.
 */
export function useNewFrame(
  show: (frame: Frame) => void,
  dependencies: DependencyList,
  appearance?: Appearance,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: checked where this hook is called
  const showNow = useCallback(show, dependencies);
  const shown = useRef<{ version?: number; show?: typeof show; mode?: ColourMode | undefined }>({});
  useFrame(() => {
    const { version, frame } = liveFrame;
    const { current } = shown;
    const mode = appearance?.mode;
    if (version === current.version && showNow === current.show && mode === current.mode) return;
    if (frame === null) return;
    Object.assign(current, { version, show: showNow, mode });
    showNow(frame);
  });
}
