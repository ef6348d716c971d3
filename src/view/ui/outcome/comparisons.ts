/** The comparisons that the page offers: courses of shipped protocols, side by side. */
import { t } from "../../../web/messages/messages.ts";

export const comparisonTable = [
  { name: "race", arms: ["single-infusion", "ssri", "saline"] },
  { name: "enantiomers", arms: ["s-ketamine", "r-ketamine", "single-infusion"] },
  { name: "blocked", arms: ["single-infusion", "ampa-blocked", "mtor-blocked"] },
] as const;

const namedComparison = (name: string) => comparisonTable.find((each) => each.name === name);

export function comparisonTitle(name: string): string {
  const known = namedComparison(name);
  return known ? t(`experiment.${known.name}`) : name;
}

export function comparisonQuestion(name: string): string {
  const known = namedComparison(name);
  return known ? t(`experiment.${known.name}Question`) : "";
}
