/** The draw bench's page: hands what it times to the thread that Playwright asks for it. */
import { measureDrawing, measurePicking } from "./measure-drawing.ts";

declare global {
  interface Window {
    measureDrawing?: typeof measureDrawing;
    measurePicking?: typeof measurePicking;
  }
}

Object.assign(window, { measureDrawing, measurePicking });
