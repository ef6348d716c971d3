/** Starts and stops the measurement over seeds. */
import { useStore } from "zustand";
import {
  comparedSeeds,
  measureSeedDifferences,
  seedDifferenceStore,
  stopSeedDifferences,
} from "../../../app/lab/seed-differences.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";

export function SeedsSwitch() {
  const isRunning = useStore(seedDifferenceStore, (state) => state.isRunning);
  const progress = useStore(seedDifferenceStore, (state) => state.report?.progress ?? 0);
  const concentrationUm = useAppState((state) => state.effectiveUm);
  return (
    <div className="lab-row">
      <button
        type="button"
        className="button lab-button"
        disabled={!isRunning && concentrationUm === 0}
        onClick={() => {
          if (isRunning) stopSeedDifferences();
          else void measureSeedDifferences();
        }}
      >
        {isRunning
          ? t("lab.seedsStop")
          : t("lab.seedsStart", { seeds: comparedSeeds.length, concentration: decimal(concentrationUm, 2) })}
      </button>
      {isRunning && <progress max={1} value={progress} aria-label={percent(progress)} />}
    </div>
  );
}
