import { expect, it } from "vitest";
import type { Figure } from "../../src/io/figure/figure.ts";
import type { FigurePainted } from "../../src/wire/figure-orders.ts";
import { FigurePainter } from "../../workers/figure-painter.ts";

const axis = { label: "x", minimum: 0, maximum: 1 };
const figure: Figure = { title: "", x: axis, panels: [{ y: axis, marks: [] }], footnote: [] };

/** A canvas whose drawing is `draw`; the painter asks for nothing else before it draws. */
function answerOf(draw: () => void, size: number): Promise<FigurePainted> {
  const context = new Proxy({ canvas: {} } as object, {
    get: (target, name) => (name === "canvas" ? Reflect.get(target, name) : draw),
    set: () => true,
  });
  const canvas = { getContext: () => context } as unknown as OffscreenCanvas;
  return new Promise((resolve) => {
    const painter = new FigurePainter(resolve);
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
