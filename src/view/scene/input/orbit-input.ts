/**
 * Mouse, touch and keyboard on the canvas. A press that hardly moves is a tap; one that moves turns the view; one that
 * stays is held; two fingers, the right button or Shift move it; wheel, pinch, + and − zoom, a double tap flies one scale nearer.
 */
import { wheelLeftEvent } from "../../../app/embed/embedding.ts";
import type { OrbitMotion } from "../camera/orbit.ts";
import { type HoldTarget, PressAndHold } from "./press-and-hold.ts";

interface OrbitInput {
  readonly element: HTMLElement;
  readonly orbit: OrbitMotion;
  /** What a held press does; null where a press does nothing. */
  readonly holdTarget: HoldTarget | null;
  readonly onTap: (x: number, y: number, radiusPx: number) => void;
  /** World units of one CSS pixel at the looked-at point. */
  readonly unitsPerPixel: () => number;
  readonly heightPx: () => number;
  /** The pointer moved without a press, or left (null). */
  readonly onHover: (place: { readonly x: number; readonly y: number } | null) => void;
  /** Steps through the spines, and follows the marked one. */
  readonly onStep: (step: number) => void;
  readonly onFollow: () => void;
  /** Within another page, which scrolls by the wheel and by keys: Ctrl or ⌘ with the wheel zooms. */
  readonly isWithinAnother: boolean;
}

/** Keys that are left to the page around, too. */
const scrollKeys = new Set(["PageDown", "PageUp", "Home"]);

const tapTravelPx = 7;
const doubleTapMs = 380;
const doubleTapPx = 30;
const radiansPerPixel = 0.0052;
const keyRadians = 0.12;
const keyZoom = 1.18;
const keyPanPx = 40;

/** Listens until the returned function is called. */
export function listenToOrbitInput(input: OrbitInput): () => void {
  const { element, orbit, onTap, unitsPerPixel } = input;
  const pointers = new Map<number, { x: number; y: number }>();
  const listeners = new AbortController();
  const { signal } = listeners;
  let travelPx = 0;
  let isPanning = false;
  let lastTap = { ms: Number.NEGATIVE_INFINITY, x: 0, y: 0 };

  const hold = input.holdTarget && new PressAndHold(input.holdTarget);
  const inElement = (event: PointerEvent) => {
    const corner = element.getBoundingClientRect();
    return { x: event.clientX - corner.left, y: event.clientY - corner.top };
  };

  const pan = (x: number, y: number) =>
    orbit.pan(-x * unitsPerPixel(), y * unitsPerPixel(), unitsPerPixel() * input.heightPx());

  /** Distance and middle of two fingers. */
  const spread = () => {
    const [first, second] = pointers.values();
    return first && second
      ? {
          distance: Math.hypot(first.x - second.x, first.y - second.y),
          x: (first.x + second.x) / 2,
          y: (first.y + second.y) / 2,
        }
      : null;
  };

  const onPointerDown = (event: PointerEvent) => {
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelPx = pointers.size > 1 ? tapTravelPx + 1 : 0;
    isPanning = event.button === 2 || event.shiftKey;
    if (pointers.size === 1 && !isPanning && event.button === 0) {
      const { x, y } = inElement(event);
      hold?.press(x, y);
    } else {
      hold?.end();
    }
  };

  const onPointerMove = (event: PointerEvent) => {
    const pointer = pointers.get(event.pointerId);
    if (pointer === undefined) {
      input.onHover(inElement(event));
      return;
    }
    const before = spread();
    const x = event.clientX - pointer.x;
    const y = event.clientY - pointer.y;
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    travelPx += Math.hypot(x, y);
    const here = inElement(event);
    if (hold?.move(here.x, here.y, travelPx > tapTravelPx) || travelPx <= tapTravelPx) return;
    const after = spread();
    if (before && after) {
      orbit.zoomBy(after.distance / Math.max(1, before.distance));
      pan(after.x - before.x, after.y - before.y);
    } else if (isPanning) {
      pan(x, y);
    } else {
      orbit.turn(-x * radiansPerPixel, y * radiansPerPixel);
    }
  };

  const onPointerEnd = (event: PointerEvent) => {
    const wasHeld = hold?.end() ?? false;
    const isTap = travelPx <= tapTravelPx && !wasHeld && event.type === "pointerup";
    if (pointers.delete(event.pointerId) && isTap && !isPanning) {
      const { x, y } = inElement(event);
      onTap(x, y, event.pointerType === "touch" ? 34 : 22);
      const isDouble =
        event.timeStamp - lastTap.ms < doubleTapMs &&
        Math.hypot(event.clientX - lastTap.x, event.clientY - lastTap.y) < doubleTapPx;
      if (isDouble) orbit.flyToStop(Math.floor(orbit.wanted.depth + 0.3) + 1);
      lastTap = { ms: isDouble ? 0 : event.timeStamp, x: event.clientX, y: event.clientY };
    }
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (input.isWithinAnother && scrollKeys.has(event.key)) return;
    const [across, along] = arrows[event.key] ?? [0, 0];
    if (across !== 0 || along !== 0) {
      if (event.shiftKey) {
        pan(-across * keyPanPx, -along * keyPanPx);
      } else {
        orbit.turn(across * keyRadians, -along * keyRadians);
      }
    } else if (event.key === "+" || event.key === "=") {
      orbit.zoomBy(keyZoom);
    } else if (event.key === "-" || event.key === "_") {
      orbit.zoomBy(1 / keyZoom);
    } else if (event.key === "PageDown" || event.key === "PageUp") {
      input.onStep(event.key === "PageDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      input.onFollow();
    } else if (event.key === "Home" || event.key === "0") {
      orbit.goHome();
    } else {
      return;
    }
    event.preventDefault();
  };

  const onWheel = (event: WheelEvent) => {
    if (input.isWithinAnother && !event.ctrlKey && !event.metaKey) {
      element.dispatchEvent(new Event(wheelLeftEvent, { bubbles: true }));
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    orbit.zoomBy(Math.exp(-event.deltaY * lines * 0.0013));
  };

  element.addEventListener("pointerdown", onPointerDown, { signal });
  element.addEventListener("pointermove", onPointerMove, { signal });
  element.addEventListener("pointerup", onPointerEnd, { signal });
  element.addEventListener("pointercancel", onPointerEnd, { signal });
  element.addEventListener("pointerleave", () => input.onHover(null), { signal });
  element.addEventListener("wheel", onWheel, { signal, passive: false });
  element.addEventListener("keydown", onKey, { signal });
  element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  return () => {
    hold?.end();
    listeners.abort();
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
