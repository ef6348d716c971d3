/** Found values and expected ranges with their units. */
import { protocolText } from "../../../app/protocol-text.ts";
import { quantities } from "../../../model/quantities.ts";
import type { ExpectationBand } from "../../../treatment/ensemble/course-bands.ts";
import { protocolNamed } from "../../../treatment/protocol/named-protocols.ts";
import type { Expectation, MeasureName } from "../../../treatment/protocol/protocol.ts";
import type { Outcome } from "../../../treatment/trajectory/outcomes.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";

type Kind = "column" | "percent" | "hours" | "ratio";

const kinds: Readonly<Record<MeasureName, Kind>> = {
  value: "column",
  highest: "column",
  lowest: "column",
  change: "percent",
  shareOfHighest: "percent",
  shareOfChange: "percent",
  highestChange: "percent",
  restoredShare: "percent",
  highestAtHours: "hours",
  halfLifeHours: "hours",
};

/** Three significant figures without trailing zeros; what is smaller than any figure on this page is 0. */
function rounded(value: number): string {
  const shown = Math.abs(value) < 5e-4 ? 0 : Number(value.toPrecision(3));
  return decimal(shown, String(shown).split(".")[1]?.length ?? 0);
}

interface Figure {
  readonly number: string;
  /** With its space, as it is written behind the number. */
  readonly unit: string;
}

function figureOf(value: number, { measure, column, over, minus }: Expectation): Figure {
  const kind: Kind = over === undefined ? kinds[measure] : "ratio";
  switch (kind) {
    case "percent":
      return minus === undefined
        ? { number: rounded(Math.round(value * 100)), unit: " %" }
        : { number: rounded(value * 100), unit: ` ${t("experiment.points")}` };
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

/** The title of a shipped protocol; a protocol of a person's own is called by its name. */
function titleOfProtocol(name: string): string {
  const protocol = protocolNamed(name);
  return protocol ? protocolText(protocol, "title") : name;
}

/** "found 27 %", or why there is nothing. */
export function describeFound({ expectation, found, reason }: Outcome): string {
  if (found === null) return [t("experiment.notMeasured"), reason && say(reason)].filter(Boolean).join(" ");
  const { number, unit } = figureOf(found, expectation);
  const value = `${number}${unit}`;
  const { over, minus } = expectation;
  if (minus !== undefined) return t("experiment.foundMinus", { value, protocol: titleOfProtocol(minus) });
  return over === undefined
    ? t("experiment.found", { value })
    : t("experiment.foundOver", { value, protocol: titleOfProtocol(over) });
}

/** "16 to 23 % over the ensemble; met by 97 % of it"; empty where no member could be measured. */
export function describeEnsemble(expectation: Expectation, { found, share }: ExpectationBand): string {
  if (found === null || share === null) return "";
  const [low, high] = [figureOf(found.low, expectation), figureOf(found.high, expectation)];
  const whole = ({ number, unit }: Figure) => `${number}${unit}`;
  const range = {
    low: low.unit === high.unit ? low.number : whole(low),
    high: whole(high),
    share: Math.round(100 * share),
  };
  return t("experiment.ensemble", range);
}

/** "Too low.", "Too high."; empty for what is met or could not be measured. */
export function describeReason({ expectation: { minimum }, found, isMet }: Outcome): string {
  if (found === null || isMet !== false) return "";
  return t(minimum !== undefined && found < minimum ? "outcome.tooLow" : "outcome.tooHigh");
}

/** "expected 15 to 45 %", "expected at most 8 %". */
export function describeBand(expectation: Expectation): string {
  const { minimum, maximum } = expectation;
  const show = (value: number) => figureOf(value, expectation);
  const whole = (value: number) => `${show(value).number}${show(value).unit}`;
  if (minimum !== undefined && maximum !== undefined) {
    const isSameUnit = show(minimum).unit === show(maximum).unit;
    return t("experiment.between", {
      minimum: isSameUnit ? show(minimum).number : whole(minimum),
      maximum: whole(maximum),
    });
  }
  if (minimum !== undefined) return t("experiment.atLeast", { minimum: whole(minimum) });
  if (maximum !== undefined) return t("experiment.atMost", { maximum: whole(maximum) });
  return "";
}
