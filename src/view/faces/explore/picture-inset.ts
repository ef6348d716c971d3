import { type RefObject, useLayoutEffect } from "react";
import type { Inset } from "../../scene/camera/scene-layout.ts";

/**
 * Tells how much of the picture panels cover at each side, and each change, so that the scene can centre itself in the
 * rest. `clearing` is the element that panels leave free; it is measured within `stage`, which the picture fills.
 */
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
