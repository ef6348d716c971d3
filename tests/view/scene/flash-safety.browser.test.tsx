import { addAfterEffect } from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { liveFrame } from "../../../src/app/live-frame.ts";
import { appStore } from "../../../src/app/store.ts";
import { type ColourMode, type Ground, returnHome, scaleNames, travelTo } from "../../../src/app/view.ts";
import { FlashLimiter } from "../../../src/view/scene/quality/flash-limiter.ts";
import { Scene } from "../../../src/view/scene/scene.tsx";
import { setScalar } from "../../support/set-scalar.ts";
import { createFrozenFrame, startReport } from "./support.ts";
import { countFlashes, type Picture } from "./wcag-flashes.ts";

let unmount: (() => void) | undefined;

afterEach(() => {
  unmount?.();
  unmount = undefined;
  appStore.setState({ report: null, pickedNeuron: null, colourMode: "population", ground: "dark" });
  liveFrame.show(null);
});

/** The whole network fires, or the whole network is silent, and glutamate with it. */
function burst(isFiring: boolean): void {
  const frame = createFrozenFrame(0.75);
  frame.columns.recentSpike.fill(isFiring ? 255 : 0);
  frame.field.fill(isFiring ? 255 : 0);
  setScalar(frame, "recentSpikeMs", 30);
  liveFrame.show(frame);
}

/** One field of view of the WCAG, which the sheet is brought near enough to fill: a flash counts by its area. */
const width = 341;
const height = 256;
const overflow = { top: -110, right: -150, bottom: -110, left: -150 };

/** The page's clock goes on by a sixteenth of a second with each picture, however long a picture takes to draw. */
const picturesPerSecond = 16;
const warmUpPictures = 3;
/** From one scale to the next, s: nine times as fast as the kiosk's invitation flies, faster than the Story. */
const flightSeconds = 1;

interface WorstCase {
  readonly name: string;
  readonly colourMode: ColourMode;
  readonly ground: Ground;
  readonly isCalm: boolean;
  readonly burstsPerSecond: 4 | 8;
  /** The camera flies from scale to scale meanwhile, to the synapse and back. */
  readonly isFlying?: boolean;
}

const worstCases: readonly WorstCase[] = [
  {
    name: "as populations, at 4 a second",
    colourMode: "population",
    ground: "dark",
    isCalm: false,
    burstsPerSecond: 4,
  },
  {
    name: "by recent spikes, at 8 a second",
    colourMode: "spikes",
    ground: "dark",
    isCalm: false,
    burstsPerSecond: 8,
  },
  {
    name: "on white, at 8 a second",
    colourMode: "population",
    ground: "white",
    isCalm: false,
    burstsPerSecond: 8,
  },
  {
    name: "in calm mode, at 8 a second",
    colourMode: "spikes",
    ground: "dark",
    isCalm: true,
    burstsPerSecond: 8,
  },
  {
    name: "on flights from scale to scale, at 4 a second",
    colourMode: "population",
    ground: "dark",
    isCalm: false,
    burstsPerSecond: 4,
    isFlying: true,
  },
];

/** The scales that a film flies to, one after the other; none where the camera stands. */
const flightsOf = ({ isFlying }: WorstCase) => (isFlying ? [...scaleNames.slice(1), "sheet" as const] : []);

/** Two films of a network that bursts so often: as the limiter lets it be seen, and as it would be without. */
async function filmsOf(worst: WorstCase): Promise<{ limited: Picture[]; unlimited: Picture[] }> {
  const place = document.createElement("div");
  Object.assign(place.style, { position: "relative", width: `${width}px`, height: `${height}px` });
  document.body.append(place);
  appStore.setState({
    report: startReport,
    pickedNeuron: null,
    colourMode: worst.colourMode,
    ground: worst.ground,
  });
  burst(false);
  returnHome();
  let nowMs = performance.now();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  const root = createRoot(place);
  unmount = () => {
    vi.restoreAllMocks();
    clock.mockRestore();
    root.unmount();
    place.remove();
  };
  root.render(createElement(Scene, { calm: worst.isCalm, governed: false, inset: overflow }));
  const copy = document.createElement("canvas");
  copy.width = width;
  copy.height = height;
  const context = copy.getContext("2d", { willReadFrequently: true })!;
  const pictures: Picture[] = [];
  const flights = flightsOf(worst);
  const picturesOfFlight = flightSeconds * picturesPerSecond;
  const filmPictures = Math.max(20, flights.length * picturesOfFlight);
  const picturesEach = picturesPerSecond / (2 * worst.burstsPerSecond);
  await new Promise<void>((resolve) => {
    const stop = addAfterEffect(() => {
      const canvas = place.querySelector("canvas");
      if (!canvas) return;
      context.drawImage(canvas, 0, 0, width, height);
      const picture = context.getImageData(0, 0, width, height);
      if (picture.data[3] !== 255) return;
      pictures.push(picture);
      nowMs += 1000 / picturesPerSecond;
      const shot = (pictures.length % (warmUpPictures + filmPictures)) - warmUpPictures;
      const flight = shot % picturesOfFlight === 0 ? flights[shot / picturesOfFlight] : undefined;
      if (flight !== undefined && !travelTo(flight, flightSeconds)) throw new Error("No camera flies.");
      burst(Math.floor(pictures.length / picturesEach) % 2 === 1);
      if (pictures.length === warmUpPictures + filmPictures) {
        vi.spyOn(FlashLimiter.prototype, "render").mockImplementation((renderer, _seconds, _isCalm, draw) => {
          renderer.setRenderTarget(null);
          renderer.clear();
          draw();
        });
      }
      if (pictures.length === 2 * (warmUpPictures + filmPictures)) {
        stop();
        resolve();
      }
    });
  });
  return {
    limited: pictures.slice(warmUpPictures, warmUpPictures + filmPictures),
    unlimited: pictures.slice(-filmPictures),
  };
}

test.each(worstCases)(
  "shown $name, the worst bursts would flash, and the limiter does not let them",
  async (worst) => {
    const { limited, unlimited } = await filmsOf(worst);
    const shown = countFlashes(limited, picturesPerSecond);
    const open = countFlashes(unlimited, picturesPerSecond);
    expect(open.general, "without the limiter").toBeGreaterThan(3);
    expect(shown.general).toBeLessThanOrEqual(3);
    expect(shown.red).toBeLessThanOrEqual(3);
  },
);
