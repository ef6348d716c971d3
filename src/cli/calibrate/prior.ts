/** Priors: what is known of a quantity before the model has met any observation. */
/** A quantity to be fitted. Its prior is normal in the logit of its place between the bounds. */
export interface FreeQuantity {
  readonly name: string;
  readonly median: number;
  /** Standard deviation of the logarithm, near the median. */
  readonly spread: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly why: string;
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (share: number) => Math.log(share / (1 - share));

/** The value of a free quantity at `z` standard deviations from its median. */
export function priorValueAt({ median, spread, minimum, maximum }: FreeQuantity, z: number): number {
  const share = (median - minimum) / (maximum - minimum);
  // d value / d z at the median is spread · median.
  const slope = (spread * median) / ((maximum - minimum) * share * (1 - share));
  return minimum + (maximum - minimum) * logistic(logit(share) + slope * z);
}

/** The number of standard deviations from the median at which a quantity has a value: the inverse of `priorValueAt`. */
export function priorPlaceOf({ median, spread, minimum, maximum }: FreeQuantity, value: number): number {
  const shareOf = (of: number) => (of - minimum) / (maximum - minimum);
  const share = shareOf(median);
  const slope = (spread * median) / ((maximum - minimum) * share * (1 - share));
  return (logit(shareOf(value)) - logit(share)) / slope;
}
