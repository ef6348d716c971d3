/**
 * What the address asks for: `?neurons=20480&seed=7&engine=reference&subject=healthy&concentration=1.5&speed=80`, and
 * `&colour=difference`, `&protocol=single-infusion` or `&waves=on`.
 * A setting that cannot be taken is left at its default and named in a sentence; the others still hold.
 */

import type { Subject } from "../model/cascade/cascade.ts";
import { conditionTable } from "../model/conditions.ts";
import { sheetOfNeurons } from "../model/network/populations.ts";
import { largestSeed } from "../model/network/recipe.ts";
import { namedProtocols } from "../treatment/protocol/named-protocols.ts";
import { type StartRequest, speedLimits } from "../wire/simulation-api.ts";
import { type ColourMode, colourModeNames } from "./view.ts";

export interface UrlSettings {
  readonly engine: StartRequest["engine"];
  readonly neurons: StartRequest["neurons"];
  readonly seed: number;
  readonly subject: Subject;
  readonly concentrationUm: number;
  readonly ampaBlock: number;
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  readonly colourMode: ColourMode;
  /** Name of a protocol to start with; null for none. */
  readonly protocol: string | null;
  /** Input waves are imposed from the start. */
  readonly areWavesOn: boolean;
  /** One sentence for each setting that was refused. */
  readonly refused: readonly string[];
}

const engines = [
  "auto",
  "reference",
  "webgpu",
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "gpujs:cpu",
] as const satisfies readonly StartRequest["engine"][];
const subjects = ["healthy", "stressed"] as const satisfies readonly Subject[];

/** Reads the query part of an address. Never throws. */
export function readUrlSettings(query: string): UrlSettings {
  const parameters = new URLSearchParams(query);
  const refused: string[] = [];
  const known = [
    "engine",
    "neurons",
    "seed",
    "subject",
    "concentration",
    "ampaBlock",
    "speed",
    "hoursPerSecond",
    "colour",
    "protocol",
    "waves",
  ];
  for (const name of new Set(parameters.keys())) {
    if (!known.includes(name)) {
      refused.push(
        `The address has a setting "${name}", which does not exist; it may hold ${known.join(", ")}.`,
      );
    }
  }
  const read = <Value>(name: string, fallback: Value, parse: (text: string) => Value): Value => {
    const text = parameters.get(name);
    if (text === null) {
      return fallback;
    }
    try {
      return parse(text);
    } catch (error) {
      refused.push(`The address asks for ${name}=${text}: ${(error as Error).message} The default is used.`);
      return fallback;
    }
  };
  const number = (minimum: number, maximum: number, unit: string) => (text: string) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!(value >= minimum && value <= maximum)) {
      throw new RangeError(`it must be a number from ${minimum} to ${maximum}${unit}.`);
    }
    return value;
  };
  const oneOf =
    <Value extends string>(values: readonly Value[]) =>
    (text: string): Value => {
      const found = values.find((value) => value === text);
      if (found === undefined) {
        throw new RangeError(`it must be one of ${values.join(", ")}.`);
      }
      return found;
    };
  const { concentrationUm, ampaBlock } = conditionTable;
  const { msPerSecond, hoursPerSecond } = speedLimits;
  return {
    engine: read<StartRequest["engine"]>("engine", "auto", oneOf(engines)),
    neurons: read<StartRequest["neurons"]>("neurons", "auto", (text) =>
      text === "auto" ? "auto" : sheetOfNeurons(Number(text)).neurons,
    ),
    seed: read("seed", 1, wholeSeed),
    subject: read<Subject>("subject", "stressed", oneOf(subjects)),
    concentrationUm: read(
      "concentration",
      concentrationUm.rest as number,
      number(concentrationUm.minimum, concentrationUm.maximum, " µM"),
    ),
    ampaBlock: read("ampaBlock", ampaBlock.rest as number, number(ampaBlock.minimum, ampaBlock.maximum, "")),
    msPerSecond: read(
      "speed",
      msPerSecond.rest as number,
      number(msPerSecond.minimum, msPerSecond.maximum, " ms/s"),
    ),
    hoursPerSecond: read(
      "hoursPerSecond",
      hoursPerSecond.rest as number,
      number(hoursPerSecond.minimum, hoursPerSecond.maximum, " h/s"),
    ),
    colourMode: read<ColourMode>("colour", "population", oneOf(colourModeNames)),
    protocol: read<string | null>("protocol", null, oneOf(namedProtocols.map(({ name }) => name))),
    areWavesOn: read("waves", false, (text) => oneOf(["on", "off"])(text) === "on"),
    refused,
  };
}

function wholeSeed(text: string): number {
  const seed = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new RangeError(`it must be a whole number from 0 to ${largestSeed}.`);
  }
  return seed;
}
