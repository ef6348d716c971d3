/**
 * Monotone piecewise cubic interpolation (Fritsch & Carlson 1980, with the harmonic slopes of Fritsch & Butland
 * 1984): never leaves the range of the two nodes around, so that noise in one node cannot overshoot.
 */

/** Value at `x` of the interpolant through (nodes[i], valueAt(i)); only the nodes that matter are asked for. */
export function interpolateMonotone(
  nodes: readonly number[],
  x: number,
  valueAt: (node: number) => number,
): number {
  const last = nodes.length - 1;
  if (last === 0) {
    return valueAt(0);
  }
  let left = 0;
  while (left < last - 1 && x >= nodes[left + 1]!) {
    left++;
  }
  if (x === nodes[left]) {
    return valueAt(left);
  }
  const right = left + 1;
  if (x === nodes[right]) {
    return valueAt(right);
  }
  const width = nodes[right]! - nodes[left]!;
  const t = (x - nodes[left]!) / width;
  const [yLeft, yRight] = [valueAt(left), valueAt(right)];
  const secant = (yRight - yLeft) / width;
  if (last === 1) {
    return yLeft + t * (yRight - yLeft);
  }
  const slopeLeft =
    left > 0
      ? innerSlope(
          nodes[left]! - nodes[left - 1]!,
          (yLeft - valueAt(left - 1)) / (nodes[left]! - nodes[left - 1]!),
          width,
          secant,
        )
      : endSlope(
          width,
          secant,
          nodes[right + 1]! - nodes[right]!,
          (valueAt(right + 1) - yRight) / (nodes[right + 1]! - nodes[right]!),
        );
  const slopeRight =
    right < last
      ? innerSlope(
          width,
          secant,
          nodes[right + 1]! - nodes[right]!,
          (valueAt(right + 1) - yRight) / (nodes[right + 1]! - nodes[right]!),
        )
      : endSlope(
          width,
          secant,
          nodes[left]! - nodes[left - 1]!,
          (yLeft - valueAt(left - 1)) / (nodes[left]! - nodes[left - 1]!),
        );
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * yLeft +
    (t3 - 2 * t2 + t) * width * slopeLeft +
    (3 * t2 - 2 * t3) * yRight +
    (t3 - t2) * width * slopeRight
  );
}

/** Slope at a node between two intervals: zero at an extremum, else the weighted harmonic mean. */
function innerSlope(widthBefore: number, before: number, widthAfter: number, after: number): number {
  if (before * after <= 0) {
    return 0;
  }
  const [first, second] = [2 * widthAfter + widthBefore, widthAfter + 2 * widthBefore];
  return (first + second) / (first / before + second / after);
}

/** Slope at an end: three-point formula, limited so that the curve stays monotone. */
function endSlope(width: number, secant: number, nextWidth: number, nextSecant: number): number {
  const slope = ((2 * width + nextWidth) * secant - width * nextSecant) / (width + nextWidth);
  if (slope * secant <= 0) {
    return 0;
  }
  return secant * nextSecant <= 0 && Math.abs(slope) > 3 * Math.abs(secant) ? 3 * secant : slope;
}
