/** Time per step by phase: measured on request, or the reason why it cannot be measured. */
import { timePhases } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";

/** Phases whose label is not a name that people know. */
const renamed = [
  "planPropagation",
  "sampleTiles",
  "sumSamples",
  "tallySpikes",
  "spreadGlutamate",
  "meanTileBlock",
] as const;

function nameOf(label: string): string {
  const known = renamed.find((name) => name === label);
  return known ? t(`network.phase.${known}`) : label.replaceAll("+", ", ");
}

export function PhaseTimes() {
  const report = useAppState((state) => state.phaseReport);
  const isTiming = useAppState((state) => state.isTimingPhases);
  const phases = report?.phases ?? [];
  const total = phases.reduce((sum, { microsecondsPerStep }) => sum + microsecondsPerStep, 0);
  return (
    <section className="phase-times" aria-label={t("network.profile")}>
      <h3>{t("network.timePerStep")}</h3>
      <button type="button" className="button" disabled={isTiming} onClick={timePhases}>
        {t(isTiming ? "network.profiling" : "network.profile")}
      </button>
      {phases.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("network.phase")}</th>
              <th scope="col">{t("network.perStep")}</th>
              <th scope="col">{t("network.share")}</th>
            </tr>
          </thead>
          <tbody>
            {phases.map(({ label, microsecondsPerStep }) => (
              <tr key={label}>
                <th scope="row">{nameOf(label)}</th>
                <td>{decimal(microsecondsPerStep, 1)}</td>
                <td>{percent(microsecondsPerStep / total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p aria-live="polite">{report && say(report.sentence)}</p>
    </section>
  );
}
