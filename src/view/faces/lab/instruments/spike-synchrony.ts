/** Synchrony of cells of which only spikes are known: χ (Golomb 2007) of their counts in short bins, a value for each whole second. */
import type { Recording } from "../../../../app/recording/recording.ts";
import { synchronyIndex, varianceFromSums } from "../../../../model/measures.ts";

export const spikeSynchronyWindow = { ms: 1000, binMs: 5 } as const;

interface SpikeSynchrony {
  /** Middle of each window, s. */
  readonly times: readonly number[];
  /** NaN where nobody fires. */
  readonly values: readonly number[];
}

/** A window of a recording that does not change is measured once. */
const measuredWindows = new WeakMap<Recording, Map<number, number>>();

/** χ over the first `cells` cells in every whole second from `fromMs` to `toMs`. */
export function spikeSynchrony(
  recording: Recording,
  cells: number,
  fromMs: number,
  toMs: number,
): SpikeSynchrony {
  const { ms } = spikeSynchronyWindow;
  const known = measuredWindows.get(recording) ?? new Map<number, number>();
  measuredWindows.set(recording, known);
  const times: number[] = [];
  const values: number[] = [];
  const endMs = Math.min(toMs, recording.endMs);
  for (let start = Math.ceil(fromMs / ms) * ms; start + ms <= endMs; start += ms) {
    const value = known.get(start) ?? synchronyOf(recording, cells, start);
    known.set(start, value);
    times.push((start + ms / 2) / 1000);
    values.push(value);
  }
  return { times, values };
}

function synchronyOf(recording: Recording, cells: number, fromMs: number): number {
  const { ms, binMs } = spikeSynchronyWindow;
  const bins = ms / binMs;
  const perBin = new Uint32Array(bins);
  const perCell = new Uint32Array(cells);
  const inBin = new Uint32Array(cells);
  let ofSquares = 0;
  let bin = 0;
  let touched: number[] = [];
  const closeBin = () => {
    for (const cell of touched) {
      ofSquares += (inBin[cell] ?? 0) ** 2;
      inBin[cell] = 0;
    }
    touched = [];
  };
  const { neurons, timesMs } = recording.spikes(fromMs, fromMs + ms);
  for (let index = 0; index < neurons.length; index++) {
    const cell = neurons[index] ?? 0;
    if (cell >= cells) continue;
    const at = Math.floor(((timesMs[index] ?? 0) - fromMs) / binMs);
    if (at !== bin) closeBin();
    bin = at;
    perBin[at] = (perBin[at] ?? 0) + 1;
    perCell[cell] = (perCell[cell] ?? 0) + 1;
    if (inBin[cell] === 0) touched.push(cell);
    inBin[cell] = (inBin[cell] ?? 0) + 1;
  }
  closeBin();
  const sum = (list: Uint32Array, of: (value: number) => number) =>
    list.reduce((total, value) => total + of(value), 0);
  const ofMean = varianceFromSums(
    bins,
    sum(perBin, (count) => count / cells),
    sum(perBin, (count) => (count / cells) ** 2),
  );
  const ofEach = (ofSquares - sum(perCell, (count) => count ** 2) / bins) / bins / cells;
  return synchronyIndex(ofMean, ofEach).value ?? Number.NaN;
}
