/** What the middle of the screen says while there is no network yet, or none at all. */
import { useRunPhase } from "../../../app/use-run-phase.ts";

export function PhaseNote({ onLimits }: { readonly onLimits: () => void }) {
  const { phase, failure } = useRunPhase();
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
        <h2>The network could not be started</h2>
        <p>{failure ?? "The reason is not known."}</p>
        <p className="phase-rest">
          The dose scale, the six steps and the notes on the model can still be read; there are no live
          numbers.
        </p>
        <div className="phase-actions">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load again
          </button>
          <button type="button" className="link-button" onClick={onLimits}>
            What this leaves out
          </button>
        </div>
      </div>
    );
  }
  return null;
}
