/** Words that both screens show: the name, the explanation, and the disclaimer with links to what else must be known. */
import { t } from "../../../web/messages/messages.ts";
import { ChangedLine } from "../../ui/parameters/changed-line.tsx";

export function TitleBlock() {
  return (
    <>
      <h1>Disinhibit</h1>
      <Explanation />
    </>
  );
}

export const Explanation = () => <p className="explore-explanation">{t("page.explanation")}</p>;

interface CalmLineProps {
  readonly onLimits: () => void;
  readonly onClinic: () => void;
  readonly onCertainty: () => void;
  readonly onTakeHome: () => void;
  readonly onParameters: () => void;
}

export function CalmLine({ onLimits, onClinic, onCertainty, onTakeHome, onParameters }: CalmLineProps) {
  return (
    <div className="calm-lines">
      <ChangedLine onParameters={onParameters} />
      <p className="calm-line">
        {t("page.disclaimer")}{" "}
        <button type="button" className="link-button" onClick={onLimits}>
          {t("page.limits")}
        </button>{" "}
        <button type="button" className="link-button" onClick={onCertainty}>
          {t("certainty.title")}
        </button>{" "}
        <button type="button" className="link-button" onClick={onClinic}>
          {t("clinic.title")}
        </button>{" "}
        <button type="button" className="link-button" onClick={onTakeHome}>
          {t("export.title")}
        </button>
      </p>
    </div>
  );
}
