/** Medians over repeats, and of ratios between neighbours in time. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const ratios = (above: readonly number[], below: readonly number[]) =>
  above.map((value, index) => value / below[index]!);

/** "2.51 (2.40–2.66)": median and range. */
export function medianAndRange(list: readonly number[], digits = 3): string {
  const shown = (value: number) => Number(value.toPrecision(digits)).toString();
  return `${shown(median(list))} (${shown(Math.min(...list))}–${shown(Math.max(...list))})`;
}

export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
