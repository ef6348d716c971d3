/** The bench's page: hands the measurement to the thread that Playwright asks for it. */
import { measureEngines } from "../measure-engine.ts";

declare global {
  interface Window {
    measureEngines?: typeof measureEngines;
  }
}

window.measureEngines = measureEngines;
