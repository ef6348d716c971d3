/** Offers to go on with the session that the visit before has left in this browser. */
import { declineOffer, takeOffer } from "../../app/autosave.ts";
import { useAutosaveState } from "../../app/use-autosave-state.ts";
import { currentLocale, t } from "../../web/messages/messages.ts";

export function SessionOffer() {
  const offer = useAutosaveState((state) => state.offer);
  if (!offer) return null;
  const when = new Date(offer.head.savedAt).toLocaleString(currentLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <li className="notice">
      <span>
        {t("run.continueOffer", { when })}{" "}
        <button type="button" className="link-button" onClick={() => void takeOffer()}>
          {t("run.continue")}
        </button>
      </span>
      <button type="button" className="quiet-button" aria-label={t("run.notNow")} onClick={declineOffer}>
        ×
      </button>
    </li>
  );
}
