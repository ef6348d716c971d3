/** The wish for a vehicle twin, carried out. */
import type { SimulationCommands } from "./simulation-commands.ts";
import { appStore } from "./store.ts";
import { takeNotice } from "./take-notice.ts";

/**
 * Asks for a twin or for none. Never rejects: where two networks do not fit the picture goes back to its own colours,
 * and the reason is said.
 */
export async function answerTwin(
  commands: Pick<SimulationCommands, "runTwin">,
  isOn: boolean,
): Promise<void> {
  // A network that is being built is asked once it runs.
  if (appStore.getState().phase !== "running") return;
  try {
    await commands.runTwin(isOn);
  } catch (error) {
    takeNotice({ kind: "fallback", sentence: (error as Error).message, hasTwinEnded: true });
  }
}
