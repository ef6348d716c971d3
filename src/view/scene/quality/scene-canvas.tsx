/**
 * The canvas of the scene. React Three Fiber's own `Canvas` makes every class of three an element, so that all of three
 * would be downloaded; this one knows the elements that the scene writes.
 */
import { createRoot, extend, type ReconcilerRoot } from "@react-three/fiber";
import { Component, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Group, Mesh, Points } from "three";

extend({ Group, Mesh, Points });

/** Hands an error of the scene to the page around the canvas, whose boundary says what happened. */
class SceneBoundary extends Component<{ onError: (error: unknown) => void; children: ReactNode }> {
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override state = { hasFailed: false };
  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }
  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}

/** Fills its container. `ratio`: device pixels per CSS pixel. Throws what the scene throws. */
export function SceneCanvas({ ratio, children }: { readonly ratio: number; readonly children: ReactNode }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0, top: 0, left: 0 });
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure) throw failure.error;

  useLayoutEffect(() => {
    const container = canvas.current?.parentElement;
    if (!container) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = container;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height, top: 0, left: 0 },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    measure();
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || size.width === 0 || size.height === 0) return;
    root.current ??= createRoot(element);
    const current = root.current;
    current
      .configure({
        frameloop: "demand",
        dpr: ratio,
        gl: { antialias: false, powerPreference: "high-performance", stencil: false },
        flat: true,
        linear: true,
        size,
      })
      .then(() => {
        if (root.current !== current) return;
        current.render(<SceneBoundary onError={(error) => setFailure({ error })}>{children}</SceneBoundary>);
      })
      .catch((error: unknown) => setFailure({ error }));
  });

  useEffect(
    () => () => {
      root.current?.unmount();
      root.current = null;
    },
    [],
  );
  return <canvas ref={canvas} style={{ display: "block", width: "100%", height: "100%" }} />;
}
