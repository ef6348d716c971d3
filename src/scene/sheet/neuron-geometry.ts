/** One vertex a neuron: place and normal once, the four bytes of the frame as they come. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from "three";
import type { Frame } from "../../snapshot/frame.ts";
import { sheetSide } from "./fold.ts";
import type { SheetPlaces } from "./sheet-places.ts";

export interface NeuronGeometry {
  readonly geometry: BufferGeometry;
  /** Copies the bytes of a frame's neurons for upload; frames of another sheet are left alone. */
  show(frame: Frame): void;
  /** Marks the cells that the column draws in full, so that they are not drawn twice. */
  drawElsewhere(neurons: readonly number[]): void;
}

export function createNeuronGeometry({ sheet, positions, normals }: SheetPlaces): NeuronGeometry {
  const geometry = new BufferGeometry();
  const bytes = new BufferAttribute(new Uint8Array(4 * sheet.neurons), 4, true);
  bytes.setUsage(DynamicDrawUsage);
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  const normalBytes = Int8Array.from(normals, (component) => Math.round(127 * component));
  const normal = new BufferAttribute(padTriples(normalBytes), 4, true);
  geometry.setAttribute("normal", normal);
  let marked: readonly number[] = [];
  geometry.setAttribute("neuronBytes", bytes);
  geometry.boundingSphere = new Sphere(new Vector3(), sheetSide);
  return {
    geometry,
    show(frame) {
      if (frame.neurons.length === bytes.array.length) {
        bytes.array.set(frame.neurons);
        bytes.needsUpdate = true;
      }
    },
    drawElsewhere(neurons) {
      if (neurons === marked) {
        return;
      }
      for (const neuron of marked) {
        normal.setW(neuron, 0);
      }
      for (const neuron of neurons) {
        normal.setW(neuron, 1);
      }
      marked = neurons;
      normal.needsUpdate = true;
    },
  };
}

/** Vertex data must start at multiples of four bytes. */
function padTriples(triples: Int8Array): Int8Array {
  const padded = new Int8Array((triples.length / 3) * 4);
  for (let index = 0; index < triples.length / 3; index++) {
    padded.set(triples.subarray(3 * index, 3 * index + 3), 4 * index);
  }
  return padded;
}
