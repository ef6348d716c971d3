/** Spines over hours in the courses of an experiment, each line labelled at its end. */
import { protocolText } from "../../../../app/protocol-text.ts";
import type { Rows } from "../../../../treatment/hypotheses/bench.ts";
import type { CourseExperiment } from "../../../../treatment/hypotheses/course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperiments,
} from "../../../../treatment/hypotheses/experiments.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal, signedPercent } from "../../../../web/messages/numbers.ts";

const size = { width: 340, height: 150, left: 44, bottom: 22, top: 8 };
const dashes = ["none", "6 4", "2 3", "9 3 2 3"];

interface Curve {
  readonly hours: readonly number[];
  /** Relative change since the start: 0.2 is a fifth more. */
  readonly change: readonly number[];
}

function curveOf(rows: Rows): Curve {
  const start = rows[0]?.spineOccupancy ?? Number.NaN;
  return {
    hours: rows.map(({ hours }) => hours),
    change: rows.map(({ spineOccupancy }) => spineOccupancy / start - 1),
  };
}

interface SpineCurvesProps {
  readonly experiment: CourseExperimentName;
  /** By the names that the experiment gives them. */
  readonly courses: Readonly<Record<string, Rows>>;
}

export function SpineCurves({ experiment, courses }: SpineCurvesProps) {
  const lines = Object.entries(courses).map(([name, rows]) => [name, curveOf(rows)] as const);
  const changes = lines.flatMap(([, { change }]) => change);
  const [lowest, highest] = [Math.min(0, ...changes), Math.max(0.05, ...changes)];
  const lastHours = Math.max(...lines.map(([, { hours }]) => hours.at(-1) ?? 0));
  const requests: CourseExperiment["courses"] = courseExperiments[experiment].courses;
  const x = (hours: number) => size.left + ((size.width - size.left) * hours) / lastHours;
  const y = (change: number) =>
    size.top + (size.height - size.top - size.bottom) * (1 - (change - lowest) / (highest - lowest));
  const pathOf = ({ hours, change }: Curve) =>
    hours.map((time, point) => `${point === 0 ? "M" : "L"}${x(time)} ${y(change[point] ?? 0)}`).join("");
  return (
    <figure className="spine-curves">
      <figcaption>{t("verdict.curves")}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t("verdict.curves")}>
        {[lowest, 0, highest].map((change) => (
          <g key={change}>
            <line
              x1={size.left}
              x2={size.width}
              y1={y(change)}
              y2={y(change)}
              className="spine-curves-rule"
            />
            <text x={size.left - 6} y={y(change) + 4} textAnchor="end">
              {signedPercent(change)}
            </text>
          </g>
        ))}
        {[0, lastHours].map((hours) => (
          <text key={hours} x={x(hours)} y={size.height - 4} textAnchor={hours === 0 ? "start" : "end"}>
            {hours < 96 ? `${decimal(hours)} h` : `${decimal(hours / 24)} d`}
          </text>
        ))}
        {lines.map(([name, curve], index) => (
          <path
            key={name}
            d={pathOf(curve)}
            data-line={index % 4}
            strokeDasharray={dashes[index % dashes.length]}
          />
        ))}
      </svg>
      <ul>
        {lines.map(([name, { change }], index) => {
          const course = requests[name];
          const isKnockedOut = course?.network !== undefined && course.network !== "intact";
          return (
            <li key={name}>
              <svg viewBox="0 0 28 8" aria-hidden="true">
                <path d="M0 4L28 4" data-line={index % 4} strokeDasharray={dashes[index % dashes.length]} />
              </svg>
              <span>
                {course ? protocolText(course.protocol, "title") : name}
                {name.endsWith("ehicle") && ` ${t("verdict.vehicle")}`}
                {isKnockedOut && ` ${t("verdict.knockedOut")}`}
              </span>
              <span className="spine-curves-end">{signedPercent(change.at(-1) ?? 0)}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
