/** The outcome of one run: as one JSON object, or as a table for the eye. */

import type { EngineInfo } from "../engine/engine.ts";
import type { PhaseTime } from "../engine/report/phase-times.ts";
import type { KnownOfRun } from "../io/manifest.ts";
import { provenanceOf } from "../io/provenance.ts";
import type { Conditions } from "../model/conditions.ts";
import { frequencyBandTable } from "../model/measures.ts";
import { nameOfSet, type Recipe } from "../model/network/recipe.ts";
import { parameterSets } from "../model/parameter-sets/parameter-sets.ts";
import { type ImposedInput, imposedWords } from "../model/stimulation/imposed-input.ts";
import type { Measurement } from "../simulation/measure/recorder.ts";
import { say, t } from "../web/messages/messages.ts";
import { changesInWords } from "../web/messages/provenance-words.ts";
import { align } from "./align.ts";
import { knownOfRecipe } from "./known-of-recipe.ts";
import { digits, reasons, withReasonsInEnglish } from "./print-number.ts";
import { manifestEngine } from "./run-files.ts";

export interface RunOutcome {
  readonly engine: EngineInfo;
  readonly recipe: Recipe;
  readonly conditions: Conditions;
  readonly imposed: ImposedInput;
  readonly warmupMs: number;
  readonly measurement: Measurement;
  /** What the kernels of a step take on the device; null unless asked for. */
  readonly phaseTimes: readonly PhaseTime[] | null;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** What the same options give on every machine and at every time. */
export function foundByRun({ recipe, measurement, warmupMs, ...outcome }: RunOutcome) {
  const { concentrationUm, ampaBlock, inhibitionLoss, blockAcceleration } = outcome.conditions;
  const [spineOccupancy] = outcome.conditions.spineOccupancy;
  const [functionalGain] = outcome.conditions.functionalGain;
  return {
    recipe: {
      ...{ neurons: recipe.sheet.neurons, seed: recipe.seed, dtMs: recipe.dtMs, hash: recipe.hash },
      parameterSet: nameOfSet(recipe),
    },
    conditions: {
      ...{ concentrationUm, ampaBlock, spineOccupancy, functionalGain, inhibitionLoss, blockAcceleration },
    },
    provenance: provenanceOf(recipe),
    imposedInput: outcome.imposed,
    ...measurement,
    notMeasured: withReasonsInEnglish(measurement.notMeasured),
    warmupMs,
  };
}

export function outcomeAsJson(outcome: RunOutcome): string {
  const { phaseTimes, wallSeconds, cpuSeconds } = outcome;
  const { requested, executedOn, device } = outcome.engine;
  const fallbackReason = outcome.engine.fallbackReason && say(outcome.engine.fallbackReason);
  const printed = {
    engine: { requested, executedOn, fallbackReason, device: say(device) },
    ...foundByRun(outcome),
    ...{ wallSeconds, cpuSeconds },
    ...(phaseTimes === null ? {} : { phaseTimes }),
  };
  return JSON.stringify(printed, null, 2);
}

export function outcomeAsTable(outcome: RunOutcome): string {
  const { engine, recipe, conditions, measurement, warmupMs, wallSeconds, cpuSeconds } = outcome;
  const { excitatory, inhibitory, bandPower } = measurement;
  const both = (label: string, pick: (of: Measurement["excitatory"]) => number | null, unit: string) => [
    label,
    number(pick(excitatory)),
    number(pick(inhibitory)),
    unit,
  ];
  const populations = align([
    ["", "excitatory", "inhibitory", ""],
    both("firing rate", ({ rateHz }) => rateHz, "Hz"),
    both("CV of intervals", ({ cvIsi }) => cvIsi, ""),
    both("NMDA channels blocked", ({ nmdaBlock }) => 100 * nmdaBlock, "%"),
    both("NMDA receptors activated", ({ activatedFraction }) => 100 * activatedFraction, "%"),
  ]);
  const network = align([
    ["synchrony χ", number(measurement.synchrony), ""],
    ["glutamate release (spikes × gain)", number(measurement.glutamateRelease), "Hz"],
    ...Object.entries(frequencyBandTable).map(([band, { fromHz, toHz }]) => [
      `${band} power, ${fromHz}–${toHz} Hz`,
      number(bandPower[band as keyof typeof bandPower]),
      "nA²",
    ]),
  ]);
  const time = align([
    ["simulated", `${measurement.simulatedMs}`, `ms, after ${warmupMs} ms of warm-up`],
    ["wall time", number(wallSeconds), "s"],
    ["processor time", number(cpuSeconds), "s"],
    ["synaptic events", `${measurement.synapticEvents}`, ""],
  ]);
  const head = [
    `${recipe.sheet.neurons} neurons, seed ${recipe.seed}, step ${recipe.dtMs} ms, parameters ${nameOfSet(recipe)}, recipe ${recipe.hash}`,
    `${conditions.concentrationUm} µM ketamine (effective), AMPA block ${conditions.ampaBlock}, spine density ${conditions.spineOccupancy[0]} × healthy, functional gain ${conditions.functionalGain[0]}`,
    ...changesInWords(provenanceOf(recipe)),
    ...imposedWords(outcome.imposed).map((words) => `imposed, not emergent: ${words}`),
    `on ${engine.executedOn}: ${say(engine.device)}`,
    ...(engine.fallbackReason === null ? [] : [say(engine.fallbackReason)]),
  ];
  const phases = (outcome.phaseTimes ?? []).map(({ label, microsecondsPerStep }) => [
    label,
    number(microsecondsPerStep),
    "µs per step",
  ]);
  const notes = reasons(measurement.notMeasured);
  return [head.join("\n"), populations, network, notes, time, align(phases)].filter(Boolean).join("\n\n");
}

/** What a manifest says of the run; `args` are those of the command. */
export function knownOfRun(
  { recipe, engine, conditions, imposed, ...outcome }: RunOutcome,
  args: readonly string[],
): KnownOfRun {
  const { spineOccupancy, functionalGain, ...numbers } = conditions;
  const [ofSpines = 1] = spineOccupancy;
  const [gain = 0] = functionalGain;
  return {
    ...knownOfRecipe(recipe, provenanceOf(recipe)),
    imposed: [...imposedWords(imposed)],
    source: "network",
    engine: manifestEngine(engine),
    span: {
      unit: "ms",
      start: outcome.warmupMs,
      stop: outcome.warmupMs + outcome.measurement.simulatedMs,
    },
    conditions: { ...numbers, spineOccupancy: ofSpines, functionalGain: gain },
    course: null,
    address: null,
    command: ["run", ...args],
  };
}

/** What figures of the run say below themselves. */
export const notesOfRun = ({ recipe, conditions, imposed, measurement }: RunOutcome): string[] => [
  t("provenance.neurons", { neurons: recipe.sheet.neurons }),
  t("provenance.seed", { seed: recipe.seed }),
  t("provenance.window", { ms: measurement.simulatedMs }),
  `${conditions.concentrationUm} µM`,
  t("provenance.set", { set: parameterSets[recipe.parameterSet].title }),
  t("provenance.recipe", { hash: recipe.hash }),
  ...changesInWords(provenanceOf(recipe)),
  ...imposedWords(imposed).map((words) => t("provenance.imposed", { words })),
];

const number = (value: number | null) => digits(value, 4);
