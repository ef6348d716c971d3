/**
 * The intrinsic `exponential` in four lanes of 32-bit floats: Cody–Waite reduction by ln 2 in two parts, a
 * polynomial of degree 5 for the rest (coefficients of Cephes' expf, Moshier 1992), and the power of two put
 * together from exponent bits. Within 2 units in the last place; above 88.7228 Infinity, below −87 zero, and
 * what is not a number stays so.
 */
import type { LaneGraph, LaneNode } from "./lane-graph.ts";

const log2OfE = Math.LOG2E;
/** ln 2 in two parts; the first has so few bits that its product with a whole exponent is exact. */
const ln2High = 0.693359375;
const ln2Low = -2.1219444e-4;
/** (e^r − 1 − r) / r² for |r| ≤ ln 2 / 2, highest power first. */
const [highest, ...others] = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
] as const;
/** Adding this to a float of small magnitude rounds it to a whole number, and leaves that in the low bits. */
const rounder = 1.5 * 2 ** 23;
/** Beyond these the result is Infinity or 0 anyway, and the exponent stays inside its 8 bits. */
const largest = 89.4;
const smallest = -87.6;

export function laneExponential(graph: LaneGraph, argument: LaneNode): LaneNode {
  const times = (left: LaneNode, right: LaneNode | number) =>
    graph.compute("multiply", left, typeof right === "number" ? graph.constant(right) : right);
  const plus = (left: LaneNode, right: LaneNode | number) =>
    graph.compute("add", left, typeof right === "number" ? graph.constant(right) : right);
  const bounded = graph.compute(
    "maximumWith",
    graph.compute("minimumWith", graph.lanes(argument), graph.constant(largest)),
    graph.constant(smallest),
  );
  const rounded = plus(times(bounded, log2OfE), rounder);
  const exponent = graph.compute("subtract", rounded, graph.constant(rounder));
  const high = graph.compute("subtract", bounded, times(exponent, ln2High));
  const rest = graph.compute("subtract", high, times(exponent, ln2Low));
  // The polynomial gives 2 e^r, the scale 2^(exponent − 1): so 2^127 suffices for the largest floats.
  let polynomial = graph.constant(2 * highest);
  for (const coefficient of others) {
    polynomial = plus(times(rest, polynomial), 2 * coefficient);
  }
  const twice = plus(plus(times(times(rest, rest), polynomial), times(rest, 2)), 2);
  const bits = graph.integers("shiftLeft", graph.convert("bitsOfLanes", rounded), 23);
  const scale = graph.convert("lanesOfBits", graph.integers("addInteger", bits, 126 << 23));
  return times(twice, scale);
}
