import { useStore } from "zustand";
import { setAsideStore } from "../set-aside-store.ts";

/** Whether leaving the Story brings back a run from before. */
export const useHasRunSetAside = (): boolean => useStore(setAsideStore, ({ aside }) => aside !== null);
