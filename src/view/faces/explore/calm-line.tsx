/** The disclaimer, always visible, with a link to the limits of the model. */
import { t } from "../../../web/messages/messages.ts";

export function CalmLine({ onLimits }: { readonly onLimits: () => void }) {
  return (
    <p className="calm-line">
      {t("page.disclaimer")}{" "}
      <button type="button" className="link-button" onClick={onLimits}>
        {t("page.limits")}
      </button>
    </p>
  );
}
