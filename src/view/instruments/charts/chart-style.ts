/** Colours and dashes of every drawn quantity: the tokens of the page, read once when a chart is made. */

import type { Quantity } from "../../../model/quantities.ts";
import { currentLocale } from "../../../web/messages/messages.ts";

/** A line's look. The dash tells lines apart where colours cannot. */
export interface LineLook {
  readonly token: string;
  readonly dash: readonly number[];
  readonly widthPx: number;
}

const excitatory: LineLook = { token: "--excitatory", dash: [], widthPx: 1.5 };
const inhibitory: LineLook = { token: "--inhibitory", dash: [5, 3], widthPx: 1.5 };

export const lineLooks = {
  excitatoryRateHz: excitatory,
  inhibitoryRateHz: inhibitory,
  nmdaBlockExcitatory: excitatory,
  nmdaBlockInhibitory: inhibitory,
  relativeRelease: { token: "--glutamate", dash: [], widthPx: 1.75 },
  effectiveUm: { token: "--ketamine", dash: [], widthPx: 1.75 },
  plasmaNgPerMl: { token: "--ketamine-soft", dash: [3, 2], widthPx: 1.75 },
  bdnf: { token: "--growth", dash: [], widthPx: 1.75 },
  trkb: { token: "--growth", dash: [2, 2], widthPx: 1.75 },
  mtorc1: { token: "--mtor", dash: [7, 3], widthPx: 1.75 },
  pEef2: { token: "--phospho", dash: [2, 3], widthPx: 1.75 },
  protein: { token: "--protein", dash: [9, 3, 2, 3], widthPx: 1.75 },
  functionalGain: { token: "--gain", dash: [4, 2], widthPx: 1.75 },
  spineOccupancy: { token: "--spine", dash: [], widthPx: 2.5 },
} as const satisfies Partial<Record<Quantity, LineLook>>;
export type DrawnQuantity = keyof typeof lineLooks;

const colours = new Map<string, string>();

/** The value of a custom property of the page. Read once: tokens do not change while the page is open. */
export function tokenColour(token: string): string {
  const known = colours.get(token);
  if (known !== undefined) return known;
  const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  if (value === "") return "#888";
  colours.set(token, value);
  return value;
}

/** Size of the words in a chart, CSS pixels, which grows with the window. Whole: uPlot scales only the digits before the unit. */
export function chartTextPx(): number {
  const size = getComputedStyle(document.documentElement).getPropertyValue("--size-small");
  return Math.round(Number.parseFloat(size) || 12.5);
}

/** The page's fonts for a language: read once, because reading a style makes the browser compute it. */
const families = new Map<string, string>();

export function chartFont(textPx = chartTextPx()): string {
  const locale = currentLocale();
  const family =
    families.get(locale) ?? getComputedStyle(document.documentElement).getPropertyValue("--family").trim();
  families.set(locale, family);
  return `${textPx}px ${family}`;
}
