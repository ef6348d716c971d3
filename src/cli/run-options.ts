/** The options of `run`, once: default, range, unit and meaning. Parsing, refusals and help all read this table. */
import { parseArgs } from "node:util";
import type { EngineName } from "../engine/engine.ts";
import { conditionTable } from "../model/conditions.ts";
import { parameterNames } from "../model/parameters.ts";
import { largestSheetSide, neuronsPerTile, smallestSheetSide } from "../model/populations.ts";
import { largestDtMs, largestSeed, smallestDtMs } from "../model/recipe.ts";
import { nearestName, UsageError } from "./usage-error.ts";

interface NumberOption {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  readonly isWhole: boolean;
  readonly meaning: string;
}

const whole = (
  value: number,
  minimum: number,
  maximum: number,
  unit: string,
  meaning: string,
): NumberOption => ({
  value,
  minimum,
  maximum,
  unit,
  isWhole: true,
  meaning,
});
const condition = (name: keyof typeof conditionTable, meaning: string): NumberOption => {
  const { rest, minimum, maximum, unit } = conditionTable[name];
  return { value: rest, minimum, maximum, unit: unit === "1" ? "" : unit, isWhole: false, meaning };
};
const neuronsOfSide = (side: number) => neuronsPerTile * side * side;

export const numberOptions = {
  neurons: whole(
    5120,
    neuronsOfSide(smallestSheetSide),
    neuronsOfSide(largestSheetSide),
    "",
    "neurons on a square sheet: 320 k², k from 4",
  ),
  "concentration-um": condition("concentrationUm", "effective ketamine concentration at the receptor"),
  "ampa-block": condition("ampaBlock", "share of AMPA receptors blocked, as by NBQX"),
  "spine-occupancy": condition("spineOccupancy", "share of potential excitatory synapses that exist"),
  "functional-gain": condition("functionalGain", "fast functional gain of excitatory synapses"),
  "inhibition-loss": condition(
    "inhibitionLoss",
    "share of inhibitory conductance lost (illustrative toxicity)",
  ),
  "duration-ms": whole(5000, 1, 3_600_000, "ms", "measured window"),
  "warmup-ms": whole(1500, 0, 3_600_000, "ms", "simulated first and discarded"),
  seed: whole(1, 0, largestSeed, "", "seed of network and bath"),
  "dt-ms": {
    value: 0.1,
    minimum: smallestDtMs,
    maximum: largestDtMs,
    unit: "ms",
    isWhole: false,
    meaning: "time step; must divide 1 ms",
  },
  "block-acceleration": condition("blockAcceleration", "factor on the three rates of ketamine's block"),
} as const satisfies Record<string, NumberOption>;

export type NumberOptionName = keyof typeof numberOptions;
const numberOptionNames = Object.keys(numberOptions) as readonly NumberOptionName[];

export const engineChoices = ["reference", "gpujs:cpu", "gpujs:webasm", "auto"] as const satisfies readonly (
  | EngineName
  | "auto"
)[];
export type EngineChoice = (typeof engineChoices)[number];

export interface RunOptions {
  readonly numbers: { readonly [Name in NumberOptionName]: number };
  readonly engine: EngineChoice;
  /** Replaced parameters of the model, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly spikesFile: string | null;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

const textOptionNames = ["engine", "set", "spikes"] as const;
const flagNames = ["json", "help"] as const;
const allNames: readonly string[] = [...numberOptionNames, ...textOptionNames, ...flagNames];

/** Reads the arguments of `run`. Throws a `UsageError` for the first one that it cannot take. */
export function readRunOptions(args: readonly string[]): RunOptions {
  const numbers = Object.fromEntries(numberOptionNames.map((name) => [name, numberOptions[name].value])) as {
    [Name in NumberOptionName]: number;
  };
  const parameters: Record<string, number> = {};
  let engine: EngineChoice = "auto";
  let spikesFile: string | null = null;
  const flags = { json: false, help: false };
  const isFlag = (name: string): name is keyof typeof flags => flagNames.some((flag) => flag === name);

  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      allNames.map((name) => [name, { type: isFlag(name) ? ("boolean" as const) : ("string" as const) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError(`"run" takes options only, but got "${token.value}"; see "run --help".`);
    }
    if (token.kind === "option-terminator") {
      continue;
    }
    const { name, rawName, value } = token;
    if (!allNames.includes(name)) {
      throw new UsageError(`"run" has no option ${rawName}; did you mean --${nearestName(name, allNames)}?`);
    }
    if (isFlag(name)) {
      if (value !== undefined) {
        throw new UsageError(`--${name} takes no value, but got "${value}".`);
      }
      flags[name] = true;
    } else if (value === undefined) {
      throw new UsageError(`--${name} needs a value, but none was given; see "run --help".`);
    } else if (name === "engine") {
      engine = readEngine(value);
    } else if (name === "spikes") {
      spikesFile = value;
    } else if (name === "set") {
      const [parameter, number] = readParameter(value);
      parameters[parameter] = number;
    } else {
      numbers[name as NumberOptionName] = readNumber(name as NumberOptionName, value);
    }
  }
  return { numbers, engine, parameters, spikesFile, isJson: flags.json, isHelp: flags.help };
}

/** "a whole number from 1 to 3600000 ms" */
export function rangeInWords({ minimum, maximum, unit, isWhole }: NumberOption): string {
  return `a ${isWhole ? "whole " : ""}number from ${minimum} to ${maximum}${unit === "" ? "" : ` ${unit}`}`;
}

function readNumber(name: NumberOptionName, text: string): number {
  const option = numberOptions[name];
  const value = parseNumber(text);
  const isTaken =
    value >= option.minimum && value <= option.maximum && (!option.isWhole || Number.isInteger(value));
  if (!isTaken) {
    throw new UsageError(`--${name} must be ${rangeInWords(option)}, but got "${text}".`);
  }
  return value;
}

function readEngine(text: string): EngineChoice {
  const found = engineChoices.find((choice) => choice === text);
  if (!found) {
    throw new UsageError(`--engine must be one of ${engineChoices.join(", ")}, but got "${text}".`);
  }
  return found;
}

function readParameter(text: string): [name: string, value: number] {
  const [name = "", number = "", ...rest] = text.split("=");
  const value = parseNumber(number);
  if (name === "" || rest.length > 0 || Number.isNaN(value)) {
    throw new UsageError(
      `--set must be a parameter's name, "=" and a number, as in --set magnesiumInhibitoryMm=1, but got "${text}".`,
    );
  }
  if (!parameterNames.some((known) => known === name)) {
    throw new UsageError(
      `The model has no parameter "${name}"; did you mean ${nearestName(name, parameterNames)}? "npm run -s cli -- parameters" lists them.`,
    );
  }
  return [name, value];
}

/** Decimal numbers only: an empty word, "0x10" and "Infinity" are none. */
function parseNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
}
