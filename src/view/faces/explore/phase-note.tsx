/** What the middle of the screen says while there is no network yet, or none at all. */
import { useRunPhase } from "../../../app/use-run-phase.ts";
import { t } from "../../../web/messages/messages.ts";

export function PhaseNote({ onLimits }: { readonly onLimits: () => void }) {
  const { phase, failure } = useRunPhase();
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
        <h2>{t("page.failed")}</h2>
        <p>{failure ?? t("page.failedUnknown")}</p>
        <p className="phase-rest">{t("page.failedRest")}</p>
        <div className="phase-actions">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {t("page.reload")}
          </button>
          <button type="button" className="link-button" onClick={onLimits}>
            {t("page.limits")}
          </button>
        </div>
      </div>
    );
  }
  return null;
}
