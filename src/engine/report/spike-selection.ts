/** Whose spikes are recorded one by one. */
import type { Sheet } from "../../model/network/populations.ts";

/** Nobody's, everybody's, those of listed neurons, or of the ids from `first` to `end − 1`. */
export type SpikeSelection =
  | "none"
  | "all"
  | readonly number[]
  | { readonly first: number; readonly end: number };

/** A selection as a bit per neuron, 32 per word, and how many neurons it names. */
export interface SelectedNeurons {
  readonly kind: "none" | "all" | "some";
  readonly count: number;
  readonly mask: Uint32Array<ArrayBuffer>;
}

const empty = new Uint32Array(0);
const nobody: SelectedNeurons = { kind: "none", count: 0, mask: empty };

/** Works a selection out. Throws a RangeError for an id that the sheet does not have. */
export function selectNeurons(selection: SpikeSelection, { neurons }: Sheet): SelectedNeurons {
  if (selection === "none") return nobody;
  if (selection === "all") return { kind: "all", count: neurons, mask: empty };
  const mask = new Uint32Array(Math.ceil(neurons / 32));
  const add = (neuron: number) => {
    mask[neuron >>> 5]! |= 1 << (neuron & 31);
  };
  if ("first" in selection) {
    const { first, end } = selection;
    if (!(Number.isInteger(first) && Number.isInteger(end) && first >= 0 && first < end && end <= neurons)) {
      throw new RangeError(
        `A range of neurons to record must lie between 0 and ${neurons}, its end above its first, but got ${first} to ${end}.`,
      );
    }
    for (let neuron = first; neuron < end; neuron++) add(neuron);
    return { kind: "some", count: end - first, mask };
  }
  const ids = new Set(selection);
  for (const neuron of ids) {
    if (!(Number.isInteger(neuron) && neuron >= 0 && neuron < neurons)) {
      throw new RangeError(
        `A neuron to record must be a whole number from 0 to ${neurons - 1}, but got ${neuron}.`,
      );
    }
    add(neuron);
  }
  return ids.size === 0 ? nobody : { kind: "some", count: ids.size, mask };
}

export const isSelected = ({ kind, mask }: SelectedNeurons, neuron: number): boolean =>
  kind === "all" || (kind === "some" && ((mask[neuron >>> 5]! >>> (neuron & 31)) & 1) === 1);
