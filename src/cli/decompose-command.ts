/** `decompose`: which mechanism carries how much of the surge. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DecompositionFindings } from "../model/decomposition/findings.ts";
import { parameterSetNames, parameterSets } from "../model/parameter-sets/parameter-sets.ts";
import { align } from "./align.ts";
import { decompose as findShares } from "./decompose/decompose.ts";
import {
  decompositionChart,
  decompositionIntro,
  decompositionSection,
  decompositionTable,
} from "./decompose/report.ts";
import { type NumberOption, optionRows, parameterSetRow, readParameterSet } from "./option-values.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { numberOptions } from "./run-options.ts";
import { withPart } from "./validation/document-parts.ts";
import { plasmaUmOf } from "./validation/published-bands.ts";

const numbers = {
  "concentration-um": {
    ...{ minimum: 0.01, maximum: 50, unit: "µM", isWhole: false },
    meaning: "effective concentration; without it that of 1 µM in plasma",
  },
  neurons: numberOptions.neurons,
  seeds: {
    value: 6,
    minimum: 2,
    maximum: 100,
    unit: "",
    isWhole: true,
    meaning: "networks, seeds from 1 on",
  },
  "duration-ms": { ...numberOptions["duration-ms"], value: 3000, minimum: 500 },
} as const satisfies Record<string, NumberOption>;

const decomposeHelp = () => `Usage: npm run -s cli -- decompose [options]

Divides the surge of excitatory firing at a concentration among four mechanisms (magnesium, tonic drive, voltage
dependence, escape from closed channels): all 16 subsets of them, with the rates at rest restored by a search, and Shapley
values of the log of the surge. Prints the parts, and writes src/model/decomposition/SET.json, from which the page draws,
and the part of docs/validation.md with its picture. About ten minutes on two cores.

${align([
  ...optionRows(numbers),
  parameterSetRow,
  ["  --print", "prints only, and writes nothing"],
  ["  --help", "this text"],
])}`;

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const findingsPath = (set: string) => file(`src/model/decomposition/${set}.json`);

export async function decompose(args: readonly string[]): Promise<number> {
  const table = { command: "decompose", flags: ["print", "help"], texts: ["parameters"], numbers, words: 0 };
  const given = readArguments(table, args);
  if (given.flags.has("help")) {
    console.log(decomposeHelp());
    return 0;
  }
  const parameterSet = readParameterSet(given.texts.get("parameters")?.at(-1));
  const number = (name: "neurons" | "seeds" | "duration-ms") =>
    given.numbers.get(name) ?? numbers[name].value;
  const progress = createProgress({ label: "decompose" });
  const found = await findShares({
    parameterSet,
    concentrationUm:
      given.numbers.get("concentration-um") ??
      plasmaUmOf.antidepressant * parameterSets[parameterSet].effectivePerPlasma,
    neurons: number("neurons"),
    seeds: Array.from({ length: number("seeds") }, (_, index) => index + 1),
    windowMs: number("duration-ms"),
    date: new Date().toISOString().slice(0, 10),
    onProgress: (fraction, words) => progress.update(fraction, words),
  });
  progress.end();
  console.log(decompositionTable(found));
  if (!given.flags.has("print")) write(found);
  return 0;
}

function write(found: DecompositionFindings): void {
  const set = found.parameterSet.toLowerCase();
  const round = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  writeFileSync(findingsPath(set), `${JSON.stringify(found, round, 1)}\n`);
  mkdirSync(file("docs/images/validation"), { recursive: true });
  writeFileSync(file(`docs/images/validation/decomposition-${set}.svg`), decompositionChart(found));
  const sections = parameterSetNames
    .filter((each) => existsSync(findingsPath(each)))
    .map((each): DecompositionFindings => JSON.parse(readFileSync(findingsPath(each), "utf8")))
    .map((each) => decompositionSection(each, commandOf(each)));
  const document = file("docs/validation.md");
  const text = withPart(
    readFileSync(document, "utf8"),
    "decomposition",
    [decompositionIntro, ...sections].join("\n"),
  );
  writeFileSync(document, text);
  console.log(`Wrote ${findingsPath(set)} and the part "decomposition" of docs/validation.md.`);
}

const commandOf = ({ parameterSet, seeds, windowMs, concentrationUm }: DecompositionFindings) =>
  `npm run -s cli -- decompose --parameters ${parameterSet.toLowerCase()} --seeds ${seeds.length} --duration-ms ${windowMs} --concentration-um ${concentrationUm}`;
