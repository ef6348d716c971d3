/** From the values of an axis to pixels. */
import { type FigureAxis, isCategorical } from "./figure.ts";

/** Not finite for what the axis cannot show, such as 0 on a logarithmic one. */
export type Scale = (value: number) => number;

/** `from` and `to`: pixels of the axis's minimum and maximum; of a category axis, of its first and its last edge. */
export function scaleOf(axis: FigureAxis, from: number, to: number): Scale {
  if (isCategorical(axis)) return (value) => from + (value / axis.categories.length) * (to - from);
  const along = axis.scale === "log" ? Math.log : (value: number) => value;
  const [first, last] = [along(axis.minimum), along(axis.maximum)];
  return (value) => from + ((along(value) - first) / (last - first)) * (to - from);
}
