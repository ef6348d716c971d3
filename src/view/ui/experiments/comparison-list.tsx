/** Courses compared in one chart and one table, all calculated with the response atlas. */
import { useState } from "react";
import { compareCourses } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { BandColumn } from "../../../treatment/ensemble/course-bands.ts";
import { protocolNamed } from "../../../treatment/protocol/named-protocols.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { ComparisonChart } from "../../instruments/hours/comparison-chart.tsx";
import { Card } from "./card.tsx";
import { ComparisonTable } from "./comparison-table.tsx";

const comparisonTable = [
  { name: "race", arms: ["single-infusion", "ssri", "saline"] },
  { name: "enantiomers", arms: ["s-ketamine", "r-ketamine", "single-infusion"] },
  { name: "blocked", arms: ["single-infusion", "ampa-blocked", "mtor-blocked"] },
] as const;

const comparedColumns = [
  "spineOccupancy",
  "bdnf",
  "mtorc1",
  "functionalGain",
  "protein",
  "effectiveUm",
  "glutamate",
  "moodProxy",
] as const satisfies readonly BandColumn[];

export function ComparisonList() {
  const underWay = useAppState((state) => state.comparisonUnderWay);
  const refusal = useAppState((state) => state.comparisonRefusal);
  return (
    <div className="cards">
      <p className="control-note">{t("experiment.compareNote")}</p>
      <p className="refusal" role="alert">
        {refusal && say(refusal)}
      </p>
      {comparisonTable.map(({ name, arms }) => (
        <Card
          key={name}
          title={t(`experiment.${name}`)}
          action={t(underWay === name ? "experiment.working" : "experiment.compare")}
          isDisabled={underWay !== null}
          onAction={() =>
            compareCourses(
              name,
              arms.flatMap((arm) => protocolNamed(arm) ?? []),
            )
          }
        >
          <p>{t(`experiment.${name}Question`)}</p>
          <ComparisonResult name={name} />
        </Card>
      ))}
    </div>
  );
}

function ComparisonResult({ name }: { readonly name: string }) {
  const comparison = useAppState((state) => (state.comparison?.name === name ? state.comparison : null));
  const [column, setColumn] = useState<BandColumn>("spineOccupancy");
  if (!comparison) return null;
  const reason = comparison.courses.find(({ noPlanReason }) => noPlanReason !== null)?.noPlanReason;
  if (reason) return <p>{say(reason)}</p>;
  const label = labelOf(column);
  return (
    <div className="comparison">
      <label className="comparison-choice">
        <span>{t("experiment.shown")}</span>
        <select
          className="field"
          value={column}
          onChange={({ currentTarget: { value } }) =>
            setColumn(comparedColumns.find((known) => known === value) ?? "spineOccupancy")
          }
        >
          {comparedColumns.map((known) => (
            <option key={known} value={known}>
              {titleOf(known)}
            </option>
          ))}
        </select>
        {label && <span className="card-label">{label}</span>}
      </label>
      <ComparisonChart comparison={comparison} column={column} />
      <ComparisonTable comparison={comparison} column={column} />
    </div>
  );
}
