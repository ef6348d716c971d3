/** Words that both screens show: the name, the explanation, and the disclaimer with a link to the limits of the model. */
import { t } from "../../../web/messages/messages.ts";

export function TitleBlock() {
  return (
    <>
      <h1>Disinhibit</h1>
      <Explanation />
    </>
  );
}

export const Explanation = () => <p className="explore-explanation">{t("page.explanation")}</p>;

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
