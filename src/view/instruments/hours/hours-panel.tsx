/** Everything that follows over hours: a small chart for each quantity on one scale of time, then the derived scores. */

import { quantities, type TrajectoryColumn, unitBehind } from "../../../model/quantities.ts";
import { labelOf, titleOf } from "../../../web/messages/quantity-words.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { LiveText } from "../live-text.tsx";
import { HoursPlot } from "./hours-plot.tsx";
import { hoursQuantities } from "./hours-quantities.ts";
import "./hours-panel.css";
import { t } from "../../../web/messages/messages.ts";

const provenance = (frame: Frame) => {
  return t("hours.regions", { regions: frame.layout.sheet.regions });
};

export function HoursPanel() {
  return (
    <div className="hours-panel">
      <p className="hours-legend">
        <span>
          <span className="hours-legend-plan" aria-hidden="true" /> {t("hours.planned")}
        </span>
        <span>
          <span className="hours-legend-simulated" aria-hidden="true" /> {t("hours.simulated")}
        </span>
        <LiveText read={provenance} waiting="" />
      </p>
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

const readers = Object.fromEntries(
  derivedColumns.map((name) => [
    name,
    (frame: Frame) => `${scalarOf(frame, name).toFixed(quantities[name].digits)}${unitBehind(name)}`,
  ]),
) as Readonly<Record<(typeof derivedColumns)[number], (frame: Frame) => string>>;

/** Numbers made from the others by a formula: none is measured, so each keeps its label beside it. */
function DerivedScores() {
  return (
    <section className="derived" aria-labelledby="derived-title">
      <h3 id="derived-title" className="chart-title">
        {t("hours.derived")}
      </h3>
      <p className="chart-provenance">{t("hours.derivedNote")}</p>
      <dl>
        {derivedColumns.map((name) => (
          <div key={name}>
            <dt>{titleOf(name)}</dt>
            <dd>
              <LiveText read={readers[name]} /> <span className="derived-label">{labelOf(name)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
