import { type RefObject, useLayoutEffect } from "react";
import type { Inset } from "../scene/camera/scene-layout.ts";

/** Tells how much of `stage`, which the picture fills, panels cover at each side of `clearing`, and each change of it. */
export function usePictureInset(
  stage: RefObject<HTMLElement | null>,
  clearing: RefObject<HTMLElement | null>,
  onInset: (inset: Inset) => void,
): void {
  useLayoutEffect(() => {
    const outer = stage.current;
    const inner = clearing.current;
    if (!outer || !inner) return;
    let known = "";
    const measure = () => {
      const whole = outer.getBoundingClientRect();
      const free = inner.getBoundingClientRect();
      const next = {
        top: Math.round(free.top - whole.top),
        right: Math.round(whole.right - free.right),
        bottom: Math.round(whole.bottom - free.bottom),
        left: Math.round(free.left - whole.left),
      };
      const text = Object.values(next).join(" ");
      if (text === known) return;
      known = text;
      onInset(next);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    measure();
    return () => observer.disconnect();
  }, [stage, clearing, onInset]);
}
