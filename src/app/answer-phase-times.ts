/** Carries out the wish to have the phases timed and answers it in the store. Does not reject. */
import type { SimulationCommands } from "./simulation-commands.ts";
import { type AppState, appStore } from "./store.ts";

export async function answerPhaseTimes(
  commands: SimulationCommands,
  wish: NonNullable<AppState["phaseTimesWish"]>,
): Promise<void> {
  const phaseReport = await commands
    .timePhases()
    .catch((error: Error) => ({ sentence: error.message, phases: [] }));
  appStore.setState(({ phaseTimesWish, generation }) => {
    if (phaseTimesWish !== wish) return {};
    // The answer of a network that is gone is nobody's.
    return { phaseTimesWish: null, phaseReport: generation === wish.generation ? phaseReport : null };
  });
}
