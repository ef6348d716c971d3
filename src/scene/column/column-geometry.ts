/** One grown shape, drawn once for each cell that has it; the four bytes of each cell come with every frame. */
import { DynamicDrawUsage, InstancedBufferAttribute, type InstancedBufferGeometry } from "three";
import type { Frame } from "../../snapshot/frame.ts";
import { growInterneuron } from "../morphology/grow-interneuron.ts";
import { growPyramidal } from "../morphology/grow-pyramidal.ts";
import type { ColumnCell } from "./column-cells.ts";
import { createRibbonGeometry } from "./ribbon-geometry.ts";

/** Neuron numbers that no sheet has, so that the shapes are nobody's own tree. */
const shapeSeeds = 9_000_001;

export interface ColumnShape {
  readonly geometry: InstancedBufferGeometry;
  readonly isExcitatory: boolean;
  show(frame: Frame): void;
}

function growShape(seed: number, shape: number) {
  const neuron = shapeSeeds + shape;
  if (shape < 3) {
    return growPyramidal(seed, neuron);
  }
  return growInterneuron(seed, neuron, shape === 3 ? "basket" : "chandelier");
}

export function createColumnShape(seed: number, shape: number, cells: readonly ColumnCell[]): ColumnShape {
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
  geometry.setAttribute("neuronBytes", bytes);
  return {
    geometry,
    isExcitatory: shape < 3,
    show({ neurons }) {
      own.forEach(({ neuron }, index) => {
        bytes.array.set(neurons.subarray(4 * neuron, 4 * neuron + 4), 4 * index);
      });
      bytes.needsUpdate = true;
    },
  };
}
