import { useStore } from "zustand";
import { embedStore } from "./embed-store.ts";

type EmbedStoreState = ReturnType<typeof embedStore.getState>;

/** One slice of what is known of a page within another one. */
export const useEmbedState = <Value>(select: (state: EmbedStoreState) => Value): Value =>
  useStore(embedStore, select);
