/** Quantiles of a weighted sample: what bands over an ensemble are made of. */

/** Median and the bounds of the central share of 90 %. */
export interface Band {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const bandShares = { low: 0.05, median: 0.5, high: 0.95 } as const;

/**
 * The value below which a share of the weight lies, linear between the middles of the weights of two neighbours.
 * Throws a RangeError for an empty sample.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number {
  const order = Array.from({ length: values.length }, (_, index) => index).sort(
    (a, b) => values[a]! - values[b]!,
  );
  const [first] = order;
  if (first === undefined) throw new RangeError("An empty sample has no quantile.");
  const total = order.reduce((sum, index) => sum + weights[index]!, 0);
  let below = 0;
  let [lastPlace, lastValue] = [0, values[first]!];
  for (const index of order) {
    const place = (below + weights[index]! / 2) / total;
    const value = values[index]!;
    if (place >= share) {
      if (place === lastPlace || index === first) return value;
      return lastValue + ((share - lastPlace) / (place - lastPlace)) * (value - lastValue);
    }
    below += weights[index]!;
    [lastPlace, lastValue] = [place, value];
  }
  return lastValue;
}

export const bandOf = (values: ArrayLike<number>, weights: ArrayLike<number>): Band => ({
  low: weightedQuantile(values, weights, bandShares.low),
  median: weightedQuantile(values, weights, bandShares.median),
  high: weightedQuantile(values, weights, bandShares.high),
});

/** Members of equal weight that a weighted sample is worth (Kish 1965). */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let index = 0; index < weights.length; index++) {
    sum += weights[index]!;
    squares += weights[index]! ** 2;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}
