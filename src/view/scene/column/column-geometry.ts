/** One grown shape, drawn once for each cell that has it; what its colour needs of each cell's bytes comes with every frame. */
import { DynamicDrawUsage, InstancedBufferAttribute } from "three";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { NeuronByte } from "../../../wire/frame/layout.ts";
import { growInterneuron } from "../morphology/grow-interneuron.ts";
import { growPyramidal } from "../morphology/grow-pyramidal.ts";
import type { ColumnCell } from "./column-cells.ts";
import { createRibbonGeometry } from "./ribbon-geometry.ts";

/** Neuron numbers that no sheet has, so that the shapes are nobody's own tree. */
const shapeSeeds = 9_000_001;

function growShape(seed: number, shape: number) {
  const neuron = shapeSeeds + shape;
  if (shape < 3) return growPyramidal(seed, neuron);
  return growInterneuron(seed, neuron, shape === 3 ? "basket" : "chandelier");
}

export function createColumnShape(seed: number, shape: number, cells: readonly ColumnCell[]) {
  const geometry = createRibbonGeometry(growShape(seed, shape));
  const own = cells.filter((cell) => cell.shape === shape);
  geometry.instanceCount = own.length;
  const set = (name: string, size: number, values: (cell: ColumnCell) => readonly number[]) =>
    geometry.setAttribute(
      name,
      new InstancedBufferAttribute(new Float32Array(own.flatMap((cell) => [...values(cell)])), size),
    );
  set("place", 3, ({ place }) => place.toArray());
  set("axis", 3, ({ axis }) => axis.toArray());
  set("variation", 2, ({ turn, scale }) => [turn, scale]);
  set("sheetPlace", 2, ({ sheetPlace }) => sheetPlace);
  const bytes = new InstancedBufferAttribute(new Uint8Array(4 * own.length), 4, true);
  bytes.setUsage(DynamicDrawUsage);
  geometry.setAttribute("cellBytes", bytes);
  return {
    geometry,
    isExcitatory: shape < 3,
    dispose: () => geometry.dispose(),
    show({ columns }: Frame, mapped: NeuronByte | null) {
      own.forEach(({ neuron }, index) => {
        bytes.array[4 * index] = columns.recentSpike[neuron] ?? 0;
        bytes.array[4 * index + 1] = mapped === null ? 0 : (columns[mapped][neuron] ?? 0);
      });
      bytes.needsUpdate = true;
    },
  };
}
