/** The values of an option, and how its text is read: ranges, refusals and help use the same words everywhere. */
import { type AssumptionSwitch, assumptionSwitches } from "../model/assumption-switches.ts";
import {
  defaultParameterSet,
  type ParameterSetName,
  parameterSetNames,
} from "../model/parameter-sets/parameter-sets.ts";
import { parameterNames } from "../model/parameters.ts";
import { invocation } from "./program.ts";
import { nearestName, UsageError } from "./usage-error.ts";

export interface NumberOption {
  /** Default; an option without one is left out unless it is given. */
  readonly value?: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  readonly isWhole: boolean;
  readonly meaning: string;
}

/** "a whole number from 1 to 3600000 ms" */
const rangeInWords = ({ minimum, maximum, unit, isWhole }: NumberOption): string =>
  `a ${isWhole ? "whole " : ""}number from ${minimum} to ${maximum}${unit === "" ? "" : ` ${unit}`}`;

/** Options with their defaults, ranges and meanings, as rows of a help text. */
export const optionRows = (options: Readonly<Record<string, NumberOption>>): string[][] =>
  Object.entries(options).map(([name, option]) => [
    `  --${name} ${option.value ?? "N"}`,
    `${option.meaning}; ${rangeInWords(option)}`,
  ]);

/** What `--parameters` and `--set` may begin with, for completions. */
export const parameterChoices = {
  parameters: parameterSetNames,
  set: parameterNames.map((name) => `${name}=`),
} as const;

/** The row of `--parameters` in a help text. */
export const parameterSetRow = [
  `  --parameters ${defaultParameterSet}`,
  `parameter set: ${parameterSetNames.join(" | ")}`,
] as const;

/** The row of `--set` in a help text. */
export const parameterRow = [
  "  --set name=value",
  `replaces a parameter of the network (repeatable); "${invocation} parameters" lists them`,
] as const;

/** The set that `--parameters` names; the default one without the option. */
export function readParameterSet(name: string = defaultParameterSet): ParameterSetName {
  const found = parameterSetNames.find((set) => set === name);
  if (!found) {
    throw new UsageError(`--parameters must be one of ${parameterSetNames.join(", ")}, but got "${name}".`);
  }
  return found;
}

export const switchChoices = assumptionSwitches.map(({ name }) => name).join(" | ");

/** The assumption that `--without` switches off; undefined without the option. */
export function readSwitch(name: string | undefined): AssumptionSwitch | undefined {
  const off = assumptionSwitches.find((entry) => entry.name === name);
  if (name !== undefined && !off) {
    throw new UsageError(
      `--without must be one of ${switchChoices.replaceAll(" |", ",")}, but got "${name}".`,
    );
  }
  return off;
}

/** The number in `text`. Throws a `UsageError` when it is none or outside the option's range. */
export function readNumber(name: string, option: NumberOption, text: string): number {
  const value = parseNumber(text);
  const isTaken =
    value >= option.minimum && value <= option.maximum && (!option.isWhole || Number.isInteger(value));
  if (!isTaken) throw new UsageError(`--${name} must be ${rangeInWords(option)}, but got "${text}".`);
  return value;
}

/** A parameter of the model and its value, from "name=value". */
export function readParameter(text: string): [name: string, value: number] {
  const [name = "", number = "", ...rest] = text.split("=");
  const value = parseNumber(number);
  if (name === "" || rest.length > 0 || Number.isNaN(value)) {
    throw new UsageError(
      `--set must be a parameter's name, "=" and a number, as in --set magnesiumInhibitoryMm=1, but got "${text}".`,
    );
  }
  if (!parameterNames.some((known) => known === name)) {
    throw new UsageError(
      `The model has no parameter "${name}"; did you mean ${nearestName(name, parameterNames)}? "${invocation} parameters" lists them.`,
    );
  }
  return [name, value];
}

/** What the model refuses was asked for by an argument: its sentence is the command's own. */
export function asUsageError<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** Decimal numbers only: an empty word, "0x10" and "Infinity" are none. */
const parseNumber = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
