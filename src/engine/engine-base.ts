/** What every engine keeps alike: its recipe, the conditions with the constants that follow from them, and the imposed input. */
import { type Conditions, createConditions } from "../model/conditions.ts";
import type { Recipe } from "../model/network/recipe.ts";
import { createStepConstants, type StepConstants } from "../model/network/step-constants.ts";
import { ImposedGain } from "../model/stimulation/imposed-gain.ts";
import type { ImposedInput } from "../model/stimulation/imposed-input.ts";

export abstract class EngineBase {
  readonly recipe: Recipe;
  conditions: Conditions;
  constants: StepConstants;
  step = 0;
  protected readonly imposed: ImposedGain;

  constructor(recipe: Recipe) {
    this.recipe = recipe;
    this.conditions = createConditions(recipe.sheet);
    this.constants = createStepConstants(recipe, this.conditions);
    this.imposed = new ImposedGain(recipe.sheet, recipe.seed);
  }

  setConditions(conditions: Conditions): void {
    this.constants = createStepConstants(this.recipe, conditions);
    this.conditions = conditions;
  }

  get imposedInput(): ImposedInput {
    return this.imposed.input;
  }

  setImposedInput(input: ImposedInput): void {
    this.imposed.set(input);
  }
}
