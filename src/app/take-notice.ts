/** Where news of the simulation goes: into the store, for the screen to say. */
import type { Notice } from "../wire/simulation-api.ts";
import { appStore } from "./store.ts";

const noticesKept = 6;

export function takeNotice(notice: Notice): void {
  const { report, hasTwinEnded } = notice;
  appStore.setState(({ notices, colourMode }) => ({
    notices: [...notices, notice].slice(-noticesKept),
    ...(report ? { report } : {}),
    // Colours by a twin that is gone would say that nothing differs.
    ...(hasTwinEnded && colourMode === "difference" ? { colourMode: "population" as const } : {}),
  }));
}

/** Nothing could be started. */
export function fail(sentence: string): void {
  appStore.setState({ phase: "failed", failure: sentence });
}
