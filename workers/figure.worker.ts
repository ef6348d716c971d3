/** The thread that draws the laboratory's figures on canvases of the page: the page itself only says what is to be seen. */
import type { FigureLife, FigureOrder } from "../src/wire/figure-orders.ts";
import { holdLock } from "../src/wire/thread-life.ts";
import { FigurePainter } from "./figure-painter.ts";

/** A worker has fonts of its own, which the types of a window do not know. */
const { fonts } = self as unknown as { readonly fonts: FontFaceSet };
const painter = new FigurePainter((painted) => self.postMessage(painted), fonts);
self.onmessage = ({ data: order }: MessageEvent<FigureOrder>) => {
  if (order.kind !== "life") return painter.take(order);
  void holdLock(order.lockName).then((holdsLock) => self.postMessage({ holdsLock } satisfies FigureLife));
};
