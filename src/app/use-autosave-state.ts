import { useStore } from "zustand";
import { type AutosaveState, autosaveStore } from "./autosave.ts";

/** One slice of what is kept in this browser. */
export const useAutosaveState = <Value>(select: (state: AutosaveState) => Value): Value =>
  useStore(autosaveStore, select);
