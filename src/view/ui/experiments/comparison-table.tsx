/** The compared courses in figures at the times that papers report. */
import type { Comparison } from "../../../app/store.ts";
import { quantities, type TrajectoryColumn } from "../../../model/quantities.ts";
import { valueAtHours } from "./value-at-hours.ts";

const times = [
  { hours: 0, label: "start" },
  { hours: 24, label: "24 h" },
  { hours: 168, label: "1 wk" },
  { hours: 336, label: "2 wk" },
  { hours: 1344, label: "8 wk" },
] as const;

export interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly column: TrajectoryColumn;
}

export function ComparisonTable({ comparison, column }: ComparisonTableProps) {
  const { title, unit } = quantities[column];
  return (
    <table className="comparison-table">
      <caption>
        {title}
        {unit === "1" ? "" : `, ${unit}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">course</th>
          {times.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.courses.map(({ protocol, plan }) => (
          <tr key={protocol.name}>
            <th scope="row">{protocol.title}</th>
            {times.map(({ hours, label }) => {
              const value = plan && valueAtHours(plan.hours, plan[column], hours);
              return <td key={label}>{value === null ? "–" : value.toFixed(2)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
