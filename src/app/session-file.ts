/**
 * A session file: what the address says, and the network with its hours as it is. It is taken whole, or refused whole with a
 * sentence, before anything of the page is touched. Loaded on demand.
 */

import * as v from "valibot";
import { parametersWithout } from "../model/assumption-switches.ts";
import { createCascadeState } from "../model/cascade/cascade.ts";
import { changesOf, noChanges } from "../model/changeable.ts";
import {
  type ConditionName,
  type Conditions,
  type ConditionsRequest,
  conditionTable,
  createConditions,
} from "../model/conditions.ts";
import { inputLimits } from "../model/input-limits.ts";
import { createRecipe, type Recipe } from "../model/network/recipe.ts";
import { allocateState, type NetworkState, stateVariableNames } from "../model/network/state.ts";
import { asItIs, RefusalError, reasonOf } from "../model/refusal.ts";
import { encodeFile, type FileKind, openFile } from "../treatment/checked-file.ts";
import { cohortLimits, subjectLimit } from "../treatment/cohort/cohort-limits.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { longestHorizonHours } from "../treatment/protocol/protocol-limits.ts";
import { readProtocol } from "../treatment/protocol/read-protocol.ts";
import {
  closedObject,
  listOf,
  numberField,
  textField,
  wholeNumberField,
} from "../treatment/schema/fields.ts";
import { sentenceOf } from "../treatment/schema/sentence.ts";
import { say } from "../web/messages/messages.ts";
import type { SavedNetwork } from "../wire/simulation-api.ts";
import { readAddress } from "./address.ts";
import { largestNeurons, type SettingName, type Settings, settingTable } from "./settings.ts";

const sessionFile: FileKind = {
  magic: "DSES",
  name: { key: "refusal.label.session" },
  // The second says whose course it is.
  versions: [1, 2],
  command: { key: "refusal.saveSession" },
};

/** What is told of a session beside its network. */
export interface SessionHead {
  /** The query part of the page's address, for others. */
  readonly address: string;
  readonly isPaused: boolean;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** A session that can be gone on with. */
export interface OpenedSession {
  readonly settings: Partial<Settings>;
  readonly network: SavedNetwork;
  readonly savedAt: string;
}

/** 4 bytes for each variable of each neuron, and what may stand before them. */
const largestBytes = 4 * stateVariableNames.length * largestNeurons + inputLimits.sessionHeaderBytes;

const number = (minimum: number, maximum: number) => numberField({ minimum, maximum, unit: "", meaning: "" });
const rate = number(0, 1000);
const regionalList = listOf(number(-1e9, 1e9), 1000);

const cascadeNames = Object.keys(createCascadeState("healthy", 1));
const regionSchema = closedObject(Object.fromEntries(cascadeNames.map((name) => [name, number(-1e9, 1e9)])));
const conditionNames = Object.keys(conditionTable) as ConditionName[];
const conditionsSchema = closedObject(
  Object.fromEntries(conditionNames.map((name) => [name, v.union([number(-1e9, 1e9), regionalList])])),
);

const headerSchema = closedObject({
  address: textField(6000, "settings"),
  isPaused: v.boolean(),
  savedAt: textField(40, "when it was saved"),
  engine: textField(20, "what computed the network"),
  recipeHash: textField(8, "the network"),
  step: wholeNumberField({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, unit: "", meaning: "step" }),
  conditions: conditionsSchema,
  slowTimescale: closedObject({ hours: number(0, longestHorizonHours), regions: listOf(regionSchema, 1000) }),
  protocol: v.unknown(),
  virtualSubject: v.optional(
    v.nullable(
      closedObject({
        seed: wholeNumberField({ ...cohortLimits.seed, meaning: "" }),
        number: wholeNumberField({ ...subjectLimit, meaning: "" }),
        ensemble: textField(8, "what the subject was drawn from"),
      }),
    ),
    null,
  ),
  clamped: closedObject({
    concentrationUm: v.nullable(numberField({ ...conditionTable.concentrationUm, meaning: "" })),
    ampaBlock: number(0, 1),
  }),
  hasClamped: v.boolean(),
  rates: closedObject({ healthyHz: rate, subjectHz: rate }),
  areWavesOn: v.boolean(),
});

/** The bytes of a session file. */
export function encodeSession(head: SessionHead, network: SavedNetwork): Uint8Array<ArrayBuffer> {
  const { state, ...rest } = network;
  const tables = stateVariableNames.map((name) => state[name]);
  return encodeFile(sessionFile, { ...head, ...rest }, tables);
}

/** Throws for a file that is larger than any session, before it is read. */
export function refuseTooLarge(size: number): void {
  if (size <= largestBytes) return;
  const values = { size: Math.ceil(size / 1e6), most: Math.ceil(largestBytes / 1e6) };
  throw new RefusalError({ key: "refusal.sessionTooLarge", values });
}

/** Reads a session file. Throws a `RefusalError` for anything that the page cannot go on with. */
export function openSession(bytes: Uint8Array): OpenedSession {
  refuseTooLarge(bytes.length);
  const { header, numbers } = openFile(sessionFile, bytes);
  const { success, output, issues } = v.safeParse(headerSchema, header, { abortEarly: true });
  if (!success) throw new RefusalError(sentenceOf(issues[0], { key: "refusal.sessionHeader" }));
  const { address, isPaused, savedAt, protocol: text, conditions, slowTimescale, ...rest } = output;

  const protocol: Protocol = readProtocol(text);
  const settings = settingsIn(address);
  const recipe = recipeOf(settings);
  if (recipe.hash !== rest.recipeHash) {
    const values = { of: rest.recipeHash, network: recipe.hash };
    throw new RefusalError({ key: "refusal.sessionOfOtherNetwork", values });
  }
  const { regions } = recipe.sheet;
  const engine = v.safeParse(settingTable.engine.address?.schema ?? v.never(), rest.engine);
  if (!engine.success || engine.output === "auto" || slowTimescale.regions.length !== regions) {
    throw new RefusalError({
      key: "refusal.sessionOfOtherNetwork",
      values: { of: rest.recipeHash, network: recipe.hash },
    });
  }
  const network: SavedNetwork = {
    ...rest,
    engine: engine.output,
    protocol,
    conditions: conditionsIn(recipe, conditions),
    slowTimescale: slowTimescale as unknown as SavedNetwork["slowTimescale"],
    state: stateIn(numbers(stateVariableNames.length * recipe.sheet.neurons), recipe.sheet.neurons),
  };
  const { concentrationUm, ampaBlock } = network.clamped;
  const clamped = { isClamped: concentrationUm !== null, concentrationUm: concentrationUm ?? 0, ampaBlock };
  const { areWavesOn } = network;
  return {
    settings: { ...settings, ...clamped, areWavesOn, subject: protocol.subject, isPaused },
    network,
    savedAt,
  };
}

/** Throws where a list has not one value per region, or stands where one number must be: no page has saved that. */
function conditionsIn({ sheet }: Recipe, conditions: ConditionsRequest): Conditions {
  try {
    return createConditions(sheet, conditions);
  } catch (error) {
    const { name: file, command } = sessionFile;
    throw new RefusalError({ key: "refusal.fileHeader", values: { file, command, reason: reasonOf(error) } });
  }
}

function settingsIn(address: string): Partial<Settings> {
  const { settings, refused } = readAddress(address);
  if (refused === null) {
    const ofSession = Object.entries(settings).filter(
      ([name]) => !settingTable[name as SettingName].isOfReader,
    );
    return Object.fromEntries(ofSession);
  }
  throw new RefusalError({ key: "refusal.sessionAddress", values: { reason: asItIs(say(refused)) } });
}

function recipeOf({ neurons, seed, parameterSet, without, changedParameters }: Partial<Settings>): Recipe {
  return createRecipe({
    ...(typeof neurons === "number" && { neurons }),
    ...(seed !== undefined && { seed }),
    ...(parameterSet !== undefined && {
      parameterSet,
      parameters: {
        ...parametersWithout(parameterSet, without ?? null),
        ...changesOf(changedParameters ?? noChanges, ({ group }) => group === "network"),
      },
    }),
  });
}

/** The variables of each neuron. Throws for a number that is none, which would spread through the network. */
function stateIn(numbers: Float32Array, neurons: number): NetworkState {
  const state = allocateState(neurons);
  stateVariableNames.forEach((variable, index) => {
    const values = numbers.subarray(index * neurons, (index + 1) * neurons);
    const neuron = values.findIndex((value) => !Number.isFinite(value));
    if (neuron >= 0) {
      const found = { value: String(values[neuron]), variable, neuron };
      throw new RefusalError({ key: "refusal.sessionNumbers", values: found });
    }
    state[variable].set(values);
  });
  return state;
}
