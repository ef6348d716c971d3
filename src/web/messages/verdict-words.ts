/** A cell of the verdict matrix in words: the page, the command line and docs/verdicts.md say it alike. */
import "./later-words.ts";
import { t } from "./messages.ts";
import { decimal, percent, signed, signedPercent } from "./numbers.ts";

interface MeasuredBand {
  readonly as: "change" | "share" | "ratio" | "signed";
  readonly minimum?: number;
  readonly maximum?: number;
}

/** "+28 %", "28 %", "× 1.50", "−0.9"; a number that rounds to nothing has no sign. */
function valueInWords(value: number, as: MeasuredBand["as"]): string {
  switch (as) {
    case "change":
      return Math.abs(value) < 0.005 ? percent(0) : signedPercent(value);
    case "share":
      return percent(Math.abs(value) < 0.005 ? 0 : value);
    case "ratio":
      return `× ${decimal(value, 2)}`;
    case "signed":
      return Math.abs(value) < 0.05 ? decimal(0, 1) : signed(value, 1);
  }
}

/** The observed band: "at most 25 %", "+15 % to +45 %"; empty without bounds. */
export function boundsInWords({ as, minimum, maximum }: MeasuredBand): string {
  const low = minimum === undefined ? null : valueInWords(minimum, as);
  const high = maximum === undefined ? null : valueInWords(maximum, as);
  if (low !== null && high !== null) return t("verdict.band.between", { low, high });
  if (low !== null) return t("verdict.band.atLeast", { low });
  return high === null ? "" : t("verdict.band.atMost", { high });
}

interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The median, with the band over the ensemble where it says more. */
export function bandInWords({ low, median, high }: Band, as: MeasuredBand["as"]): string {
  const [middle, from, to] = [median, low, high].map((value) => valueInWords(value, as));
  return from === to
    ? `${middle}`
    : `${middle} (${t("verdict.band.between", { low: from ?? "", high: to ?? "" })})`;
}
