/** The options of `protocol`, once: parsing, refusals and help read these tables. */
import {
  type AssumptionSwitchName,
  assumptionSwitches,
  parametersWithout,
} from "../../model/assumption-switches.ts";
import { createRecipe, type Recipe } from "../../model/network/recipe.ts";
import { liveRelaxMs, liveSampleMs } from "../../simulation/live-statistics.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import { type Protocol, subjectNames } from "../../treatment/protocol/protocol.ts";
import { atlasFileOf } from "../atlas/atlas-files.ts";
import {
  asUsageError,
  type NumberOption,
  parameterChoices,
  readParameter,
  readParameterSet,
  readSwitch,
} from "../option-values.ts";
import { type ArgumentTable, readArguments, refuseTogether } from "../read-arguments.ts";
import { numberOptions } from "../run-options.ts";
import { withConfiguration } from "../sweep/point-file.ts";
import { type Point, pointOptions, readPoint } from "../sweep/result-file.ts";
import { UsageError } from "../usage-error.ts";
import { loadProtocol, overrideOptions } from "./load-protocol.ts";
import type { ProtocolFileNames } from "./protocol-files.ts";

const milliseconds = (value: number, minimum: number, meaning: string): NumberOption => ({
  ...{ value, minimum, maximum: 600_000, unit: "ms", isWhole: true, meaning },
});

/** Options of the live network, and how finely time is cut. */
export const numberDefaults: Readonly<Record<string, NumberOption>> = {
  neurons: numberOptions.neurons,
  seed: numberOptions.seed,
  "relax-ms": milliseconds(liveRelaxMs, 0, "simulated and discarded after a change; a multiple of 50"),
  "sample-ms": milliseconds(liveSampleMs, 500, "averaged after that; a multiple of 250"),
  refinement: {
    ...{ value: 1, minimum: 1, maximum: 16, unit: "", isWhole: true },
    meaning: "divides every macro step",
  },
};
const liveOnly = ["neurons", "seed", "relax-ms", "sample-ms"] as const;

const protocolFileOptions = [
  "series",
  "figure",
  "manifest",
] as const satisfies readonly (keyof ProtocolFileNames)[];

export interface ProtocolOptions {
  readonly kind: "run";
  readonly protocol: Protocol;
  readonly recipe: Recipe;
  /** The assumption that is switched off in the recipe; null for none. */
  readonly without: AssumptionSwitchName | null;
  readonly files: ProtocolFileNames;
  /** The point of a sweep that is answered; null outside of one. */
  readonly point: Point | null;
  readonly source: "live" | "atlas" | "best";
  readonly atlasFile: string;
  readonly format: "table" | "json" | "csv";
  /** Beside the course of the set that over its ensemble: "best" where one fits, else the reason is said. */
  readonly bands: "best" | "none";
  readonly relaxMs: number;
  readonly sampleMs: number;
  readonly refinement: number;
}

export const protocolTable: ArgumentTable = {
  command: "protocol",
  flags: ["list", "csv", "json", "atlas", "live", "bands", "no-bands", ...pointOptions.flags, "help"],
  texts: ["subject", "without", "parameters", "set", ...pointOptions.texts, ...protocolFileOptions],
  choices: {
    ...parameterChoices,
    "": namedProtocols.map(({ name }) => name),
    subject: subjectNames,
    without: assumptionSwitches.map(({ name }) => name),
  },
  numbers: { ...overrideOptions, ...numberDefaults },
  words: 1,
};

/** Reads the arguments of `protocol`. Throws a `UsageError` for the first one that it cannot take. */
export function readProtocolOptions(
  args: readonly string[],
): ProtocolOptions | { readonly kind: "help" } | { readonly kind: "list" } {
  const asked = withConfiguration(protocolTable, args);
  const given = readArguments(protocolTable, asked);
  const { words, flags, texts, numbers } = given;
  if (flags.has("help")) return { kind: "help" };
  if (flags.has("list")) return { kind: "list" };
  const [word] = words;
  if (word === undefined) {
    throw new UsageError(
      '"protocol" needs the name of a protocol or a file; "protocol --list" lists the names.',
    );
  }
  refuseTogether(flags, "csv", "json");
  refuseTogether(flags, "atlas", "live");
  refuseTogether(flags, "bands", "live");
  refuseTogether(flags, "bands", "no-bands");
  for (const name of liveOnly) {
    if (numbers.has(name) && !flags.has("live")) {
      throw new UsageError(
        `--${name} belongs to the live network, so it needs --live; an atlas says by itself how it was sampled.`,
      );
    }
  }
  const number = (name: string) => numbers.get(name) ?? numberDefaults[name]?.value ?? 0;
  refuseFraction("relax-ms", number("relax-ms"), 50);
  refuseFraction("sample-ms", number("sample-ms"), 250);
  const parameterSet = readParameterSet(texts.get("parameters")?.at(-1));
  const off = readSwitch(texts.get("without")?.at(-1));
  const parameters = {
    ...parametersWithout(parameterSet, off?.name ?? null),
    ...Object.fromEntries((texts.get("set") ?? []).map(readParameter)),
  };
  return {
    kind: "run",
    recipe: asUsageError(() =>
      createRecipe({ neurons: number("neurons"), seed: number("seed"), parameterSet, parameters }),
    ),
    protocol: loadProtocol(word, {
      numbers: new Map([...numbers].filter(([name]) => name in overrideOptions)),
      subject: texts.get("subject")?.at(-1),
    }),
    without: off?.name ?? null,
    files: Object.fromEntries(
      protocolFileOptions.map((name) => [name, texts.get(name)?.at(-1)]),
    ) as unknown as ProtocolFileNames,
    point: readPoint(protocolTable, given, asked),
    source: flags.has("live") ? "live" : flags.has("atlas") ? "atlas" : "best",
    atlasFile: atlasFileOf({ parameterSet, without: off?.name ?? null }),
    format: flags.has("csv") ? "csv" : flags.has("json") ? "json" : "table",
    bands: wantsBands(flags) ? "best" : "none",
    relaxMs: number("relax-ms"),
    sampleMs: number("sample-ms"),
    refinement: number("refinement"),
  };
}

/** A table has bands unless they are declined; what programs read keeps its columns unless they are asked for. */
function wantsBands(flags: ReadonlySet<string>): boolean {
  if (flags.has("live") || flags.has("no-bands")) return false;
  return flags.has("bands") || !(flags.has("csv") || flags.has("json"));
}

function refuseFraction(name: string, value: number, unit: number): void {
  if (value % unit !== 0) {
    throw new UsageError(`--${name} must be a multiple of ${unit} ms, but got ${value}.`);
  }
}
