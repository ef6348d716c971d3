/** Reads one slice of the slow state. The component renders again only when that slice changes. */
import { useSyncExternalStore } from "react";
import { type AppState, appStore } from "./store.ts";

/** `select` must give back the same value for the same state: a field, not a new object. */
export function useAppState<Value>(select: (state: AppState) => Value): Value {
  return useSyncExternalStore(appStore.subscribe, () => select(appStore.getState()));
}
