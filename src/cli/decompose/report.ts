/** A decomposition for a reader: a table for the terminal, the part of docs/validation.md, and its picture. */

import { type DecompositionFindings, largestShare } from "../../model/decomposition/findings.ts";
import type { Interval } from "../../model/interval.ts";
import type { MechanismName } from "../../model/mechanisms.ts";
import { align } from "../align.ts";
import { digits } from "../print-number.ts";
import { barFigure, documentFigure, type IntervalBar } from "../validation/document-figure.ts";
import { markdownTable } from "../validation/markdown-table.ts";

const words: { readonly [Name in MechanismName]: string } = {
  magnesium: "weaker magnesium block of interneurons' channels",
  tonicDrive: "tonic drive of interneurons",
  voltage: "voltage dependence of unbinding",
  escape: "escape from closed channels",
};
const noneWords = "block alone, none of the four acting";
const allWords = "surge, all four acting";

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
const interval = ({ mean, low, high }: Interval) => `${signed(mean)} (${signed(low)} … ${signed(high)})`;
const factor = (logarithm: number) => `× ${digits(Math.exp(logarithm), 3)}`;

/** Rows of the sum: what is left with none, the parts, and the surge. */
function sumRows({ withNone, withAll, parts }: DecompositionFindings): string[][] {
  return [
    [noneWords, interval(withNone), factor(withNone.mean), "", ""],
    ...parts.map(({ mechanism, whenRemoved, whenAlone, ...part }) => [
      ...[words[mechanism], interval(part), factor(part.mean)],
      ...[signed(whenRemoved), signed(whenAlone)],
    ]),
    [allWords, interval(withAll), factor(withAll.mean), "", ""],
  ];
}

const head = [
  "part",
  "log of rate over rest (95 % interval)",
  "as factor",
  "lost if removed alone",
  "gained if alone",
];

export const decompositionTable = (findings: DecompositionFindings): string =>
  align([head, ...sumRows(findings)]);

/** One set's section; a document holds one for each set that was decomposed. */
export function decompositionSection(findings: DecompositionFindings, command: string): string {
  const { mechanism, share } = largestShare(findings);
  const { subsets, inhibitoryNmdaScales, meanUnbindingFactor, seeds, neurons } = findings;
  return `### Set ${findings.parameterSet}

- Date: ${findings.date}, by \`${command}\`, recipe ${findings.recipeHash}, ${neurons} neurons, seeds ${seeds.join(", ")}; ${findings.warmupMs} ms discarded, ${findings.windowMs} ms measured, at rest and at ${findings.concentrationUm} µM effective
- Largest part: ${words[mechanism]}, ${Math.round(100 * share)} % of what the four add to the block alone
- Factors on interneurons' NMDA peaks that restore both rates at rest within 3 %: ${Object.entries(
    inhibitoryNmdaScales,
  )
    .map(([off, scale]) => `without ${off.replace("+", " and ")} × ${scale.toFixed(3)}`)
    .join(
      ", ",
    )}; unbinding without voltage dependence is × ${meanUnbindingFactor.toFixed(3)} of that at −66 mV

${markdownTable([head, ...sumRows(findings)])}

![The parts of the surge of set ${findings.parameterSet}](images/validation/decomposition-${findings.parameterSet.toLowerCase()}.svg)

${markdownTable([
  ["acting", "E rate over rest", "E and I at rest, Hz", "block of E and I"],
  ...subsets.map(({ acting, surge, restHz, block }) => [
    acting.length === 0 ? "none" : acting.join(", "),
    `× ${digits(surge, 3)}`,
    `${digits(restHz.excitatory, 3)}, ${digits(restHz.inhibitory, 3)}`,
    `${digits(block.excitatory, 2)}, ${digits(block.inhibitory, 2)}`,
  ]),
])}
`;
}

export const decompositionIntro = `## Who carries the surge

Four mechanisms can make a channel block fall on interneurons more than on pyramidal cells. Each is switched off: magnesium acts on
interneurons as on pyramidal cells; their background has as many events at the pyramidal cells' rate per synapse; unbinding is
equally fast at every potential (at the mean of the undrugged network); nothing escapes from closed channels. Where the undrugged
network changes, a search finds the factor on interneurons' NMDA peaks that restores both rates. All 16 subsets are measured. The
part of a mechanism is its Shapley value: what it adds, on average over all orders in which the four can be switched on. Parts are logarithms of
rate over rest, because rates multiply: halving and doubling are equally far from no change, and the factors of the parts multiply to the
surge. The parts and what is left with none add up to the surge exactly.
`;

/** The parts as bars with intervals over seeds. */
export function decompositionChart(findings: DecompositionFindings): string {
  const { parameterSet, concentrationUm, recipeHash, neurons, seeds, windowMs } = findings;
  const bar = (title: string, { mean, low, high }: Interval, colour: IntervalBar["colour"]) => ({
    title,
    bars: [{ colour, mean, low, high }],
  });
  const short: { readonly [Name in MechanismName]: string } = {
    magnesium: "magnesium (GluN2C/D-like)",
    tonicDrive: "tonic drive",
    voltage: "voltage dependence",
    escape: "escape from closed channels",
  };
  return documentFigure(
    barFigure({
      title: `Who carries the surge: set ${parameterSet}, ${concentrationUm} µM effective`,
      label: "log of the excitatory rate over rest",
      groups: [
        bar("block alone", findings.withNone, "#8a8a8a"),
        ...findings.parts.map((part) => bar(short[part.mechanism], part, 0)),
        bar("surge", findings.withAll, 2),
      ],
      footnote: [
        "mean and 95 % interval over seeds",
        `seeds ${seeds.join(", ")}`,
        `${neurons} neurons`,
        `window ${windowMs} ms`,
        `recipe ${recipeHash}`,
      ],
    }),
  );
}
