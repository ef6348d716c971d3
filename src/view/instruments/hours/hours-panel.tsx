/** Everything that follows over hours: a small chart for each quantity on one scale of time, then the derived scores. */
import { Fragment } from "react";
import { useAppState } from "../../../app/use-app-state.ts";
import { type TrajectoryColumn, unitBehind } from "../../../model/quantities.ts";
import { FigureList } from "../../../web/figure-list.tsx";
import { t } from "../../../web/messages/messages.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { CurveKey } from "./curve-key.tsx";
import { HoursPlot } from "./hours-plot.tsx";
import { figureReaders, hoursQuantities } from "./hours-quantities.ts";
import "./hours-panel.css";

const provenance = (frame: Frame) => t("hours.regions", { regions: frame.layout.sheet.regions });

export function HoursPanel() {
  const course = useAppState((state) => state.course);
  return (
    <div className="hours-panel">
      <CurveKey course={course} lines="planned-and-simulated">
        <LiveText read={provenance} waiting="" />
      </CurveKey>
      <div className="hours-plots">
        {hoursQuantities.map((name) => (
          <HoursPlot key={name} quantity={name} />
        ))}
      </div>
      <DerivedScores />
    </div>
  );
}

const derivedColumns = [
  "sv2aProxy",
  "dissociationIndex",
  "moodProxy",
  "toxicity",
  "plasticityThreshold",
] as const satisfies readonly TrajectoryColumn[];

/** Numbers made from the others by a formula: none is measured, so each keeps its label beside it. */
function DerivedScores() {
  return (
    <section className="derived" aria-labelledby="derived-title">
      <h3 id="derived-title" className="chart-title">
        {t("hours.derived")}
      </h3>
      <p className="quiet small">{t("hours.derivedNote")}</p>
      <FigureList
        rows={derivedColumns.map((name) => [
          titleOf(name),
          <Fragment key={name}>
            <LiveText read={figureReaders[name]} />
            {unitBehind(name)} <span className="quiet">{labelOf(name)}</span>
          </Fragment>,
        ])}
      />
    </section>
  );
}
