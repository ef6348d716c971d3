/** What validation found, for a reader: lines for the terminal, and docs/validation.md. */
import { defaultParameterSet, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { align } from "../align.ts";
import { digits } from "../print-number.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Results } from "./results.ts";
import { comparedWindowMs, smallestSheetNeurons } from "./runs.ts";
import { bandInWords, meanOf, targets, type Verdict } from "./targets.ts";

export interface ReportContext {
  readonly command: string;
  /** Calendar day, as 2026-01-31. */
  readonly date: string;
  readonly runtime: string;
}

const rounded = (value: number | null) => digits(value, 3);

/** "1.52 (1.43 … 1.60)": the mean over seeds, and the least and the greatest. */
export function measuredInWords({ values, mean, target }: Verdict): string {
  const unit = target.unit === "" ? "" : ` ${target.unit}`;
  const found = values.filter((value) => value !== null);
  const spread = found.length > 1 ? ` (${rounded(Math.min(...found))} … ${rounded(Math.max(...found))})` : "";
  return `${rounded(mean)}${unit}${spread}`;
}

const verdictInWords = ({ isMet }: Verdict) => (isMet ? "met" : "NOT MET");

export function printVerdicts(verdicts: readonly Verdict[]): string {
  const cells = verdicts.map((verdict) => [
    verdict.target.id,
    verdictInWords(verdict),
    measuredInWords(verdict),
    bandInWords(verdict.target),
    `${verdict.target.quantity} [${verdict.target.paper}]`,
  ]);
  return align([["target", "verdict", "measured", "band", "quantity [paper]"], ...cells]);
}

export function networkPart(verdicts: readonly Verdict[], results: Results, context: ReportContext): string {
  const { command, date, runtime } = context;
  const met = verdicts.filter(({ isMet }) => isMet).length;
  const seeds = results.seeds.join(", ");
  return `## The network

- Date: ${date}, by \`${command}\`
- Engine: reference (${runtime}); the other engines are compared with it by \`tests/conformance\`
- Parameter set: ${setOf(results)}; concentrations are those of ketamine in plasma, times κ at the receptor
- Seeds: ${seeds}. Ratios compare the same seed with and without the drug.
- Result: ${met} of ${verdicts.length} targets met

A target is *met* if every seed lies in its band; where one window scatters more than the band is wide (D11),
if the mean of the seeds does. "Measured" is the mean over seeds, with the least and the greatest in brackets.

### Targets

${markdownTable([
  ["target", "quantity", "measured", "band", "verdict", "paper", "how", "seeds", "neurons"],
  ...verdicts.map((verdict) =>
    verdictRow(verdict, results, verdict.target.paper, verdict.target.howMeasured),
  ),
])}

### Runs

Means over seeds. One row can be repeated with
\`npm run -s cli -- run --neurons N --concentration-um κC --warmup-ms W --duration-ms T --seed S\`.
"Equal block" keeps 17 % of the channels of every cell blocked.

${markdownTable([runColumns, ...groupRuns(results).map(groupRow)])}

"Gamma power" is the power of the field-potential proxy from 30 to 80 Hz in nA². "Recipes" are the hashes of the
networks, in the order of the seeds: the same hash is the same network.

All windows are ${comparedWindowMs / 1000} s, because CV, χ and band power depend on the length of the window. CV is biased low by the intervals that reach over its
edges: a Poisson cell (CV 1) comes out at 0.93 at 4 Hz and 0.96 at 8 Hz, so of two rows the one with the lower rate is the more biased.
`;
}

/** "K2": the set that all these runs are of. */
const setOf = ({ all }: Results): string => parameterSets[all[0]?.parameterSet ?? defaultParameterSet].title;

const verdictRow = (verdict: Verdict, results: Results, ...source: readonly string[]): string[] => [
  verdict.target.id,
  verdict.target.quantity,
  measuredInWords(verdict),
  bandInWords(verdict.target),
  verdictInWords(verdict),
  ...source,
  `${verdict.values.length}`,
  sizesOf(verdict, results),
];

/** "5120" or, for the target that compares sizes, all of them. */
const sizesOf = ({ target }: Verdict, { largerSizes }: Results) =>
  target.id === "D24" ? [smallestSheetNeurons, ...largerSizes].join(", ") : `${smallestSheetNeurons}`;

/** The part of docs/validation.md about the engine webgpu, from the set for devices or the brief one. */
export function webgpuPart(
  verdicts: readonly Verdict[],
  results: Results,
  context: ReportContext & { readonly device: string },
): string {
  const measured = new Set(verdicts.map(({ target }) => target.id));
  const left = targets.filter(({ id }) => !measured.has(id)).map(({ id }) => id);
  return `## The network on the engine webgpu

- Date: ${context.date}, by \`${context.command}\` (${context.runtime}), ${context.device}, parameter set ${setOf(results)}
- Each run: the reference engine warms the network up and hands its state over; this engine goes on from there for the window. D8 is looked for among the concentrations below only.
- Result: ${verdicts.filter(({ isMet }) => isMet).length} of ${verdicts.length} targets met, in the bands above
${left.length === 0 ? "" : `- Not measured: ${left.join(", ")}, which need windows of seconds, a further condition or larger sheets\n`}
${markdownTable([
  ["target", "quantity", "measured", "band", "verdict", "seeds", "neurons"],
  ...verdicts.map((verdict) => verdictRow(verdict, results)),
])}

${markdownTable([runColumns, ...groupRuns(results).map(groupRow)])}

"–": CV, χ and gamma power depend on the length of the window, and are shown of windows of ${comparedWindowMs / 1000} s only.
`;
}

const runColumns = [
  "condition",
  "neurons",
  "warm-up + window",
  "E rate",
  "I rate",
  "E block",
  "I block",
  "CV",
  "χ",
  "gamma power",
  "recipes",
];

type Group = Results["all"];

function groupRuns(results: Results): Group[] {
  const groups = new Map<string, Group[number][]>();
  for (const result of results.all) {
    const key = `${result.condition} ${result.neurons}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const order = ([run]: Group) => [run?.neurons ?? 0, Number.parseFloat(run?.condition ?? "") || 0] as const;
  return [...groups.values()].sort((left, right) => {
    const [[leftSize, leftDose], [rightSize, rightDose]] = [order(left), order(right)];
    return leftSize - rightSize || leftDose - rightDose;
  });
}

function groupRow(group: Group): string[] {
  const mean = (pick: (result: Group[number]) => number | null) => rounded(meanOf(group.map(pick)));
  const [run] = group;
  // What depends on the length of the window is shown of windows of one length only.
  const compared = (pick: (result: Group[number]) => number | null) =>
    run?.durationMs === comparedWindowMs ? mean(pick) : "–";
  return [
    `${run?.condition}`,
    `${run?.neurons}`,
    `${run?.warmupMs} + ${run?.durationMs} ms`,
    `${mean(({ measurement }) => measurement.excitatory.rateHz)} Hz`,
    `${mean(({ measurement }) => measurement.inhibitory.rateHz)} Hz`,
    mean(({ measurement }) => measurement.excitatory.nmdaBlock),
    mean(({ measurement }) => measurement.inhibitory.nmdaBlock),
    compared(({ measurement }) => measurement.excitatory.cvIsi),
    compared(({ measurement }) => measurement.synchrony),
    compared(({ measurement }) => measurement.bandPower.gamma),
    group.map(({ recipeHash }) => recipeHash).join(" "),
  ];
}
