/** Sensitivity findings for a reader: a table for the terminal, and the part of docs/validation.md. */
import {
  directionOf,
  type Importance,
  type Screen,
  type SensitivityFindings,
  summaryOf,
  surgeTarget,
} from "../../model/sensitivity/findings.ts";
import { t } from "../../web/messages/messages.ts";
import {
  intervalInWords,
  mostInWords,
  nameOfAssumption,
  sizeInWords,
  startInWords,
} from "../../web/messages/sensitivity-words.ts";
import { align } from "../align.ts";
import { digits } from "../print-number.ts";
import { markdownTable } from "../validation/markdown-table.ts";

/** Assumptions of each claim that the terminal shows. */
const shown = 5;

const arrowOf = (importance: Importance) => t(`sensitivity.direction.${directionOf(importance)}`);

export function sensitivityTable(findings: SensitivityFindings): string {
  const claims = [...findings.cascade.claims, ...(findings.network?.claims ?? [])];
  const ranked = claims.map(({ claim, importances, ...more }) =>
    [
      `${t(`sensitivity.claim.${claim}`)}: ${startInWords({ claim, importances, ...more })}`,
      align(
        importances
          .slice(0, shown)
          .map((each) => [
            `  ${nameOfAssumption(each)}`,
            `${sizeInWords(claim, each.size)} (${intervalInWords(claim, each)}) ${arrowOf(each)}`,
          ]),
      ),
    ].join("\n"),
  );
  return [...ranked, align(changeRows(findings)), summaryInWords(findings)].join("\n\n");
}

const summaryInWords = ({ oneAtATime }: SensitivityFindings) => {
  const { changes, leaving, keepingSign } = summaryOf(oneAtATime);
  return t("sensitivity.changesText", { changes, leaving, keeping: keepingSign });
};

function changeRows({ oneAtATime }: SensitivityFindings): string[][] {
  const { targets, unchanged, changes } = oneAtATime;
  const values = (of: Readonly<Record<string, number | null>>, left: readonly string[]) =>
    targets.map((id) => `${digits(of[id] ?? null, 3)}${left.includes(id) ? " *" : ""}`);
  return [
    ["parameter", "×", ...targets],
    ["nothing", "1", ...values(unchanged, [])],
    ...changes.map(({ parameter, factor, values: found, left }) => [
      ...[parameter, String(factor)],
      ...values(found, left),
    ]),
  ];
}

/** A row for each assumption, a column for each claim; the largest of each claim in bold. */
function screenTable({ claims }: Screen): string {
  const assumptions = (claims[0]?.importances ?? []).map(({ assumption }) => assumption);
  const rankSum = (name: string) =>
    claims.reduce(
      (sum, { importances }) => sum + importances.findIndex(({ assumption }) => assumption === name),
      0,
    );
  const rows = assumptions.toSorted((a, b) => rankSum(a) - rankSum(b));
  return markdownTable([
    ["assumption", ...claims.map(({ claim }) => t(`sensitivity.claim.${claim}`))],
    ["*over the starting points*", ...claims.map((finding) => startInWords(finding))],
    ...rows.map((name) => [
      t(`sensitivity.assumption.${name}`),
      ...claims.map(({ claim, importances }) => {
        const found = importances.find(({ assumption }) => assumption === name);
        if (!found) return "–";
        const words = `${sizeInWords(claim, found.size)} (${intervalInWords(claim, found)}) ${arrowOf(found)}`;
        return found === importances[0] ? `**${words.trim()}**` : words.trim();
      }),
    ]),
  ]);
}

const mostLines = ({ claims }: Screen) =>
  claims.map((finding) => `- ${t(`sensitivity.claim.${finding.claim}`)}. ${mostInWords(finding)}`).join("\n");

/** The part of docs/validation.md. */
export function sensitivityPart(findings: SensitivityFindings): string {
  const { parameterSet, date, seed, networkHash, ensembleChecksum, cascade, network, oneAtATime } = findings;
  return `## What matters

- Date: ${date}, by \`npm run -s cli -- sensitivity --seed ${seed}\`; set ${parameterSet}, network ${networkHash}, ensemble ${ensembleChecksum}

From members of the ensemble each assumption is moved alone, up or down at random, by a number of standard deviations of its prior
(radial one-at-a-time design). A figure is the mean size of what that does to a claim for one standard deviation (µ*), with
its 95 % interval by bootstrap over the starting points; ↑: more of the assumption raises the claim, ↓: lowers it, ↕: either. Points are percentage
points. The largest of each claim is in bold; assumptions that matter for the most claims come first.

### Courses of treatment

${cascade.starts} members, steps of ${cascade.step}, ${cascade.evaluations} sets of assumptions.

${mostLines(cascade)}

![What matters most for courses of treatment](images/validation/sensitivity-cascade.svg)

${screenTable(cascade)}

### The network

${network ? networkText(network) : t("sensitivity.notMeasured")}

### Twelve parameters, each changed by 20 %

${summaryInWords(findings)} One seed, ${oneAtATime.changes.length + 1} networks; \\* leaves its band. The sign of the surge is that of ${surgeTarget} − 1.

${markdownTable(changeRows(findings).map((row) => row.map((cell) => cell.replace("*", "\\*"))))}
`;
}

const networkText = (network: NonNullable<SensitivityFindings["network"]>) =>
  `${network.starts} networks of the ensemble, steps of ${network.step}, ${network.evaluations} networks of ${network.neurons} neurons. Any step also shuffles every spike: “chance” is the same network wired anew, counted as if it were a step.

${mostLines(network)}

![What matters most for the network](images/validation/sensitivity-network.svg)

${screenTable(network)}`;
