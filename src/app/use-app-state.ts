import { useStore } from "zustand";
import { type AppState, appStore } from "./store.ts";

/** One slice of the state; `select` must give the same value for the same state: a field, not a new object. */
export const useAppState = <Value>(select: (state: AppState) => Value): Value => useStore(appStore, select);
