/** Compiled steps without terms that vanish: which are taken, and that they give the same numbers as the whole step. */
import { describe, expect, it } from "vitest";
import { createCobaRecipe, createCobaStart } from "../../bench/recipes/coba.ts";
import { SimdPhases } from "../../src/engine/reference/simd/simd-phases.ts";
import { chooseSteps, stepVariants } from "../../src/engine/reference/simd/vanishing-terms.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import { createRecipe, type Recipe } from "../../src/model/network/recipe.ts";
import { type NetworkState, stateVariableNames } from "../../src/model/network/state.ts";
import { createStepConstants } from "../../src/model/network/step-constants.ts";

const withParameters = (parameters: Readonly<Record<string, number>>) =>
  createRecipe({ neurons: 5120, seed: 6, parameters });
const model = withParameters({});
const adaptationFree = withParameters({ adaptationCouplingNs: 0, adaptationIncrementPa: 0 });
const nmdaFree = withParameters({
  nmdaExcitatoryToExcitatoryNs: 0,
  nmdaExcitatoryToInhibitoryNs: 0,
  backgroundNmdaExcitatoryNs: 0,
  backgroundNmdaInhibitoryNs: 0,
  ambientOpenFraction: 0,
});
const coba = createCobaRecipe(5120);
const initial = createInitialState;

interface Case {
  readonly name: string;
  readonly recipe: Recipe;
  readonly concentrationUm: number;
  readonly start: (recipe: Recipe) => NetworkState;
  readonly excitatory: readonly string[];
  readonly inhibitory: readonly string[];
  readonly hasBackground: boolean;
}

const cases: readonly Case[] = [
  {
    name: "the model under ketamine",
    recipe: model,
    concentrationUm: 1.5,
    start: initial,
    excitatory: [],
    inhibitory: [],
    hasBackground: true,
  },
  {
    name: "the model at rest",
    recipe: model,
    concentrationUm: 0,
    start: initial,
    excitatory: ["Block"],
    inhibitory: ["Block"],
    hasBackground: true,
  },
  {
    name: "cells that do not adapt",
    recipe: adaptationFree,
    concentrationUm: 1.5,
    start: initial,
    excitatory: ["Adaptation"],
    inhibitory: [],
    hasBackground: true,
  },
  {
    name: "synapses without NMDA",
    recipe: nmdaFree,
    concentrationUm: 1.5,
    start: initial,
    excitatory: ["Nmda"],
    inhibitory: ["Nmda"],
    hasBackground: true,
  },
  {
    name: "COBA",
    recipe: coba,
    concentrationUm: 0,
    start: createCobaStart,
    excitatory: ["Nmda", "Adaptation", "Upswing"],
    inhibitory: ["Nmda"],
    hasBackground: false,
  },
];

function create({ recipe, concentrationUm, start }: Case, choose: typeof chooseSteps) {
  const constants = createStepConstants(recipe, createConditions(recipe.sheet, { concentrationUm }));
  const phases = new SimdPhases(recipe, constants, undefined, choose);
  const state = start(recipe);
  for (const name of stateVariableNames) {
    phases.arrays.state[name].set(state[name]);
  }
  phases.restoreSpikes(0);
  return phases;
}

function advance(phases: SimdPhases, firstStep: number, endStep: number) {
  const spikes: string[] = [];
  for (let step = firstStep; step < endStep; ) {
    const steps = phases.intervalFrom(step);
    const { count, neurons, steps: at, events } = phases.advance(step, steps, () => {});
    for (let index = 0; index < count; index++) {
      spikes.push(`${neurons[index]} ${at[index]} ${events[index]}`);
    }
    phases.propagate(phases.arrays.spikes, false);
    step += steps;
  }
  return spikes;
}

const wholeSteps: typeof chooseSteps = () => ({
  excitatory: 0,
  inhibitory: stepVariants.excitatory.length,
  hasBackground: true,
});

describe("a step without terms that vanish", () => {
  it.each(cases)("is taken for $name, and gives the numbers of the whole step", (subject) => {
    let chosen: ReturnType<typeof chooseSteps> | undefined;
    const reduced = create(subject, (...network) => {
      chosen = chooseSteps(...network);
      return chosen;
    });
    const whole = create(subject, wholeSteps);
    expect(chosen?.hasBackground).toBe(subject.hasBackground);
    expect(stepVariants.excitatory[chosen!.excitatory]).toEqual(subject.excitatory);
    expect(stepVariants.inhibitory[chosen!.inhibitory - stepVariants.excitatory.length]).toEqual(
      subject.inhibitory,
    );
    const wanted = advance(whole, 0, 600);
    expect(wanted.length).toBeGreaterThan(100);
    expect(advance(reduced, 0, 600)).toEqual(wanted);
    for (const name of stateVariableNames) {
      expect(
        reduced.arrays.state[name].findIndex((value, neuron) => value !== whole.arrays.state[name][neuron]),
      ).toBe(-1);
    }
  });

  it("gives way to the whole step as soon as there is a drug, and stays away while some of it is bound", () => {
    const subject = cases[1]!;
    const chosen: number[] = [];
    const phases = create(subject, (...network) => {
      const steps = chooseSteps(...network);
      chosen.push(steps.excitatory);
      return steps;
    });
    const at = (concentrationUm: number) =>
      createStepConstants(subject.recipe, createConditions(subject.recipe.sheet, { concentrationUm }));
    phases.setConstants(at(3));
    advance(phases, 0, 100);
    phases.setConstants(at(0));
    advance(phases, 100, 200);
    phases.arrays.state.nmdaBlock.fill(0);
    phases.restoreSpikes(200);
    expect(chosen.slice(-3)).toEqual([0, 0, 1]);
  });
});
