/** Values of the compared courses at the times that papers report. */

import { protocolText } from "../../../app/protocol-text.ts";
import type { Comparison } from "../../../app/store.ts";
import { quantities, type TrajectoryColumn } from "../../../model/quantities.ts";
import { formatSpan } from "../../../web/design/clock-words.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { valueAtHours } from "./value-at-hours.ts";

const timesHours = [0, 24, 168, 336, 1344] as const;

interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly column: TrajectoryColumn;
}

export function ComparisonTable({ comparison, column }: ComparisonTableProps) {
  const { unit } = quantities[column];
  return (
    <table className="comparison-table">
      <caption className="quiet">
        {titleOf(column)}
        {unit === "1" ? "" : `, ${unit}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("experiment.course")}</th>
          {timesHours.map((hours) => (
            <th key={hours} scope="col">
              {hours === 0 ? t("experiment.start") : formatSpan(hours)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.courses.map(({ protocol, plan }) => (
          <tr key={protocol.name}>
            <th scope="row">{protocolText(protocol, "title")}</th>
            {timesHours.map((hours) => {
              const value = plan && valueAtHours(plan.hours, plan[column], hours);
              return <td key={hours}>{decimal(value, 2)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
