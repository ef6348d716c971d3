/** What a step's time goes on: measured on request, or a sentence that says why it cannot be. */
import { timePhases } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import "./phase-times.css";

const names: Readonly<Record<string, string>> = {
  planRelease: "hand spikes to release",
  sampleTiles: "sums over the state, by tile",
  sumSamples: "sums over the tiles",
  tallySpikes: "count spikes",
  spreadGlutamate: "glutamate field",
  meanTileBlock: "mean block of each tile",
};

export function PhaseTimes() {
  const report = useAppState((state) => state.phaseReport);
  const isTiming = useAppState((state) => state.isTimingPhases);
  const phases = report?.phases ?? [];
  const total = phases.reduce((sum, { microsecondsPerStep }) => sum + microsecondsPerStep, 0);
  return (
    <section className="phase-times" aria-label="Profile">
      <h3>What a step’s time goes on</h3>
      <button type="button" className="button" disabled={isTiming} onClick={timePhases}>
        {isTiming ? "Timing for two seconds…" : "Profile"}
      </button>
      {phases.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">phase</th>
              <th scope="col">µs a step</th>
              <th scope="col">share</th>
            </tr>
          </thead>
          <tbody>
            {phases.map(({ label, microsecondsPerStep }) => (
              <tr key={label}>
                <th scope="row">{names[label] ?? label.replaceAll("+", ", ")}</th>
                <td>{microsecondsPerStep.toFixed(1)}</td>
                <td>{total > 0 ? `${((100 * microsecondsPerStep) / total).toFixed(0)} %` : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p aria-live="polite">{report?.sentence}</p>
    </section>
  );
}
