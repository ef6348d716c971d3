/** Shapley values: what each of some players adds to a value, on average over all orders in which they can join. */

/** A subset of players, as a bit mask: player `i` is in it if bit `i` is set. */
export type Subset = number;

export const subsetsOf = (players: number): readonly Subset[] =>
  Array.from({ length: 2 ** players }, (_, subset) => subset);

const isIn = (subset: Subset, player: number): boolean => ((subset >> player) & 1) === 1;

/** The values of all players; with `worthOf(0)` they add up to the value of all of them together. */
export function shapleyValues(players: number, worthOf: (subset: Subset) => number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const weightOf = (others: number) =>
    (factorial(others) * factorial(players - others - 1)) / factorial(players);
  const sizeOf = (subset: Subset) =>
    Array.from({ length: players }, (_, player) => player).filter((player) => isIn(subset, player)).length;
  return Array.from({ length: players }, (_, player) =>
    subsetsOf(players)
      .filter((subset) => !isIn(subset, player))
      .reduce(
        (sum, subset) => sum + weightOf(sizeOf(subset)) * (worthOf(subset | (1 << player)) - worthOf(subset)),
        0,
      ),
  );
}
