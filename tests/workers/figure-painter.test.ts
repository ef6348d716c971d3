import { expect, it } from "vitest";
import type { Figure } from "../../src/io/figure/figure.ts";
import type { FigurePainted } from "../../src/wire/figure-orders.ts";
import { FigurePainter } from "../../workers/figure-painter.ts";

const axis = { label: "x", minimum: 0, maximum: 1 };
const figure: Figure = { title: "", x: axis, panels: [{ y: axis, marks: [] }], footnote: [] };

/** The fonts of a thread. */
class Fonts extends EventTarget {
  readonly faces: { readonly status: "loading" | "loaded" }[] = [];

  [Symbol.iterator]() {
    return this.faces[Symbol.iterator]();
  }

  /** One more has come. */
  load(): void {
    this.faces.push({ status: "loaded" });
    this.dispatchEvent(new Event("loadingdone"));
  }
}

/** A canvas whose drawing is `draw`; the painter asks for nothing else before it draws. */
function answerOf(draw: () => void, size: number, fonts = new Fonts()): Promise<FigurePainted> {
  const context = new Proxy({ canvas: {} } as object, {
    get: (target, name) => (name === "canvas" ? Reflect.get(target, name) : draw),
    set: () => true,
  });
  const canvas = { getContext: () => context } as unknown as OffscreenCanvas;
  return new Promise((resolve) => {
    const painter = new FigurePainter(resolve, fonts as unknown as FontFaceSet);
    painter.take({ kind: "canvas", canvasId: 7, canvas });
    const options = { theme: "white", widthPx: size, heightPx: size } as const;
    painter.take({ kind: "figure", canvasId: 7, figure, options, scale: 1 });
  });
}

it("a figure that is drawn is answered without a fault", async () => {
  expect(await answerOf(() => undefined, 300)).toEqual({ canvasId: 7, fault: null });
});

it("a figure without room says so, and one whose drawing fails says what failed", async () => {
  expect((await answerOf(() => undefined, 12)).fault?.hasNoRoom).toBe(true);
  const failing = () => {
    throw new TypeError("no such canvas");
  };
  expect((await answerOf(failing, 300)).fault).toEqual({ hasNoRoom: false, detail: "no such canvas" });
});

it("a figure is drawn again when a font has come, and not when none has", async () => {
  const fonts = new Fonts();
  let strokes = 0;
  const count = () => {
    strokes++;
  };
  await answerOf(count, 300, fonts);
  const once = strokes;
  fonts.dispatchEvent(new Event("loadingdone"));
  expect(strokes).toBe(once);
  fonts.load();
  expect(strokes).toBe(2 * once);
});
