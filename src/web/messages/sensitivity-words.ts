/** What the sensitivity screens found, in words: the page and docs/validation.md say it alike. */
import "./later-words.ts";
import { type MessageKey, t } from "./messages.ts";
import { decimal, percent } from "./numbers.ts";

/** Names in the catalogue. */
type NameIn<Group extends string> = MessageKey extends infer Key
  ? Key extends `sensitivity.${Group}.${infer Name}`
    ? Name
    : never
  : never;
type Claim = NameIn<"claim">;

interface Importance {
  readonly assumption: NameIn<"assumption">;
  readonly size: number;
  readonly low: number;
  readonly high: number;
}

interface ClaimFinding {
  readonly claim: Claim;
  readonly start: { readonly low: number; readonly median: number; readonly high: number };
  readonly importances: readonly Importance[];
}

type Unit = "share" | "hours" | "factor";

/** Units of claims that are no shares. */
const units: Readonly<Partial<Record<Claim, Unit>>> = {
  lasting: "hours",
  surge: "factor",
  interneurons: "factor",
  selectivity: "factor",
  anaestheticFiring: "factor",
};
const unitOf = (claim: Claim): Unit => units[claim] ?? "share";
const hoursPerDay = 24;

/** A claim's value: "20 %", "10.6 days", "× 1.52". */
export function claimValue(claim: Claim, value: number): string {
  switch (unitOf(claim)) {
    case "share":
      return percent(value, 1);
    case "hours":
      return t("sensitivity.days", { value: decimal(value / hoursPerDay, 1) });
    case "factor":
      return t("sensitivity.factor", { value: decimal(value, 2) });
  }
}

/** By how much a claim moves, without its unit: percentage points, days or a difference of factors. */
function amount(claim: Claim, size: number): string {
  switch (unitOf(claim)) {
    case "share":
      return decimal(100 * size, 1);
    case "hours":
      return decimal(size / hoursPerDay, 1);
    case "factor":
      return decimal(size, 2);
  }
}

/** "± 2.4 points". */
export function sizeInWords(claim: Claim, size: number): string {
  const value = amount(claim, size);
  const unit = unitOf(claim);
  const withUnit =
    unit === "share"
      ? t("sensitivity.points", { value })
      : unit === "hours"
        ? t("sensitivity.days", { value })
        : value;
  return t("sensitivity.plusMinus", { value: withUnit });
}

/** "1.9 … 2.9": the interval of a size. */
export const intervalInWords = (claim: Claim, { low, high }: Importance): string =>
  t("sensitivity.interval", { low: amount(claim, low), high: amount(claim, high) });

export const nameOfAssumption = ({ assumption }: Importance): string =>
  t(`sensitivity.assumption.${assumption}`);

export const startInWords = ({ claim, start }: ClaimFinding): string =>
  t("sensitivity.start", {
    median: claimValue(claim, start.median),
    low: claimValue(claim, start.low),
    high: claimValue(claim, start.high),
  });

/** Sizes below these are as good as none, in the claim's unit: what they change is not seen in its figures. */
const negligible: { readonly [Name in Unit]: number } = { share: 0.005, hours: 6, factor: 0.01 };

/** What matters most for a claim, in a sentence. */
export function mostInWords({ claim, importances }: ClaimFinding): string {
  const chance = importances.find(({ assumption }) => assumption === "wiring");
  const [first, second] = importances.filter((importance) => importance !== chance);
  if (!first || !second) throw new Error(`Nothing was measured for the claim "${claim}".`);
  const size = sizeInWords(claim, first.size);
  if (first.size < negligible[unitOf(claim)]) return t("sensitivity.little", { size });
  if (chance && first.low <= chance.high) {
    return t("sensitivity.unresolved", { size: sizeInWords(claim, chance.size) });
  }
  return t("sensitivity.most", {
    ...{ first: nameOfAssumption(first), size },
    ...{ second: nameOfAssumption(second), next: sizeInWords(claim, second.size) },
  });
}

export const nameOfParameter = (parameter: string): string =>
  t(`sensitivity.parameter.${parameter as NameIn<"parameter">}`);

export const nameOfTarget = (target: string): string => t(`sensitivity.target.${target as NameIn<"target">}`);
