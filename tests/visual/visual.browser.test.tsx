import { addAfterEffect } from "@react-three/fiber";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { liveFrame } from "../../src/app/live-frame.ts";
import { appStore } from "../../src/app/store.ts";
import { type ColourMode, type Ground, type ScaleName, travelTo } from "../../src/app/view.ts";
import { Scene } from "../../src/view/scene/scene.tsx";
import { createFrozenFrame, startReport } from "../view/scene/support.ts";

interface VisualCase {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly occupancy: number;
  readonly pickedNeuron: number;
  readonly scale?: ScaleName;
  readonly colourMode?: ColourMode;
  readonly ground?: Ground;
  readonly meanTolerance: number;
  readonly blockTolerance: number;
  readonly blockPx: number;
}

const cases = import.meta.glob<VisualCase>("./*/case.json", { eager: true, import: "default" });
const expectedAddresses = import.meta.glob<string>("./*/expected.png", {
  eager: true,
  query: "?url",
  import: "default",
});
/** Set VITE_UPDATE_VISUAL=1 to write new expected pictures; look at them before they are committed. */
const isUpdating = import.meta.env["VITE_UPDATE_VISUAL"] === "1";

function pixelsOf(source: CanvasImageSource, { widthPx, heightPx }: VisualCase): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, widthPx, heightPx);
  return context.getImageData(0, 0, widthPx, heightPx);
}

/** Mean of each colour in each block. */
function blockMeans({ data, width, height }: ImageData, blockPx: number): Float64Array {
  const columns = Math.floor(width / blockPx);
  const lines = Math.floor(height / blockPx);
  const means = new Float64Array(3 * columns * lines);
  for (let y = 0; y < lines * blockPx; y++) {
    for (let x = 0; x < columns * blockPx; x++) {
      const block = 3 * (Math.floor(y / blockPx) * columns + Math.floor(x / blockPx));
      for (let colour = 0; colour < 3; colour++) {
        means[block + colour]! += data[4 * (y * width + x) + colour]! / blockPx ** 2;
      }
    }
  }
  return means;
}

/** The scene's picture, read in the same task in which it was drawn: later its buffer may be empty. */
async function drawCase(visualCase: VisualCase): Promise<ImageData> {
  const place = document.createElement("div");
  Object.assign(place.style, {
    position: "relative",
    width: `${visualCase.widthPx}px`,
    height: `${visualCase.heightPx}px`,
  });
  document.body.append(place);
  appStore.setState({
    report: startReport,
    pickedNeuron: visualCase.pickedNeuron,
    colourMode: visualCase.colourMode ?? "population",
    ground: visualCase.ground ?? "dark",
    // The scene begins where the state says, which is where the case before has ended.
    scale: "sheet",
  });
  const frame = createFrozenFrame(visualCase.occupancy, { hasTwin: visualCase.colourMode === "difference" });
  liveFrame.show(frame);
  const root = createRoot(place);
  root.render(createElement(Scene, { calm: true, governed: false }));
  // Lazily compiled shaders and the software's pause between pictures both take a few frames.
  const picture = await new Promise<ImageData>((resolve) => {
    let drawn = 0;
    const stop = addAfterEffect(() => {
      const canvas = place.querySelector("canvas");
      const now = canvas && pixelsOf(canvas, visualCase);
      liveFrame.show(frame);
      if (drawn === 2 && visualCase.scale) {
        travelTo(visualCase.scale);
      }
      if (now?.data[3] === 255 && ++drawn === 16) {
        stop();
        resolve(now);
      }
    });
  });
  root.unmount();
  place.remove();
  return picture;
}

function toBase64Png(picture: ImageData): string {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")!.putImageData(picture, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1]!;
}

async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

test("there is at least one visual case", () => {
  expect(Object.keys(cases).length).toBeGreaterThan(0);
});

test.each(Object.keys(cases))("%s looks as expected", async (file) => {
  const visualCase = cases[file]!;
  const picture = await drawCase(visualCase);
  const expectedFile = file.replace("case.json", "expected.png");
  if (isUpdating) {
    await commands.writeFile(expectedFile.replace("./", "tests/visual/"), toBase64Png(picture), {
      encoding: "base64",
    });
    return;
  }
  const expected = pixelsOf(await loadImage(expectedAddresses[expectedFile]!), visualCase);
  const actualMeans = blockMeans(picture, visualCase.blockPx);
  const expectedMeans = blockMeans(expected, visualCase.blockPx);
  let sum = 0;
  let largest = 0;
  actualMeans.forEach((mean, index) => {
    const difference = Math.abs(mean - expectedMeans[index]!);
    sum += difference;
    largest = Math.max(largest, difference);
  });
  expect(sum / actualMeans.length).toBeLessThan(visualCase.meanTolerance);
  expect(largest).toBeLessThan(visualCase.blockTolerance);
});
