/** One instrument on the page: its figure, drawn by a thread of its own at the instrument's pace, and what must be said below it. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { pickNeuron } from "../../../app/intents.ts";
import { labStore, selectSpan } from "../../../app/lab/lab-state.ts";
import { seedDifferenceStore } from "../../../app/lab/seed-differences.ts";
import { spanAnalysisStore } from "../../../app/lab/span-analysis.ts";
import { appStore } from "../../../app/store.ts";
import type { Figure, FigureOptions } from "../../../io/figure/figure.ts";
import { typeScale } from "../../../web/design/type-scale.ts";
import { language, t } from "../../../web/messages/messages.ts";
import { decimalSign } from "../../../web/messages/numbers.ts";
import type { FigureFault } from "../../../wire/figure-orders.ts";
import { shownFigureFamily } from "../../instruments/figure-fonts.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { FigureReading } from "./figure-reading.ts";
import { type FigureCanvas, figureThread } from "./figure-thread.ts";
import { figureOf, type LabInstrumentName, labInstruments } from "./instruments/instruments.ts";
import { labViewOf } from "./lab-view.ts";
import "./instrument.css";

/** A drag shorter than this is a click, CSS pixels. */
const shortestDragPx = 4;
/** A drag on the raster that is higher than this also selects the cells of its rows. */
const shortestBrushPx = 24;

export function LabFigure({ name, title }: { readonly name: LabInstrumentName; readonly title: string }) {
  const host = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const notes = useRef<HTMLParagraphElement>(null);
  /** Of the last figure; said until another is drawn, by whichever thread. */
  const fault = useRef<FigureFault | null>(null);
  const instruments = useInstruments();
  const threadGeneration = useSyncExternalStore(figureThread.subscribe, () => figureThread.generation);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another thread needs another canvas
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const instrument = labInstruments[name];
    let drawn: DrawnFigure | null = null;
    /** What is drawn grows with the page's type. */
    let scale = typeScale();
    let isLate = false;
    /** Asking the page for its size in the midst of a picture would make it lay everything out once more. */
    let [widthPx, heightPx] = [0, 0];
    const say = (sentence: string) => {
      if (words.current) words.current.textContent = sentence;
      element.toggleAttribute("data-empty", sentence !== "");
    };
    if (!figureThread.isPossible) {
      say(t("lab.noDrawingThread"));
      return;
    }
    const canvas: FigureCanvas = figureThread.open((found) => {
      fault.current = found;
      if (found)
        say(found.hasNoRoom ? t("lab.figureFault") : t("lab.figureFailed", { detail: found.detail }));
      if (isLate) draw();
    });
    element.append(canvas.element);
    const draw = () => {
      isLate = !canvas.isFree;
      if (isLate) return;
      if (widthPx < 40 || heightPx < 40) return;
      const view = labViewOf(instruments, heightPx);
      const found = view ? figureOf(name, view) : t("lab.waiting");
      if (typeof found === "string" || !view) {
        drawn = null;
        say(typeof found === "string" ? found : t("lab.waiting"));
        if (notes.current) notes.current.textContent = "";
        return;
      }
      if (fault.current === null) say("");
      // The panel has the title, and the notes are words of the page.
      const figure = { ...found, title: "", footnote: [] };
      const look = { theme: view.theme, widthPx: widthPx / scale, heightPx: heightPx / scale };
      const options = { ...look, family: shownFigureFamily(), decimalSign: decimalSign() };
      drawn = { figure, options, scale };
      canvas.draw(figure, options, scale);
      const footnote = found.footnote.join(" · ");
      if (notes.current && notes.current.textContent !== footnote) {
        notes.current.textContent = footnote;
        notes.current.title = footnote;
      }
    };
    const resize = new ResizeObserver(() => {
      scale = typeScale();
      ({ clientWidth: widthPx, clientHeight: heightPx } = element);
      draw();
    });
    resize.observe(element);
    const stops = [
      instruments.onFrame({ everyMs: instrument.everyMs, draw }),
      labStore.subscribe(draw),
      spanAnalysisStore.subscribe(draw),
      language.subscribe(draw),
      seedDifferenceStore.subscribe(draw),
      appStore.subscribe((state, before) => {
        if (
          state.ground !== before.ground ||
          state.pickedNeuron !== before.pickedNeuron ||
          state.course !== before.course
        )
          draw();
      }),
    ];
    if (instrument.hasTime) stops.push(followPointer(element, name, () => drawn, instruments));
    return () => {
      for (const stop of stops) stop();
      resize.disconnect();
      canvas.remove();
    };
  }, [name, instruments, threadGeneration]);

  return (
    <div className="lab-instrument">
      <div ref={host} className="lab-figure" role="img" aria-label={title} data-instrument={name}>
        <p ref={words} className="lab-figure-words" />
      </div>
      <p ref={notes} className="lab-notes quiet" />
    </div>
  );
}

/** What an instrument shows, laid out in `scale` CSS pixels to the pixel. */
interface DrawnFigure {
  readonly figure: Figure;
  readonly options: FigureOptions;
  readonly scale: number;
}

/** A drag selects a span of time, a press on the raster a cell; returns what ends that. */
function followPointer(
  element: HTMLElement,
  name: LabInstrumentName,
  drawn: () => DrawnFigure | null,
  instruments: Parameters<typeof labViewOf>[0],
): () => void {
  let reading: FigureReading | null = null;
  let scale = 1;
  let startPx = 0;
  let startHeightPx = 0;
  const viewNow = () => labViewOf(instruments, element.clientHeight);
  const placeOf = (event: PointerEvent) => {
    const box = element.getBoundingClientRect();
    return { xPx: (event.clientX - box.left) / scale, yPx: (event.clientY - box.top) / scale };
  };
  const down = (event: PointerEvent) => {
    const now = drawn();
    if (!now || event.button !== 0) return;
    reading = new FigureReading(now.figure, now.options);
    scale = now.scale;
    ({ xPx: startPx, yPx: startHeightPx } = placeOf(event));
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (!reading) return;
    const { xPx, yPx } = placeOf(event);
    if (Math.abs(xPx - startPx) < shortestDragPx) return;
    const [fromMs, toMs] = [reading.timeMs(startPx), reading.timeMs(xPx)].sort((one, other) => one - other);
    if (fromMs === undefined || toMs === undefined || toMs <= fromMs) return;
    const view = name === "raster" && Math.abs(yPx - startHeightPx) > shortestBrushPx ? viewNow() : null;
    selectSpan({ fromMs, toMs }, view && reading.rasterCells(view, startHeightPx, yPx));
  };
  const up = (event: PointerEvent) => {
    const { xPx, yPx } = placeOf(event);
    if (reading && Math.abs(xPx - startPx) < shortestDragPx) {
      const view = viewNow();
      const cell = name === "raster" && view ? reading.rasterCell(view, xPx, yPx) : null;
      if (cell !== null) pickNeuron(cell);
      else selectSpan(null);
    }
    reading = null;
  };
  const cancel = () => {
    reading = null;
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel };
  for (const [kind, listener] of Object.entries(listeners)) {
    element.addEventListener(kind, listener as EventListener);
  }
  return () => {
    for (const [kind, listener] of Object.entries(listeners)) {
      element.removeEventListener(kind, listener as EventListener);
    }
  };
}
