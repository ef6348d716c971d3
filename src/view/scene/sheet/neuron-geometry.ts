/** One vertex per neuron: place and normal once, those of a frame's bytes that colours need as they come. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from "three";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { NeuronByte } from "../../../wire/frame/layout.ts";
import { sheetSide } from "../camera/world.ts";
import type { SheetPlaces } from "./sheet-places.ts";
import { blockNeurons, createThinning, type Thinning } from "./thinning.ts";

/** Most neurons that are drawn whatever is thinned out: a picked cell and all that it listens to. */
const mostKept = 1024;

export type NeuronGeometry = ReturnType<typeof createNeuronGeometry>;

export function createNeuronGeometry({ sheet, seed, positions, normals }: SheetPlaces) {
  const geometry = new BufferGeometry();
  const createColumn = () =>
    new BufferAttribute(new Uint8Array(sheet.neurons), 1, true).setUsage(DynamicDrawUsage);
  const recentSpike = createColumn();
  const mappedByte = createColumn();
  geometry.setAttribute("position", new BufferAttribute(positions, 3));
  const normalBytes = Int8Array.from(normals, (component) => Math.round(127 * component));
  const normal = new BufferAttribute(padTriples(normalBytes), 4, true);
  geometry.setAttribute("normal", normal);
  let marked: readonly number[] = [];
  /** 0 where a cell is singled out, or none is; −1 elsewhere. */
  let restingW = new Int8Array(sheet.neurons);
  let singledOut: Uint32Array | null = null;
  let thinned: { readonly order: Thinning; readonly index: BufferAttribute } | null = null;
  let perDrawn = 1;
  let keptNow: readonly number[] = [];
  geometry.setAttribute("recentSpike", recentSpike);
  geometry.setAttribute("mappedByte", mappedByte);
  geometry.boundingSphere = new Sphere(new Vector3(), sheetSide);
  return {
    geometry,
    /** Lays a frame's bytes out for upload, uncopied: a frame lives until the next. Of another sheet's frame nothing is shown. */
    show({ columns }: Frame, mapped: NeuronByte | null) {
      const own = (column: Uint8Array) =>
        column.length === sheet.neurons ? column : new Uint8Array(sheet.neurons);
      recentSpike.array = own(columns.recentSpike);
      recentSpike.needsUpdate = true;
      // Of this frame even where nothing is mapped: a lost graphics context takes it up again, and older frames are gone.
      mappedByte.array = own(columns[mapped ?? "recentSpike"]);
      mappedByte.needsUpdate = mapped !== null;
    },
    /** Marks the cells that the column draws in full, so that they are not drawn twice. */
    drawElsewhere(neurons: readonly number[]) {
      if (neurons === marked) return;
      for (const neuron of marked) normal.setW(neuron, restingW[neuron] ?? 0);
      for (const neuron of neurons) normal.setW(neuron, 1);
      marked = neurons;
      normal.needsUpdate = true;
    },
    /** Lets all but these cells fade; null lets none. The same list again changes nothing. */
    singleOut(neurons: Uint32Array | null) {
      if (neurons === singledOut) return;
      singledOut = neurons;
      restingW = new Int8Array(sheet.neurons).fill(neurons ? -1 : 0);
      for (const neuron of neurons ?? []) restingW[neuron] = 0;
      const drawnElsewhere = new Set(marked);
      for (let neuron = 0; neuron < sheet.neurons; neuron++) {
        normal.setW(neuron, drawnElsewhere.has(neuron) ? 1 : (restingW[neuron] ?? 0));
      }
      normal.needsUpdate = true;
    },
    /** Draws one neuron in so many (1, 2, 4 or 8), and those of `kept` in any case. */
    thin(neuronsPerDrawn: number, kept: readonly number[]) {
      if (neuronsPerDrawn === perDrawn && (kept === keptNow || neuronsPerDrawn === 1)) return;
      perDrawn = neuronsPerDrawn;
      keptNow = kept;
      if (neuronsPerDrawn === 1) {
        geometry.setIndex(null);
        geometry.setDrawRange(0, Number.POSITIVE_INFINITY);
        return;
      }
      thinned ??= createThinnedIndex(sheet.neurons, createThinning(sheet, seed));
      const { order, index } = thinned;
      const left = kept.filter((neuron) => (order.ranks[neuron] ?? 0) * neuronsPerDrawn >= blockNeurons);
      const first = mostKept - Math.min(mostKept, left.length);
      left.slice(0, mostKept).forEach((neuron, place) => {
        index.setX(first + place, neuron);
      });
      index.addUpdateRange(0, mostKept);
      index.needsUpdate = true;
      geometry.setIndex(index);
      geometry.setDrawRange(first, mostKept - first + sheet.neurons / neuronsPerDrawn);
    },
    dispose() {
      // A geometry frees only what it has: an index not in use at present would remain.
      geometry.setIndex(thinned?.index ?? null);
      geometry.dispose();
    },
  };
}

/** Room for the kept ones, then all neurons in the order in which they are thinned out. */
function createThinnedIndex(neurons: number, order: Thinning) {
  const indices = new Uint32Array(mostKept + neurons);
  indices.set(order.order, mostKept);
  return { order, index: new BufferAttribute(indices, 1).setUsage(DynamicDrawUsage) };
}

/** Vertex data must start at multiples of four bytes. */
function padTriples(triples: Int8Array): Int8Array {
  const padded = new Int8Array((triples.length / 3) * 4);
  for (let index = 0; index < triples.length / 3; index++) {
    padded.set(triples.subarray(3 * index, 3 * index + 3), 4 * index);
  }
  return padded;
}
