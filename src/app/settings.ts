/**
 * Every setting of the page, declared once: its initial value and range, whether a restart puts it back, how it is applied
 * to the simulation, and its name and text in the address.
 */
import * as v from "valibot";
import { type AssumptionSwitchName, assumptionSwitches } from "../model/assumption-switches.ts";
import type { Subject } from "../model/cascade/cascade.ts";
import { changesOfNetwork, noChanges, type ParameterChanges } from "../model/changeable.ts";
import { conditionTable } from "../model/conditions.ts";
import type { RestingLimit } from "../model/limits.ts";
import { faultOfNeurons, squareSizes } from "../model/network/populations.ts";
import { largestSeed } from "../model/network/recipe.ts";
import { projectionIndex, projectionTable } from "../model/network/structure.ts";
import {
  defaultParameterSet,
  type ParameterSetName,
  parameterSetNames,
} from "../model/parameter-sets/parameter-sets.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import { wholeNumberField } from "../treatment/schema/fields.ts";
import { type LanguageTag, offeredTags } from "../web/messages/offered-languages.ts";
import { mostThreads, speedLimits } from "../wire/limits.ts";
import type { SimulationCommands, Spot, StartRequest } from "../wire/simulation-api.ts";
import {
  type AddressForm,
  autoOr,
  decimalNumber,
  numberOr,
  numberWithin,
  oneOf,
  onOrOff,
  parameterChangesForm,
} from "./address-forms.ts";
import { type ColourMode, colourModeNames, type Ground, type ScaleName, scaleNames } from "./view.ts";

export { threadsFor } from "../wire/limits.ts";

/** How the speed of the hours is chosen: one speed, or an even walk along the timeline. */
export type HoursPace = "steady" | "along";

export interface Settings {
  /** What was asked for; the start report says what runs. */
  readonly engine: StartRequest["engine"];
  readonly neurons: StartRequest["neurons"];
  readonly threads: StartRequest["threads"];
  readonly seed: number;
  readonly subject: Subject;
  readonly parameterSet: ParameterSetName;
  /** The assumption that the network does without. */
  readonly without: AssumptionSwitchName | null;
  /** Numbers of the model that a person has given another value than their set has. */
  readonly changedParameters: ParameterChanges;
  /** The constant concentration, or the last one there was. */
  readonly concentrationUm: number;
  /** Whether that concentration decides; otherwise the course does. */
  readonly isClamped: boolean;
  readonly ampaBlock: number;
  /** Input waves are imposed on the network. */
  readonly areWavesOn: boolean;
  /** The spot that is being stimulated; a new object renews it. */
  readonly stimulus: Spot | null;
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  readonly hoursPace: HoursPace;
  readonly isPaused: boolean;
  readonly pickedNeuron: number | null;
  /** Cells that are followed in the recording; null while nothing is recorded. */
  readonly recordedCells: readonly number[] | null;
  /** Potential synapse of the picked cell that is looked at; null means its first one that exists. */
  readonly pickedSpine: number | null;
  /** The scale that the picture shows now, or is nearest to; a picture begins with it. */
  readonly scale: ScaleName;
  readonly colourMode: ColourMode;
  readonly ground: Ground;
  /** The language of the page; "auto" is the one that the browser prefers. */
  readonly language: LanguageTag | "auto";
  /** What the network does is said in sentences. */
  readonly isDescribed: boolean;
  /** What the network does is heard; a browser allows it after a touch or a key. */
  readonly isHeard: boolean;
  /** 0 … 1. */
  readonly volume: number;
  /** What runs is kept in this browser, to be gone on with after the page was closed. */
  readonly isAutosaveOn: boolean;
}
export type SettingName = keyof Settings;

/** Neuron that is selected at the start: an excitatory cell in the middle of the first tile. */
export const firstPick = 136;
export const smallestNeurons = squareSizes[0] ?? 0;
export const largestNeurons = squareSizes.at(-1) ?? 0;

/** Of the sound. */
const volumeLimit: RestingLimit = {
  rest: 0.5,
  minimum: 0,
  maximum: 1,
  unit: "1",
  label: { key: "refusal.label.volume" },
};

/** A course that has been planned again, or that there is none. */
type CourseChange = { readonly course: CourseReport | null };

export interface Setting<Value> {
  readonly initial: Value;
  /** A restart puts it back to its initial value. */
  readonly isOfRun?: true;
  /** Belongs to who reads the page: what says nothing of it, and a session that is opened, leave it as it is. */
  readonly isOfReader?: true;
  /** Another value needs another network; a function says what of a value does. */
  readonly isOfNetwork?: true | ((value: Value) => Value);
  /** A number outside of it is moved to the nearer end. */
  readonly limit?: RestingLimit;
  /** Brings the setting to the simulation; resolves with what that has changed. Its own value decides when, and that of the settings in `together`. */
  readonly apply?: (
    simulation: SimulationCommands,
    settings: Settings,
  ) => Promise<CourseChange | undefined> | Promise<void>;
  readonly together?: readonly SettingName[];
  /** What a refusal by the simulation changes. */
  readonly onRefusal?: Partial<Settings>;
  readonly address?: AddressForm<Value>;
}

export const settingTable: { readonly [Name in SettingName]: Setting<Settings[Name]> } = {
  engine: {
    initial: "auto",
    isOfNetwork: true,
    address: oneOf(
      "engine",
      ["auto", "reference", "webgpu", "gpujs:webgpu", "gpujs:webgl2", "gpujs:webasm", "gpujs:cpu"],
      "what computes the network",
    ),
  },
  neurons: {
    initial: "auto",
    isOfNetwork: true,
    address: autoOr(
      "neurons",
      "neurons of the network",
      v.picklist(squareSizes),
      (neurons) => faultOfNeurons(neurons) ?? { key: "refusal.must.choice", values: { choices: "auto" } },
    ),
  },
  threads: {
    initial: "auto",
    isOfNetwork: true,
    address: autoOr(
      "threads",
      "CPU threads that compute the network",
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostThreads)),
      () => ({ key: "refusal.must.autoOrThreads", values: { most: mostThreads } }),
    ),
  },
  seed: {
    initial: 1,
    isOfNetwork: true,
    address: {
      name: "seed",
      schema: v.pipe(
        decimalNumber,
        wholeNumberField({ minimum: 0, maximum: largestSeed, unit: "", meaning: "seed of the network" }),
      ),
      write: String,
    },
  },
  subject: {
    initial: "stressed",
    isOfNetwork: true,
    address: oneOf("subject", ["healthy", "stressed"], "state at the start"),
  },
  parameterSet: {
    initial: defaultParameterSet,
    isOfNetwork: true,
    address: oneOf("parameters", parameterSetNames, "parameter set of the model"),
  },
  without: {
    initial: null,
    isOfNetwork: true,
    address: oneOf(
      "without",
      assumptionSwitches.map(({ name }) => name),
      "assumption that is switched off",
    ),
  },
  changedParameters: {
    initial: noChanges,
    isOfNetwork: changesOfNetwork,
    apply: async (simulation, { changedParameters }) => simulation.changeConstants(changedParameters),
    address: parameterChangesForm,
  },
  concentrationUm: {
    ...numbered(conditionTable.concentrationUm, "concentration"),
    isOfRun: true,
    together: ["isClamped"],
    apply: (simulation, { isClamped, concentrationUm }) =>
      simulation.clampConcentration(isClamped ? concentrationUm : null),
  },
  isClamped: { initial: true, isOfRun: true },
  ampaBlock: {
    ...numbered(conditionTable.ampaBlock, "ampaBlock"),
    isOfRun: true,
    apply: (simulation, { ampaBlock }) => simulation.setAmpaBlock(ampaBlock),
  },
  areWavesOn: {
    initial: false,
    address: onOrOff("waves", "whether waves are imposed"),
    apply: (simulation, { areWavesOn }) => simulation.setInputWaves(areWavesOn),
  },
  stimulus: {
    initial: null,
    isOfRun: true,
    apply: (simulation, { stimulus }) => simulation.stimulate(stimulus),
  },
  msPerSecond: {
    ...numbered(speedLimits.msPerSecond, "speed"),
    apply: (simulation, { msPerSecond }) => simulation.setMsPerSecond(msPerSecond),
  },
  hoursPerSecond: {
    ...numbered(speedLimits.hoursPerSecond, "hoursPerSecond"),
    isOfRun: true,
    apply: (simulation, { hoursPerSecond }) => simulation.setHoursPerSecond(hoursPerSecond),
  },
  hoursPace: {
    initial: "steady",
    isOfRun: true,
    address: oneOf("pace", ["steady", "along"], "whether the hours walk along the timeline"),
  },
  isPaused: {
    initial: false,
    isOfRun: true,
    apply: (simulation, { isPaused }) => simulation.setPaused(isPaused),
  },
  pickedNeuron: {
    initial: firstPick,
    address: numberOr("none", "cell", largestNeurons - 1, "neuron that is selected"),
    apply: (simulation, { pickedNeuron }) => simulation.pick(pickedNeuron),
  },
  recordedCells: {
    initial: null,
    apply: (simulation, { recordedCells }) => simulation.record(recordedCells),
    // A smaller network does not have all of them.
    onRefusal: { recordedCells: [] },
  },
  pickedSpine: {
    initial: null,
    address: numberOr(
      "none",
      "spine",
      projectionTable[projectionIndex.EE].inDegree - 1,
      "potential synapse of the selected neuron that is looked at",
    ),
  },
  scale: { initial: "sheet", address: oneOf("scale", scaleNames, "how near the picture is") },
  colourMode: {
    initial: "population",
    address: oneOf("colour", colourModeNames, "what the colour of a neuron shows"),
    apply: (simulation, { colourMode }) => simulation.attachTwin(colourMode === "difference"),
    // Where two networks do not fit, colours by a twin would say that nothing differs.
    onRefusal: { colourMode: "population" },
  },
  ground: { initial: "dark", address: oneOf("ground", ["dark", "white"], "ground of the picture") },
  language: {
    initial: "auto",
    isOfReader: true,
    address: oneOf("language", ["auto", ...offeredTags], "language of the page"),
  },
  isDescribed: {
    initial: false,
    isOfReader: true,
    address: onOrOff("described", "whether sentences say what the network does"),
  },
  isHeard: { initial: false, isOfReader: true, address: onOrOff("sound", "whether the network is heard") },
  volume: { ...numbered(volumeLimit, "volume"), isOfReader: true },
  isAutosaveOn: { initial: true, address: onOrOff("autosave", "whether what runs is kept in this browser") },
};

export const settingNames = Object.keys(settingTable) as readonly SettingName[];

/** What of a setting's value needs another network. */
export function networkPartOf(name: SettingName, value: unknown): unknown {
  const { isOfNetwork } = settingTable[name] as Setting<unknown>;
  return typeof isOfNetwork === "function" ? isOfNetwork(value) : value;
}

/** The changes, with every number moved into its range. */
export function intoRange(changes: Partial<Settings>): Partial<Settings> {
  const moved = Object.entries(changes).map(([name, value]) => {
    const { limit } = settingTable[name as SettingName];
    return [name, limit ? Math.min(limit.maximum, Math.max(limit.minimum, value as number)) : value];
  });
  return Object.fromEntries(moved);
}

/** A setting that is a number within a limit, in the address too. */
function numbered(limit: RestingLimit, name: string): Setting<number> {
  return { initial: limit.rest, limit, address: numberWithin(limit, name) };
}
