import { useSyncExternalStore } from "react";
import { type AppState, appStore } from "../../app/store.ts";

/** Part of the slow state. React renders again when that part changes, and for nothing else. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useSyncExternalStore(appStore.subscribe, () => select(appStore.getState()));
}
