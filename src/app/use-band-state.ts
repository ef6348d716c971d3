import { useStore } from "zustand";
import { type BandState, bandStore } from "./course-bands.ts";

/** One slice of what is known of the bands; `select` must give the same value for the same state. */
export const useBandState = <Value>(select: (state: BandState) => Value): Value =>
  useStore(bandStore, select);
