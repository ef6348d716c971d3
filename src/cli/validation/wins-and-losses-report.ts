/** The part of docs/validation.md that lists wins and losses side by side. */
import type { Evidence, Finding, Verdict } from "../../treatment/evidence/evidence.ts";
import { foundInWords } from "../../web/messages/finding-words.ts";
import { t } from "../../web/messages/messages.ts";
import { markdownTable } from "./markdown-table.ts";

export function evidencePart(evidence: Evidence): string {
  const { parameterSet, date, networkHash, findings } = evidence;
  const [wins, losses, open] = (["agrees", "disagrees", "cannotTell"] as const).map((verdict) =>
    findings.filter((finding) => finding.verdict === verdict),
  );
  return `## ${t("finding.title")}

${t("finding.intro", { parameterSet, date })} Network ${networkHash}, by \`npm run validate -- --only experiments\`; the rules by which a row agrees are in
\`src/cli/validation/wins-and-losses.ts\`, the publications in section 16 of [model.md](model.md). The page shows the same table.

${markdownTable([
  [t("finding.wins", { count: wins?.length ?? 0 }), t("finding.losses", { count: losses?.length ?? 0 })],
  ...sideBySide(wins ?? [], losses ?? []),
])}

${markdownTable([
  ["experiment", "observed", "the model gives", "fitted or held out", "verdict", "sources"],
  ...findings.map(rowOf),
])}

${t("finding.open", { count: open?.length ?? 0 })}: ${(open ?? []).map(titleOf).join("; ")}.
`;
}

const titleOf = ({ name }: Finding) => t(`finding.${name}.experiment`);
const fittedInWords = ({ isFitted }: Finding) => t(isFitted ? "finding.fitted" : "finding.heldOut");
const verdictInWords = (verdict: Verdict) => t(`finding.verdict.${verdict}`);

/** Held-out wins are told from fitted ones in the cell. */
const sideBySide = (wins: readonly Finding[], losses: readonly Finding[]): string[][] =>
  Array.from({ length: Math.max(wins.length, losses.length) }, (_, row) =>
    [wins[row], losses[row]].map((finding) =>
      finding ? `${titleOf(finding)} (${fittedInWords(finding)})` : "",
    ),
  );

const rowOf = (finding: Finding): string[] => [
  titleOf(finding),
  t(`finding.${finding.name}.observed`),
  foundInWords(finding),
  fittedInWords(finding),
  finding.verdict === "disagrees"
    ? `**${verdictInWords(finding.verdict)}**`
    : verdictInWords(finding.verdict),
  finding.sources.join(", "),
];
