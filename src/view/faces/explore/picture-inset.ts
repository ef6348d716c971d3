/** How much of the picture the panels cover at each side, measured, so that the scene can centre itself in the rest. */
import { type RefObject, useLayoutEffect } from "react";

export interface PictureInset {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const noInset: PictureInset = { top: 0, right: 0, bottom: 0, left: 0 };

/** Tells each change. `clearing` is the element that panels leave free; it is measured within `stage`, which the picture fills. */
export function usePictureInset(
  stage: RefObject<HTMLElement | null>,
  clearing: RefObject<HTMLElement | null>,
  onInset: (inset: PictureInset) => void,
): void {
  useLayoutEffect(() => {
    const outer = stage.current;
    const inner = clearing.current;
    if (!outer || !inner) return;
    let known: PictureInset | null = null;
    const measure = () => {
      const whole = outer.getBoundingClientRect();
      const free = inner.getBoundingClientRect();
      const next = {
        top: Math.round(free.top - whole.top),
        right: Math.round(whole.right - free.right),
        bottom: Math.round(whole.bottom - free.bottom),
        left: Math.round(free.left - whole.left),
      };
      if (
        known?.top !== next.top ||
        known?.right !== next.right ||
        known?.bottom !== next.bottom ||
        known?.left !== next.left
      ) {
        known = next;
        onInset(next);
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    measure();
    return () => observer.disconnect();
  }, [stage, clearing, onInset]);
}
