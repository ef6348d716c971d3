/** The options of `run`, once: default, range, unit and meaning. Parsing, refusals and help all read this table. */
import { availableParallelism } from "node:os";
import type { EngineName } from "../engine/engine.ts";
import { conditionTable } from "../model/conditions.ts";
import { largestSheetSide, smallestSheetSide } from "../model/network/populations.ts";
import { largestDtMs, largestSeed, smallestDtMs } from "../model/network/recipe.ts";
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { neuronsPerTile } from "../model/tile.ts";
import { type NumberOption, parameterChoices, readParameter, readParameterSet } from "./option-values.ts";
import { type ArgumentTable, readArguments } from "./read-arguments.ts";
import type { RunFileNames } from "./run-files.ts";
import { withConfiguration } from "./sweep/point-file.ts";
import { type Point, pointOptions, readPoint } from "./sweep/result-file.ts";
import { UsageError } from "./usage-error.ts";

type DefaultedOption = NumberOption & { readonly value: number };

const whole = (
  ...[value, minimum, maximum, unit, meaning]: [number, number, number, string, string]
): DefaultedOption => ({ value, minimum, maximum, unit, isWhole: true, meaning });
const condition = (name: keyof typeof conditionTable, meaning: string): DefaultedOption => {
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
  "spine-occupancy": condition(
    "spineOccupancy",
    "spine density of excitatory cells over that of healthy ones",
  ),
  "functional-gain": condition("functionalGain", "fast functional gain of excitatory synapses"),
  "inhibition-loss": condition(
    "inhibitionLoss",
    "share of inhibitory conductance lost (illustrative toxicity)",
  ),
  "duration-ms": whole(5000, 1, 3_600_000, "ms", "measured window"),
  "warmup-ms": whole(1500, 0, 3_600_000, "ms", "simulated first and discarded"),
  seed: whole(1, 0, largestSeed, "", "seed of network and background"),
  "dt-ms": {
    ...{ value: 0.1, minimum: smallestDtMs, maximum: largestDtMs, unit: "ms", isWhole: false },
    meaning: "time step; must divide 1 ms",
  },
  threads: whole(
    availableParallelism(),
    1,
    64,
    "",
    "CPU threads of the reference engine; any number gives the same spikes",
  ),
  "block-acceleration": condition("blockAcceleration", "factor on the three rates of ketamine's block"),
} as const satisfies Record<string, DefaultedOption>;

export type NumberOptionName = keyof typeof numberOptions;
const numberOptionNames = Object.keys(numberOptions) as readonly NumberOptionName[];

export const engineChoices = [
  "reference",
  "webgpu",
  "gpujs:cpu",
  "gpujs:webasm",
  "auto",
] as const satisfies readonly (EngineName | "auto")[];
export type EngineChoice = (typeof engineChoices)[number];

const runFileOptions = [
  "spikes",
  "series",
  "figure",
  "manifest",
] as const satisfies readonly (keyof RunFileNames)[];

export interface RunOptions {
  readonly numbers: { readonly [Name in NumberOptionName]: number };
  readonly engine: EngineChoice;
  readonly parameterSet: ParameterSetName;
  /** Values in place of those of the set. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly areWavesOn: boolean;
  /** Middle of a stimulated spot in tiles; null for none. */
  readonly stimulus: { readonly x: number; readonly y: number } | null;
  readonly files: RunFileNames;
  /** The point of a sweep that is answered; null outside of one. */
  readonly point: Point | null;
  readonly isJson: boolean;
  readonly isProfiled: boolean;
  readonly isListOfAdapters: boolean;
  readonly isHelp: boolean;
}

export const runTable: ArgumentTable = {
  command: "run",
  flags: ["waves", "json", "profile", "list-adapters", ...pointOptions.flags, "help"],
  texts: ["engine", "parameters", "set", "stimulus", ...pointOptions.texts, ...runFileOptions],
  choices: { ...parameterChoices, engine: engineChoices, stimulus: [] },
  numbers: numberOptions,
  words: 0,
};

/** Reads the arguments of `run`. Throws a `UsageError` for the first one that it cannot take. */
export function readRunOptions(args: readonly string[]): RunOptions {
  const asked = withConfiguration(runTable, args);
  const given = readArguments(runTable, asked);
  const { flags, texts, numbers } = given;
  const engine = texts.get("engine")?.at(-1);
  return {
    numbers: Object.fromEntries(
      numberOptionNames.map((name) => [name, numbers.get(name) ?? numberOptions[name].value]),
    ) as { [Name in NumberOptionName]: number },
    engine: engine === undefined ? "auto" : readEngine(engine),
    parameterSet: readParameterSet(texts.get("parameters")?.at(-1)),
    parameters: Object.fromEntries((texts.get("set") ?? []).map(readParameter)),
    areWavesOn: flags.has("waves"),
    stimulus: readPlace(texts.get("stimulus")?.at(-1)),
    files: Object.fromEntries(
      runFileOptions.map((name) => [name, texts.get(name)?.at(-1)]),
    ) as unknown as RunFileNames,
    point: readPoint(runTable, given, asked),
    isJson: flags.has("json"),
    isProfiled: flags.has("profile"),
    isListOfAdapters: flags.has("list-adapters"),
    isHelp: flags.has("help"),
  };
}

function readPlace(text: string | undefined): RunOptions["stimulus"] {
  if (text === undefined) return null;
  const match = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) {
    throw new UsageError(
      `--stimulus must be a place in tiles from the sheet's corner, as in --stimulus 2,1.5, but got "${text}".`,
    );
  }
  return { x: Number(match[1]), y: Number(match[2]) };
}

function readEngine(text: string): EngineChoice {
  const found = engineChoices.find((choice) => choice === text);
  if (!found) throw new UsageError(`--engine must be one of ${engineChoices.join(", ")}, but got "${text}".`);
  return found;
}
