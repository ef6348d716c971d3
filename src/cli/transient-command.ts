/** `transient`: rates and blocks after a step of concentration, with the block slow enough to be watched. */
import { setImmediate } from "node:timers/promises";
import { ReferenceEngine } from "../engine/reference/reference-engine.ts";
import { provenanceOf } from "../io/provenance.ts";
import { createRecipe, nameOfSet } from "../model/network/recipe.ts";
import { statisticNames } from "../model/network-statistics.ts";
import type { Quantity } from "../model/quantities.ts";
import {
  blockRatioOf,
  followStep,
  steppedEngine,
  type Transient,
  type TransientBin,
} from "../simulation/measure/transient.ts";
import { changesInWords } from "../web/messages/provenance-words.ts";
import { align } from "./align.ts";
import {
  asUsageError,
  type NumberOption,
  optionRows,
  parameterChoices,
  parameterRow,
  readParameter,
  readParameterSet,
} from "./option-values.ts";
import { digits, reasons, withReasonsInEnglish } from "./print-number.ts";
import { invocation } from "./program.ts";
import { createProgress } from "./progress.ts";
import { type ArgumentTable, readArguments, refuseTogether } from "./read-arguments.ts";
import { numberOptions } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

const numbers = {
  "concentration-um": { ...numberOptions["concentration-um"], value: 3 },
  "block-acceleration": { ...numberOptions["block-acceleration"], value: 20, minimum: 1 },
  "duration-ms": { ...numberOptions["duration-ms"], value: 12_000, minimum: 4000 },
  "warmup-ms": numberOptions["warmup-ms"],
  neurons: numberOptions.neurons,
  seed: numberOptions.seed,
} as const satisfies Record<string, NumberOption>;

const columns = ["timeMs", ...statisticNames] as const satisfies readonly (keyof TransientBin & Quantity)[];

export const transientTable: ArgumentTable = {
  command: "transient",
  flags: ["json", "csv", "help"],
  texts: ["parameters", "set"],
  choices: parameterChoices,
  numbers,
  words: 0,
};

export async function transient(args: readonly string[]): Promise<number> {
  const given = readArguments(transientTable, args);
  if (given.flags.has("help")) {
    console.log(transientHelp());
    return 0;
  }
  refuseTogether(given.flags, "json", "csv");
  const number = (name: keyof typeof numbers) => given.numbers.get(name) ?? numbers[name].value;
  if (number("duration-ms") % 250 !== 0) {
    throw new UsageError(`--duration-ms must be a multiple of 250, but got ${number("duration-ms")}.`);
  }
  const recipe = asUsageError(() =>
    createRecipe({
      neurons: number("neurons"),
      seed: number("seed"),
      parameterSet: readParameterSet(given.texts.get("parameters")?.at(-1)),
      parameters: Object.fromEntries((given.texts.get("set") ?? []).map(readParameter)),
    }),
  );
  const engine = new ReferenceEngine(recipe);
  const progress = createProgress({ label: "transient" });
  const asked = {
    concentrationUm: number("concentration-um"),
    blockAcceleration: number("block-acceleration"),
  };
  const followed = await followStep(steppedEngine(engine), {
    ...asked,
    warmupMs: number("warmup-ms"),
    durationMs: number("duration-ms"),
    onProgress: async (fraction) => {
      progress.update(fraction, `${number("duration-ms")} ms after the step`);
      await setImmediate(); // lets an interrupt in
    },
  });
  progress.end();
  engine.dispose();
  const provenance = provenanceOf(recipe);
  const changes = changesInWords(provenance);
  if (given.flags.has("json")) {
    const { sheet, seed, hash } = recipe;
    const of = { neurons: sheet.neurons, seed, hash, parameterSet: nameOfSet(recipe) };
    const notMeasured = withReasonsInEnglish(followed.notMeasured);
    const printed = { recipe: of, provenance, ...asked, ...followed, notMeasured };
    console.log(JSON.stringify(printed, null, 2));
  } else if (given.flags.has("csv")) {
    console.log(transientAsCsv(followed));
    // Header and bins have no place for it.
    for (const change of changes) console.error(change);
  } else {
    const { sheet, seed, hash } = recipe;
    const head = [
      `${sheet.neurons} neurons, seed ${seed}, parameters ${nameOfSet(recipe)}, recipe ${hash}`,
      `${asked.concentrationUm} µM ketamine (effective) from 0 ms on, block acceleration ${asked.blockAcceleration}`,
      ...changes,
    ];
    console.log([head.join("\n"), asTable(followed)].join("\n\n"));
  }
  return 0;
}

/** Header and bins, nothing else. */
export const transientAsCsv = ({ bins }: Pick<Transient, "bins">): string =>
  [columns.join(","), ...bins.map((bin) => columns.map((name) => digits(bin[name], 8, "")).join(","))].join(
    "\n",
  );

function asTable(transient: Transient): string {
  const { bins, notMeasured } = transient;
  const figure = (name: Exclude<keyof Transient, "bins" | "notMeasured">) => digits(transient[name], 3);
  const table = align([
    [...columns, "ratio"],
    ...bins.map((bin) => [
      ...columns.map((name) => digits(bin[name], 4)),
      digits(blockRatioOf([bin]).value, 3),
    ]),
  ]);
  const summary = [
    `block of interneurons over block of pyramidal cells: ${figure("earlyBlockRatio")} in the first second, ${figure("lateBlockRatio")} in the last two`,
    `excitatory rate: ${figure("highestRateHz")} Hz in its highest second, ${figure("lateRateHz")} Hz in the last two (${figure("overshoot")} times)`,
  ];
  return [table, summary.join("\n"), reasons(notMeasured)].filter(Boolean).join("\n\n");
}

function transientHelp(): string {
  return `Usage: ${invocation} transient [options]

Lets the network rest, steps the concentration, and prints rates and blocks of every 250 ms after that. With a block
acceleration far below the usual one the network follows the block: interneurons, whose channels are open more often,
are blocked first.

${align([
  ...optionRows(numbers),
  parameterRow,
  ["  --csv", "prints header and bins only"],
  ["  --json", "prints one JSON object: recipe, bins, ratios"],
  ["  --help", "this text"],
])}`;
}
