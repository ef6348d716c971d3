/** What is heard now, for the captions of the sound. */
import { createStore } from "zustand/vanilla";

/** The parts of the sound, as the tutorial plays them one after the other. */
export const soundParts = ["excitatory", "inhibitory", "synchrony"] as const;
export type SoundPart = (typeof soundParts)[number];

export interface SoundState {
  /** "waiting": for a touch or a key, without which browsers play nothing; "unavailable": this browser has no audio. */
  readonly kind: "off" | "waiting" | "playing" | "resting" | "unavailable";
  /** Of the tutorial; null while the network is heard. */
  readonly part: SoundPart | null;
  /** Of the last seconds: how often each was heard, in a second. */
  readonly plucksPerSecond: Readonly<Record<"excitatory" | "inhibitory", number>>;
  readonly synchrony: number;
}

export const nothingHeard: SoundState = {
  kind: "off",
  part: null,
  plucksPerSecond: { excitatory: 0, inhibitory: 0 },
  synchrony: 0,
};

export const soundStore = createStore<SoundState>(() => nothingHeard);
