/** What the middle of the screen says while there is no network yet, or none at all. */
import { restart } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { say, t } from "../../web/messages/messages.ts";
import "./phase-note.css";

interface PhaseNoteProps {
  /** Leads to what the model cannot say; left out where nothing may be opened or copied. */
  readonly onLimits?: (() => void) | undefined;
}

export function PhaseNote({ onLimits }: PhaseNoteProps) {
  const phase = useAppState((state) => state.phase);
  const failure = useAppState((state) => state.failure);
  const failureReport = useAppState((state) => state.failureReport);
  const wasRunning = useAppState((state) => state.report !== null);
  if (phase === "starting") {
    return (
      <div className="phase-note" role="status">
        <span className="phase-pulse" aria-hidden="true" />
        <p>{t("page.starting")}</p>
      </div>
    );
  }
  if (phase === "failed") {
    return (
      <div className="phase-note phase-failed" role="alert">
        <h2>{t(wasRunning ? "page.stopped" : "page.failed")}</h2>
        <p>{failure ? say(failure) : t("page.failedUnknown")}</p>
        <p className="phase-rest">{t("page.failedRest")}</p>
        <div className="phase-actions">
          <button type="button" className="button" onClick={() => restart()}>
            {t("page.restart")}
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {t("page.reload")}
          </button>
          {onLimits && (
            <button type="button" className="link-button" onClick={onLimits}>
              {t("page.limits")}
            </button>
          )}
        </div>
        {onLimits && failureReport !== null && (
          <details className="phase-report">
            <summary className="link-button">{t("page.failureReport")}</summary>
            <button
              type="button"
              className="link-button"
              onClick={() => void navigator.clipboard?.writeText(failureReport)}
            >
              {t("page.copy")}
            </button>
            <pre>{failureReport}</pre>
          </details>
        )}
      </div>
    );
  }
  return null;
}
