/** What the middle of the screen says while there is no network yet, or none at all. */
import { reset } from "../../app/intents.ts";
import { useAppState } from "../use-app-state.ts";

export function PhaseNote({ onLimits }: { readonly onLimits: () => void }) {
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const notices = useAppState((state) => state.notices);
  // A thread that cannot even be loaded only sends word of it: without this the page would wait for ever.
  const lastNotice = notices.at(-1);
  const failedWhileStarting = phase === "starting" && lastNotice?.kind === "failure";
  if (phase === "starting" && !failedWhileStarting) {
    return (
      <div className="phase-note" role="status">
        <span className="phase-pulse" aria-hidden="true" />
        <p>Wiring the neurons. The first spikes follow in a moment.</p>
      </div>
    );
  }
  if (phase === "failed" || failedWhileStarting) {
    return (
      <div className="phase-note phase-failed" role="alert">
        <h2>The network could not be started</h2>
        <p>{failure ?? lastNotice?.sentence ?? "The reason is not known."}</p>
        <p>
          The dose scale, the six steps and the notes on the model can still be read; there are no live
          numbers.
        </p>
        <div className="phase-actions">
          <button type="button" className="button" onClick={reset}>
            Try again
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
