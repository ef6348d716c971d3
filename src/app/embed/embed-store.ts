/** What is known of a page that is shown within another one. */
import { createStore } from "zustand/vanilla";
import type { Sentence } from "../../web/messages/messages.ts";

interface EmbedStoreState {
  /** Nobody can see it. */
  readonly isHidden: boolean;
  /** Whether it is paused once it is seen. */
  readonly isPauseAsked: boolean;
  /** The page around is not among those that the address names. */
  readonly stranger: Sentence | null;
}

export const embedStore = createStore<EmbedStoreState>(() => ({
  isHidden: false,
  isPauseAsked: false,
  stranger: null,
}));
