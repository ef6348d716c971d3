/** The size of an element in whole px, as React state: it changes seldom. */
import { type RefObject, useLayoutEffect, useState } from "react";

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

export function useBoxSize(element: RefObject<HTMLElement | null>): BoxSize {
  const [size, setSize] = useState<BoxSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const next = { width: Math.round(box.clientWidth), height: Math.round(box.clientHeight) };
      setSize((known) => (known.width === next.width && known.height === next.height ? known : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return size;
}
