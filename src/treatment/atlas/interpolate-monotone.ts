/** Monotone piecewise cubic interpolation (Fritsch & Carlson 1980; slopes of Fritsch & Butland 1984): no overshoot. */

/** Value at `x` of the interpolant through (nodes[i], valueAt(i)); only the nodes that matter are asked for. */
export function interpolateMonotone(
  nodes: readonly number[],
  x: number,
  valueAt: (node: number) => number,
): number {
  const last = nodes.length - 1;
  if (last === 0) return valueAt(0);
  let left = 0;
  while (left < last - 1 && x >= nodes[left + 1]!) left++;
  if (x === nodes[left]) return valueAt(left);
  const right = left + 1;
  if (x === nodes[right]) return valueAt(right);
  const yLeft = valueAt(left);
  const yRight = valueAt(right);
  const width = (node: number) => nodes[node + 1]! - nodes[node]!;
  const t = (x - nodes[left]!) / width(left);
  if (last === 1) return yLeft + t * (yRight - yLeft);
  const secant = (yRight - yLeft) / width(left);
  const before = left > 0 ? (yLeft - valueAt(left - 1)) / width(left - 1) : null;
  const after = right < last ? (valueAt(right + 1) - yRight) / width(right) : null;
  const slopeLeft =
    before === null
      ? endSlope(width(left), secant, width(right), after ?? secant)
      : innerSlope(width(left - 1), before, width(left), secant);
  const slopeRight =
    after === null
      ? endSlope(width(left), secant, width(left - 1), before ?? secant)
      : innerSlope(width(left), secant, width(right), after);
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    (2 * t3 - 3 * t2 + 1) * yLeft +
    (t3 - 2 * t2 + t) * width(left) * slopeLeft +
    (3 * t2 - 2 * t3) * yRight +
    (t3 - t2) * width(left) * slopeRight
  );
}

/** Slope at a node between two intervals: zero at an extremum, else the weighted harmonic mean. */
function innerSlope(widthBefore: number, before: number, widthAfter: number, after: number): number {
  if (before * after <= 0) return 0;
  const [first, second] = [2 * widthAfter + widthBefore, widthAfter + 2 * widthBefore];
  return (first + second) / (first / before + second / after);
}

/** Slope at an end: three-point formula, limited so that the curve stays monotone. */
function endSlope(width: number, secant: number, nextWidth: number, nextSecant: number): number {
  const slope = ((2 * width + nextWidth) * secant - width * nextSecant) / (width + nextWidth);
  if (slope * secant <= 0) return 0;
  return secant * nextSecant <= 0 && Math.abs(slope) > 3 * Math.abs(secant) ? 3 * secant : slope;
}
