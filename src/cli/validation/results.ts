/** What the runs of a validation measured, to be looked up by the targets. */
import { type ConditionKey, smallestSheetNeurons, type ValidationResult } from "./runs.ts";

export class Results {
  readonly all: readonly ValidationResult[];
  readonly seeds: readonly number[];

  constructor(all: readonly ValidationResult[]) {
    this.all = all;
    this.seeds = [...new Set(all.map(({ seed }) => seed))];
  }

  of(condition: ConditionKey, seed: number, neurons = smallestSheetNeurons) {
    const found = this.find(condition, seed, neurons);
    if (!found) {
      throw new Error(`Validation has no run at ${condition} with seed ${seed} and ${neurons} neurons.`);
    }
    return found.measurement;
  }

  private find(condition: ConditionKey, seed: number, neurons = smallestSheetNeurons) {
    return this.all.find(
      (result) => result.condition === condition && result.seed === seed && result.neurons === neurons,
    );
  }

  /** Seeds that ran under all of these conditions on the smallest sheet. */
  seedsUnder(...conditions: readonly ConditionKey[]): number[] {
    return this.seeds.filter((seed) => conditions.every((condition) => this.find(condition, seed)));
  }

  /** Seeds that ran undrugged on every size. */
  get seedsOnAllSizes(): number[] {
    const sizes = [smallestSheetNeurons, ...this.largerSizes];
    return this.seeds.filter((seed) => sizes.every((size) => this.find("0 µM", seed, size)));
  }

  /** Concentrations measured at a seed on the smallest sheet, µM, ascending. */
  doses(seed: number): number[] {
    return this.all
      .filter((result) => result.seed === seed && result.neurons === smallestSheetNeurons)
      .filter((result) => result.condition !== "equal block")
      .map((result) => Number.parseFloat(result.condition))
      .sort((left, right) => left - right);
  }

  /** Sizes measured at baseline, beyond the smallest. */
  get largerSizes(): number[] {
    return [...new Set(this.all.map(({ neurons }) => neurons))].filter((size) => size > smallestSheetNeurons);
  }
}
