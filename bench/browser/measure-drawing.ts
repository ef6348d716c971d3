/** Times drawing and picking on the page's thread. */
import { Matrix4, PerspectiveCamera } from "three";
import type { ColourMode } from "../../src/app/view.ts";
import { sheetOfNeurons } from "../../src/model/network/populations.ts";
import { nearestNeuron } from "../../src/view/scene/input/nearest-neuron.ts";
import { createSheetPlaces } from "../../src/view/scene/sheet/sheet-places.ts";
import { createBareLoop } from "./bare-loop.ts";
import { createRewrittenColours, createScene } from "./contenders.ts";
import { createFrames } from "./drawn-bytes.ts";

export interface DrawBudget {
  readonly rounds: number;
  /** Pictures of each contender in a round; the first is not counted. */
  readonly pictures: number;
  /** Pictures of each on the smallest sheet, before: a page that has run for seconds has its script compiled. */
  readonly warmUp: number;
  /** Of the scene. */
  readonly colourMode: ColourMode;
}

const names = ["scene", "raw", "upload", "colours"] as const;
/** ms of script for each counted picture, by contender. */
export type DrawTimes = Record<(typeof names)[number], number[]>;

export async function measureDrawing(
  neurons: number,
  { rounds, pictures, warmUp, colourMode }: DrawBudget,
): Promise<DrawTimes> {
  await drawRounds(smallestSheet, 0, warmUp, colourMode);
  return drawRounds(neurons, rounds, pictures, colourMode);
}

const smallestSheet = 5120;

/** A round more than asked for: the first is not counted. */
async function drawRounds(
  neurons: number,
  rounds: number,
  pictures: number,
  colourMode: ColourMode,
): Promise<DrawTimes> {
  const places = createSheetPlaces(sheetOfNeurons(neurons), 1);
  const frames = createFrames(places.sheet, 3);
  const contenders = {
    scene: await createScene(places, colourMode),
    raw: createBareLoop("raw", places),
    upload: createBareLoop("upload", places),
    colours: createRewrittenColours(places),
  };
  const times: DrawTimes = { scene: [], raw: [], upload: [], colours: [] };
  let version = 0;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      for (let picture = 0; picture < pictures; picture++) {
        const frame = frames[version++ % frames.length];
        // Our scene does not draw more often than every 30 ms in software: all wait as long, and begin as cold.
        await new Promise((resolve) => setTimeout(resolve, 40));
        const spentMs = frame ? await contenders[name].draw(frame) : 0;
        // A queue that is still full would make the next call wait, and waiting is not script.
        contenders[name].finish();
        if (round > 0 && picture > 0) {
          times[name].push(spentMs);
        }
      }
    }
  }
  for (const contender of Object.values(contenders)) {
    contender.remove();
  }
  return times;
}

/** ms of each of `picks` taps all over the sheet, by tiles and by a search through all neurons. */
export function measurePicking(neurons: number, picks: number): { tiles: number[]; all: number[] } {
  const places = createSheetPlaces(sheetOfNeurons(neurons), 1);
  const eye = new PerspectiveCamera(27, 1280 / 720, 1, 120);
  eye.position.set(0, 10, 20);
  eye.lookAt(0, 0, 0);
  eye.updateMatrixWorld();
  const matrix = new Matrix4().multiplyMatrices(eye.projectionMatrix, eye.matrixWorldInverse);
  // One ball round everything: then every neuron is looked at.
  const everything = {
    ...places,
    tileSpheres: places.tileSpheres.map((value, index) => (index % 4 === 3 ? 1e3 : value)),
  };
  const times = { tiles: [] as number[], all: [] as number[] };
  for (let pick = 0; pick < picks; pick++) {
    const x = 320 + ((pick * 197) % 640);
    const y = 240 + ((pick * 131) % 240);
    for (const [name, searched] of [
      ["tiles", places],
      ["all", everything],
    ] as const) {
      const beganMs = performance.now();
      nearestNeuron(searched, matrix, 1280, 720, x, y, 22);
      times[name].push(performance.now() - beganMs);
    }
  }
  return times;
}
