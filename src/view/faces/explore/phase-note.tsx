/** What the middle of the screen says while there is no network yet, or none at all. */
import { reset } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";

export function PhaseNote({ onLimits }: { readonly onLimits: () => void }) {
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const failureReport = useAppState((state) => state.failureReport);
  const wasRunning = useAppState((state) => state.report !== null);
  if (phase === "starting") {
    return (
      <div className="phase-note" role="status">
        <span className="phase-pulse" aria-hidden="true" />
        <p>Wiring the neurons. The first spikes follow in a moment.</p>
      </div>
    );
  }
  if (phase === "failed") {
    return (
      <div className="phase-note phase-failed" role="alert">
        <h2>{wasRunning ? "The network has stopped" : "The network could not be started"}</h2>
        <p>{failure ?? "The reason is not known."}</p>
        <p className="phase-rest">
          The dose scale, the six steps and the notes on the model can still be read; there are no live
          numbers.
        </p>
        <div className="phase-actions">
          <button type="button" className="button" onClick={reset}>
            Restart
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Reload
          </button>
          <button type="button" className="link-button" onClick={onLimits}>
            What this leaves out
          </button>
        </div>
        {failureReport !== null && (
          <details className="phase-report">
            <summary className="link-button">Report of the failure</summary>
            <button
              type="button"
              className="link-button"
              onClick={() => void navigator.clipboard?.writeText(failureReport)}
            >
              Copy
            </button>
            <pre>{failureReport}</pre>
          </details>
        )}
      </div>
    );
  }
  return null;
}
