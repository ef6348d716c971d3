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
export const weightedQuantile = (
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number => quantileIn(ascending(values), values, weights, share);

/** Three quantiles, for which the sample is sorted once. */
export function bandOf(values: ArrayLike<number>, weights: ArrayLike<number>): Band {
  const order = ascending(values);
  const at = (share: number) => quantileIn(order, values, weights, share);
  return { low: at(bandShares.low), median: at(bandShares.median), high: at(bandShares.high) };
}

/** Places of the values in ascending order. */
function ascending(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index);
  return order.sort((a, b) => values[a]! - values[b]!);
}

function quantileIn(
  order: Uint32Array,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number {
  const [first] = order;
  if (first === undefined) throw new RangeError("An empty sample has no quantile.");
  let total = 0;
  for (const index of order) total += weights[index]!;
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

/** Members of equal weight that a weighted sample is worth (Kish 1965). */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let index = 0; index < weights.length; index++) {
    sum += weights[index]!;
    squares += weights[index]! ** 2;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}
