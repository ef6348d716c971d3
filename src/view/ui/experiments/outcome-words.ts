/** What was found and where it should lie, in figures with their units. */

import { quantities } from "../../../model/quantities.ts";
import type { Expectation, MeasureName } from "../../../treatment/protocol/protocol.ts";
import type { Outcome } from "../../../treatment/trajectory/outcomes.ts";

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

/** Three figures; what is smaller than any figure on this page is 0. */
const rounded = (value: number): string =>
  Math.abs(value) < 5e-4 ? "0" : String(Number(value.toPrecision(3)));

interface Figure {
  readonly number: string;
  /** With its space, as it stands behind the number. */
  readonly unit: string;
}

function figureOf(value: number, { measure, column, over }: Expectation): Figure {
  const kind: Kind = over === undefined ? kinds[measure] : "ratio";
  switch (kind) {
    case "percent":
      return { number: rounded(Math.round(value * 100)), unit: " %" };
    case "hours":
      return value >= 72
        ? { number: rounded(value / 24), unit: " d" }
        : { number: rounded(value), unit: " h" };
    case "ratio":
      return { number: rounded(value), unit: " ×" };
    case "column": {
      const { unit } = quantities[column];
      return { number: rounded(value), unit: unit === "1" ? "" : ` ${unit}` };
    }
  }
}

/** "found 27 %", or why there is nothing. */
export function describeFound({ expectation, found, reason }: Outcome): string {
  if (found === null) return `could not be measured. ${reason ?? ""}`;
  const { number, unit } = figureOf(found, expectation);
  const compared = expectation.over === undefined ? "" : ` that of ${expectation.over}`;
  return `found ${number}${unit}${compared}`;
}

/** "expected 15 to 45 %", "expected at most 8 %". */
export function describeBand(expectation: Expectation): string {
  const { minimum, maximum } = expectation;
  const show = (value: number) => figureOf(value, expectation);
  const whole = (value: number) => `${show(value).number}${show(value).unit}`;
  if (minimum !== undefined && maximum !== undefined) {
    const isSameUnit = show(minimum).unit === show(maximum).unit;
    return `expected ${isSameUnit ? show(minimum).number : whole(minimum)} to ${whole(maximum)}`;
  }
  if (minimum !== undefined) return `expected at least ${whole(minimum)}`;
  if (maximum !== undefined) return `expected at most ${whole(maximum)}`;
  return "";
}
