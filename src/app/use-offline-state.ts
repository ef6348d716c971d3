import { useStore } from "zustand";
import { type OfflineState, offlineStore } from "./offline/offline.ts";

/** One slice of what is known of the page that is kept in this browser. */
export const useOfflineState = <Value>(select: (state: OfflineState) => Value): Value =>
  useStore(offlineStore, select);
