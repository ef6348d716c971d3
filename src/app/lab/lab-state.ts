/** What a person has chosen in the laboratory: how much time is shown, what is selected in it, and which cells are kept in view. */
import { createStore } from "zustand/vanilla";
import { mostFollowedCells } from "../../wire/frame/recording-batch.ts";
import { liveFrame } from "../live-frame.ts";
import { replay } from "../recording/replay.ts";
import { appStore } from "../store.ts";

/** Lengths of time that every instrument of the fast timescale can show, ms. */
export const labWindowsMs = [200, 500, 1000, 2000, 5000, 10_000] as const;
export type LabWindowMs = (typeof labWindowsMs)[number];

/** By what the rows of the raster are sorted. */
export const rasterOrders = ["population", "place", "rate"] as const;
export type RasterOrder = (typeof rasterOrders)[number];

export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface LabState {
  readonly windowMs: LabWindowMs;
  /** Selected in one instrument, marked in all, and what intervals and spectra are measured over; null: the newest seconds. */
  readonly span: TimeSpan | null;
  /** Cells that are followed beside the selected one. */
  readonly pinned: readonly number[];
  readonly order: RasterOrder;
}

export const labStore = createStore<LabState>(() => ({
  windowMs: 1000,
  span: null,
  pinned: [],
  order: "population",
}));

/** The time that the instruments show: up to the replayed moment, or to the newest recorded millisecond. */
export function shownSpan(): TimeSpan {
  const { windowMs } = labStore.getState();
  const { atMs } = replay.store.getState();
  // Before the first window is over, it begins at 0.
  const toMs = Math.max(windowMs, atMs === null ? replay.recorded.endMs : Math.ceil(atMs));
  return { fromMs: toMs - windowMs, toMs };
}

/** Selects a span of time, and singles these cells out in the picture; without any, all are shown alike. */
export function selectSpan(span: TimeSpan | null, cells: Uint32Array | null = null): void {
  labStore.setState({ span });
  appStore.setState({ brushedCells: cells });
  liveFrame.requestPicture();
}
export const showWindow = (windowMs: LabWindowMs): void => labStore.setState({ windowMs });
export const sortRaster = (order: RasterOrder): void => labStore.setState({ order });

/** Keeps a cell in view, or no longer. */
export function togglePinned(cell: number): void {
  const { pinned } = labStore.getState();
  labStore.setState({
    pinned: pinned.includes(cell)
      ? pinned.filter((other) => other !== cell)
      : [...pinned, cell].slice(-(mostFollowedCells - 1)),
  });
}

/** Every followed cell: the selected one first. */
export function followedCells(pickedNeuron: number | null, pinned: readonly number[]): readonly number[] {
  const cells = [...(pickedNeuron === null ? [] : [pickedNeuron]), ...pinned];
  return [...new Set(cells)].slice(0, mostFollowedCells);
}

/** Records the network, and follows the selected and the pinned cells, until the returned function is called. */
export function recordForLab(): () => void {
  const follow = () => {
    const { report, pickedNeuron, recordedCells } = appStore.getState();
    const neurons = report?.neurons ?? Number.POSITIVE_INFINITY;
    const wanted = followedCells(pickedNeuron, labStore.getState().pinned).filter((cell) => cell < neurons);
    if (recordedCells?.join() !== wanted.join()) appStore.setState({ recordedCells: wanted });
  };
  follow();
  const stops = [
    labStore.subscribe(follow),
    replay.store.subscribe((state, before) => {
      // A time of another recording is none of this one.
      if (state.opened !== before.opened) selectSpan(null);
    }),
    appStore.subscribe((state, before) => {
      if (state.run !== before.run) labStore.setState({ span: null });
      if (state.pickedNeuron !== before.pickedNeuron || state.report !== before.report) follow();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    appStore.setState({ recordedCells: null, brushedCells: null });
  };
}
