/** Says that a newer version of the page is ready, and lets a person take it. */
import { declineUpdate } from "../../app/offline/offline.ts";
import { useOfflineState } from "../../app/use-offline-state.ts";
import { t } from "../../web/messages/messages.ts";

export function UpdateOffer() {
  const takeUpdate = useOfflineState((state) => state.takeUpdate);
  if (!takeUpdate) return null;
  return (
    <li className="notice">
      <span>
        {t("offline.updateReady")}{" "}
        <button type="button" className="link-button" onClick={takeUpdate}>
          {t("offline.takeUpdate")}
        </button>
      </span>
      <button type="button" className="quiet-button" aria-label={t("offline.notNow")} onClick={declineUpdate}>
        ×
      </button>
    </li>
  );
}
