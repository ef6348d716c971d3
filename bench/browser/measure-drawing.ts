/** Times drawing and picking on the page's thread. */
import { Matrix4, PerspectiveCamera } from "three";
import { sheetOfNeurons } from "../../src/model/populations.ts";
import { createSheetPlaces } from "../../src/scene/sheet/sheet-places.ts";
import { nearestNeuron } from "../../src/scene/stage/nearest-neuron.ts";
import { createBareLoop, createRewrittenColours, createScene } from "./contenders.ts";
import { createFrames } from "./drawn-bytes.ts";

export interface DrawBudget {
  readonly rounds: number;
  /** Pictures of each contender in a round; the first is not counted. */
  readonly pictures: number;
}

/** ms of script for each counted picture, by contender. */
export type DrawTimes = Record<"scene" | "bare" | "colours", number[]>;

export async function measureDrawing(neurons: number, { rounds, pictures }: DrawBudget): Promise<DrawTimes> {
  const places = createSheetPlaces(sheetOfNeurons(neurons), 1);
  const frames = createFrames(places.sheet, 3);
  const contenders = {
    scene: await createScene(places),
    bare: createBareLoop(places, frames),
    colours: createRewrittenColours(places),
  };
  const times: DrawTimes = { scene: [], bare: [], colours: [] };
  let version = 0;
  for (let round = 0; round <= rounds; round++) {
    for (const name of ["scene", "bare", "colours"] as const) {
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
