/** A share of people with its confidence interval. */

export interface Share {
  readonly count: number;
  readonly of: number;
  /** count / of; 0 where nobody has been counted yet. */
  readonly share: number;
  /** Limits of the 95 % interval (Wilson 1927): inside 0 … 1 for any count. */
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution. */
export const normalQuantile = 1.959964;

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const share = count / of;
  const squared = normalQuantile ** 2;
  const middle = (share + squared / (2 * of)) / (1 + squared / of);
  const reach =
    (normalQuantile * Math.sqrt((share * (1 - share)) / of + squared / (4 * of ** 2))) / (1 + squared / of);
  return { count, of, share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
