/** Numbers as the shown language writes them; what was not measured (null or NaN) is "–". */
import { currentLocale, isRightToLeft } from "./messages.ts";

/** Making a format takes long, so each is made once, when it is first needed. */
const formats = new Map<string, Intl.NumberFormat>();

/** The sign before the decimals: "." or ",". */
export const decimalSign = (): "." | "," => (decimal(0.5, 1).includes(",") ? "," : ".");

/** A number with so many digits behind the decimal sign, grouped, with a true minus sign: "20,480", "−65.0". */
export function decimal(value: number | null, digits = 0): string {
  if (value === null || Number.isNaN(value)) return "–";
  const locale = currentLocale();
  const name = `${locale} ${digits}`;
  const format =
    formats.get(name) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: "negative",
    });
  formats.set(name, format);
  return format.format(value).replace("-", "−");
}

/** Keeps sign, digits and unit in their order among words that run from right to left (Unicode isolates). */
export const together = (text: string): string => (isRightToLeft() ? `\u2066${text}\u2069` : text);

const withSign = (value: number, digits: number): string =>
  value >= 0 ? `+${decimal(value, digits)}` : decimal(value, digits);

/** The same with its sign in any case: "+1.2", "−0.4". */
export const signed = (value: number, digits = 0): string => together(withSign(value, digits));

/** A share as a percentage with its unit: 0.125 as "13 %". */
export const percent = (share: number, digits = 0): string => together(`${decimal(100 * share, digits)} %`);

/** A relative change with sign and unit: 0.125 as "+13 %". */
export const signedPercent = (share: number, digits = 0): string =>
  together(`${withSign(100 * share, digits)} %`);
