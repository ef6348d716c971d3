/** Courses to compare; what comes of it is shown large. All are calculated with the response atlas. */
import { compareCourses, showOutcome } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { protocolNamed } from "../../../treatment/protocol/named-protocols.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { comparisonQuestion, comparisonTable, comparisonTitle } from "../outcome/comparisons.ts";
import { Card } from "./card.tsx";

export function ComparisonList() {
  const underWay = useAppState((state) => state.comparisonUnderWay);
  const refusal = useAppState((state) => state.comparisonRefusal);
  const shown = useAppState((state) => state.comparison?.name);
  return (
    <div className="cards">
      <p className="control-note">{t("experiment.compareNote")}</p>
      <p className="refusal" role="alert">
        {refusal && say(refusal)}
      </p>
      {comparisonTable.map(({ name, arms }) => (
        <Card
          key={name}
          title={comparisonTitle(name)}
          action={t(underWay === name ? "experiment.working" : "experiment.compare")}
          isDisabled={underWay !== null}
          onAction={() =>
            compareCourses(
              name,
              arms.flatMap((arm) => protocolNamed(arm) ?? []),
            )
          }
        >
          <p>{comparisonQuestion(name)}</p>
          {shown === name && (
            <div className="card-outcome">
              <button
                type="button"
                className="button"
                aria-label={t("outcome.showFor", { title: comparisonTitle(name) })}
                onClick={() => showOutcome("comparison")}
              >
                {t("outcome.show")}
              </button>
            </div>
          )}
        </Card>
      ))}
    </div>
  );
}
