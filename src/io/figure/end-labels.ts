/** Names at the ends of curves, moved apart so that none touches another. */
import type { FigurePanel, Line } from "./figure.ts";
import type { Scale } from "./scale.ts";

export interface EndLabel {
  readonly line: Line;
  readonly name: string;
  /** Where the curve ends. */
  readonly x: number;
  readonly y: number;
  /** The middle of the words. */
  readonly labelY: number;
}

/** Curves with a name that their axis does not say already. */
export const namedLines = ({ marks, y }: FigurePanel): readonly (Line & { readonly name: string })[] =>
  marks.flatMap((mark) =>
    mark.kind === "line" && mark.name !== undefined && mark.name !== y.label
      ? [{ ...mark, name: mark.name }]
      : [],
  );

/** The labels of a panel between two heights, each `linePx` high; null where there is no room for all. */
export function placeEndLabels(
  panel: FigurePanel,
  [xAt, yAt]: readonly [Scale, Scale],
  [top, bottom]: readonly [number, number],
  linePx: number,
): readonly EndLabel[] | null {
  const ends = namedLines(panel).flatMap((line) => {
    const end = endOf(line, xAt, yAt);
    return end ? [{ line, name: line.name, x: end[0], y: Math.min(bottom, Math.max(top, end[1])) }] : [];
  });
  if (ends.length * linePx > bottom - top + linePx) return null;
  const sorted = ends.sort((first, second) => first.y - second.y);
  const places = movedApart(
    sorted.map(({ y }) => y),
    [top, bottom],
    linePx,
  );
  return sorted.map((end, index) => ({ ...end, labelY: places[index] ?? end.y }));
}

function endOf({ x, y }: Line, xAt: Scale, yAt: Scale): readonly [number, number] | null {
  for (let index = x.length - 1; index >= 0; index--) {
    const [left, top] = [xAt(x[index] ?? Number.NaN), yAt(y[index] ?? Number.NaN)];
    if (Number.isFinite(left) && Number.isFinite(top)) return [left, top];
  }
  return null;
}

/**
 * Rising places at least `gap` apart and within the bounds, as near to the wanted ones as possible: places that would
 * touch form a group about the mean of what they want, and groups that touch are joined.
 */
export function movedApart(
  wanted: readonly number[],
  [top, bottom]: readonly [number, number],
  gap: number,
): readonly number[] {
  const groups: { sum: number; count: number }[] = [];
  const firstOf = ({ sum, count }: { sum: number; count: number }) =>
    Math.max(top, Math.min(bottom - gap * (count - 1), sum / count - (gap * (count - 1)) / 2));
  for (const place of wanted) {
    groups.push({ sum: place, count: 1 });
    for (;;) {
      const [before, last] = [groups.at(-2), groups.at(-1)];
      if (!before || !last || firstOf(before) + gap * before.count <= firstOf(last)) break;
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return groups.flatMap((group) => {
    const first = firstOf(group);
    return Array.from({ length: group.count }, (_, index) => first + gap * index);
  });
}
