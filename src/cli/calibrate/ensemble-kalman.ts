/**
 * Ensemble Kalman inversion (Iglesias, Law & Stuart 2013) with adaptive tempering (the data-misfit controller of
 * Iglesias & Yang 2021): an ensemble drawn from the prior is moved, in a few updates that need no derivatives, to
 * parameters under which the model gives what was observed. For a linear model with normal errors the last ensemble is
 * a sample of the posterior; for any other it is an approximation. The same seed gives the same result.
 */
import { inverse, Matrix } from "ml-matrix";
import { normalNumbers } from "../../model/network/normal-numbers.ts";
import { type FreeQuantity, priorValueAt } from "./prior.ts";

/** What the model should give: about a value, or at most or at least one. */
export interface Observation {
  readonly name: string;
  readonly kind: "about" | "at most" | "at least";
  readonly value: number;
  /** Standard deviation: of the quantity, or of its logarithm where `isRelative`, for quantities that are never negative. */
  readonly tolerance: number;
  readonly isRelative?: true;
  readonly source: string;
}

export interface Inversion {
  readonly free: readonly FreeQuantity[];
  readonly observations: readonly Observation[];
  readonly members: number;
  readonly seed: number;
  /** What the model gives for each member, in the order of the observations; called once an update. */
  readonly evaluate: (members: readonly (readonly number[])[], update: number) => Promise<number[][]>;
}

export interface Ensemble {
  /** Values of the free quantities, a list per member. */
  readonly members: readonly (readonly number[])[];
  /** Values at the mean of the ensemble, in the coordinates of the prior. */
  readonly mean: readonly number[];
  readonly updates: number;
  /** Mean over members of half the sum of squared misfits in tolerances, before each update. */
  readonly misfits: readonly number[];
}

/** A relative quantity counts as at least this share of its target, so that a silent network has a logarithm. */
const leastShare = 0.01;

/** Distance of a prediction from an observation, in tolerances; 0 where a one-sided one is kept. */
export function misfitOf({ kind, value, tolerance, isRelative }: Observation, predicted: number): number {
  const distance = isRelative ? Math.log(Math.max(predicted, leastShare * value) / value) : predicted - value;
  const misfit = distance / tolerance;
  if (kind === "at most") return Math.max(0, misfit);
  return kind === "at least" ? Math.min(0, misfit) : misfit;
}

/** Tempering ends here at the latest. */
const mostUpdates = 20;

export async function invert({ free, observations, members, seed, evaluate }: Inversion): Promise<Ensemble> {
  const draw = normalNumbers(seed, 0);
  let places = Matrix.zeros(members, free.length);
  for (let member = 0; member < members; member++) {
    for (let column = 0; column < free.length; column++) places.set(member, column, draw());
  }
  const valuesOf = (row: readonly number[]) =>
    free.map((quantity, index) => priorValueAt(quantity, row[index]!));
  const misfits: number[] = [];
  let updates = 0;
  for (let tempered = 0; tempered < 1 && updates < mostUpdates; updates++) {
    const predictions = await evaluate(places.to2DArray().map(valuesOf), updates);
    const residuals = new Matrix(
      predictions.map((row) => observations.map((observation, index) => misfitOf(observation, row[index]!))),
    );
    const potentials = residuals
      .to2DArray()
      .map((row) => row.reduce((sum, misfit) => sum + misfit ** 2, 0) / 2);
    const mean = meanOf(potentials);
    misfits.push(mean);
    const variance = meanOf(potentials.map((potential) => (potential - mean) ** 2));
    const count = observations.length;
    const step = Math.min(1 - tempered, Math.max(count / (2 * mean), Math.sqrt(count / (2 * variance))));
    tempered = step > 1 - tempered - 1e-9 ? 1 : tempered + step;
    places = moved(places, residuals, 1 / step, normalNumbers(seed, 1 + updates));
  }
  const rows = places.to2DArray();
  return { members: rows.map(valuesOf), mean: valuesOf(places.mean("column")), updates, misfits };
}

/** One Kalman update; residuals are in tolerances, so the covariance of the errors is the identity times `inflation`. */
function moved(places: Matrix, residuals: Matrix, inflation: number, draw: () => number): Matrix {
  const centredPlaces = places.clone().subRowVector(places.mean("column"));
  const centredResiduals = residuals.clone().subRowVector(residuals.mean("column"));
  const scale = 1 / (places.rows - 1);
  const cross = centredPlaces.transpose().mmul(centredResiduals).mul(scale);
  const own = centredResiduals.transpose().mmul(centredResiduals).mul(scale);
  const gain = cross.mmul(inverse(own.add(Matrix.eye(residuals.columns).mul(inflation))));
  const wanted = residuals.clone();
  for (let row = 0; row < wanted.rows; row++) {
    for (let column = 0; column < wanted.columns; column++) {
      wanted.set(row, column, Math.sqrt(inflation) * draw() - residuals.get(row, column));
    }
  }
  return places.clone().add(wanted.mmul(gain.transpose()));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
