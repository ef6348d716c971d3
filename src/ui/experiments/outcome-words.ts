/** What was found and where it should lie, in figures with their units. */
import type { Expectation, MeasureName } from "../../model/protocol/protocol.ts";
import { trajectoryColumns } from "../../model/trajectory/trajectory-columns.ts";
import type { Outcome } from "../../model/trajectory/outcomes.ts";

type Kind = "column" | "percent" | "hours" | "ratio";

const kinds: Readonly<Record<MeasureName, Kind>> = {
  value: "column",
  highest: "column",
  lowest: "column",
  change: "percent",
  shareOfHighest: "percent",
  shareOfChange: "percent",
  highestAtHours: "hours",
  halfLifeHours: "hours",
};

const rounded = (value: number): string => String(Number(value.toPrecision(3)));

function figure(value: number, { measure, column, over }: Expectation): string {
  const kind: Kind = over === undefined ? kinds[measure] : "ratio";
  switch (kind) {
    case "percent":
      return `${Math.round(value * 100)} %`;
    case "hours":
      return value >= 72 ? `${rounded(value / 24)} d` : `${rounded(value)} h`;
    case "ratio":
      return `${rounded(value)} ×`;
    case "column": {
      const { unit } = trajectoryColumns[column];
      return `${rounded(value)}${unit === "1" ? "" : ` ${unit}`}`;
    }
  }
}

/** "found 27 %", or why there is nothing. */
export function describeFound({ expectation, found }: Outcome): string {
  if (found === null) return "could not be measured";
  const compared = expectation.over === undefined ? "" : ` that of ${expectation.over}`;
  return `found ${figure(found, expectation)}${compared}`;
}

/** "expected 15 % to 45 %", "expected at most 8 %". */
export function describeBand(expectation: Expectation): string {
  const { minimum, maximum } = expectation;
  const show = (value: number) => figure(value, expectation);
  if (minimum !== undefined && maximum !== undefined) return `expected ${show(minimum)} to ${show(maximum)}`;
  if (minimum !== undefined) return `expected at least ${show(minimum)}`;
  if (maximum !== undefined) return `expected at most ${show(maximum)}`;
  return "";
}
