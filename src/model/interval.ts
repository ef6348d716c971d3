/** A mean over seeds and its confidence interval. */

export interface Interval {
  readonly mean: number;
  /** Limits of the 95 % confidence interval of the mean (Student's t over the values). */
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution: an interval of 95 % from a standard error that is known well. */
export const intervalQuantile = 1.96;

/** 97.5 % quantile of Student's t, by degrees of freedom from 1 on; beyond the table that of 30, which errs to the wide side. */
const quantiles = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228],
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086],
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042],
];

/** Throws a RangeError for fewer than two values: their scatter is unknown. */
export function intervalOf(values: readonly number[]): Interval {
  const { length: count } = values;
  if (count < 2) throw new RangeError(`A confidence interval needs at least two values, but got ${count}.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const quantile = quantiles[Math.min(count - 1, quantiles.length) - 1] ?? Number.NaN;
  const reach = quantile * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - reach, high: mean + reach };
}
