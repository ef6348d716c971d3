/**
 * What a software renderer draws takes most of two cores, and most tests of the page do not look at the picture. Their pages
 * draw one picture in so many ms; everything else, animation frames, frames of the network and the work of the page for each
 * picture included, is as it is for a visitor.
 */
import type { BrowserContext } from "playwright";

/** ms from one drawn picture to the next. */
const betweenPicturesMs = 5000;

/** Leaves out what is drawn in between, in every page that the context opens from now on. Threads' own contexts are not touched. */
export async function drawSeldom(context: BrowserContext): Promise<void> {
  await context.addInitScript((intervalMs) => {
    let drawnMs = Number.NEGATIVE_INFINITY;
    let decidedFor = -1;
    let isDrawn = true;
    /** One answer for all that is drawn in an animation frame: half a picture would be none. */
    const decide = () => {
      const nowMs = Number(document.timeline.currentTime);
      if (nowMs !== decidedFor) {
        decidedFor = nowMs;
        isDrawn = nowMs - drawnMs >= intervalMs;
        if (isDrawn) drawnMs = nowMs;
      }
      return isDrawn;
    };
    const prototype = WebGL2RenderingContext.prototype;
    for (const name of [
      "drawElements",
      "drawArrays",
      "drawElementsInstanced",
      "drawArraysInstanced",
    ] as const) {
      const draw = prototype[name] as (this: WebGL2RenderingContext, ...args: number[]) => void;
      Object.defineProperty(prototype, name, {
        value(this: WebGL2RenderingContext, ...args: number[]) {
          if (decide()) draw.apply(this, args);
        },
      });
    }
  }, betweenPicturesMs);
}
