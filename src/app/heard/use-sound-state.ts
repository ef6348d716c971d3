import { useStore } from "zustand";
import { type SoundState, soundStore } from "./sound-store.ts";

/** What is heard now. */
export const useSoundState = (): SoundState => useStore(soundStore);
