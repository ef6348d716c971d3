/** A command that was asked for in a way it cannot take: one sentence for the reader, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The candidate with the fewest single-letter edits from `word`. */
export function nearestName(word: string, candidates: readonly string[]): string | undefined {
  return candidates
    .map((candidate) => ({ candidate, edits: countEdits(word, candidate) }))
    .sort((left, right) => left.edits - right.edits)[0]?.candidate;
}

/** Insertions, deletions and replacements that lead from one word to the other (Levenshtein 1966). */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const current = [line];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
