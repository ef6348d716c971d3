/** Where an axis has ticks, and how numbers are written beside them. */
import type { ValueAxis } from "./figure.ts";

/** A step of 1, 2 or 5 times a power of ten that divides a span into about `count`. */
function stepOf(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
}

/** Whole steps of 1, 2 or 5 × 10ⁿ within the axis, about `count` of them; on a logarithmic one decades and their parts. */
export function ticksOf(axis: ValueAxis, count: number): readonly number[] {
  const { minimum, maximum, ticks, scale = "linear" } = axis;
  if (ticks) return ticks.filter((tick) => tick >= minimum && tick <= maximum);
  return scale === "log" ? logTicks(minimum, maximum, count) : linearTicks(minimum, maximum, count);
}

function linearTicks(minimum: number, maximum: number, count: number): number[] {
  const step = stepOf(maximum - minimum, count);
  const first = Math.ceil(minimum / step - 1e-9);
  const last = Math.floor(maximum / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => rounded((first + index) * step));
}

function logTicks(minimum: number, maximum: number, count: number): number[] {
  const decades = Math.log10(maximum / minimum);
  const parts = decades > count ? [1] : decades > 2 ? [1, 3] : [1, 2, 5];
  const every = Math.max(1, Math.ceil(decades / Math.max(1, count)));
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(minimum)); power <= Math.ceil(Math.log10(maximum)); power++) {
    if (parts.length === 1 && power % every !== 0) continue;
    for (const part of parts) {
      const tick = rounded(part * 10 ** power);
      if (tick >= minimum * (1 - 1e-9) && tick <= maximum * (1 + 1e-9)) found.push(tick);
    }
  }
  return found.length >= 2 ? found : linearTicks(minimum, maximum, count);
}

/** An axis whose ends are ticks: the range widened to whole steps. A logarithmic range is left as it is. */
export function niceAxis(axis: ValueAxis, count = 5): ValueAxis {
  if (axis.scale === "log") return axis;
  const step = stepOf(axis.maximum - axis.minimum, count);
  return {
    ...axis,
    minimum: rounded(Math.floor(axis.minimum / step + 1e-9) * step),
    maximum: rounded(Math.ceil(axis.maximum / step - 1e-9) * step),
  };
}

const rounded = (value: number) => Number(value.toPrecision(12));

/** Numbers of one axis with as many decimals as they need; very large and very small ones as powers of ten. */
export function tickLabels(ticks: readonly number[], decimalSign: "." | "," = "."): string[] {
  const sizes = ticks.filter((tick) => tick !== 0).map(Math.abs);
  const isScientific = sizes.length > 0 && (Math.max(...sizes) >= 1e5 || Math.max(...sizes) < 1e-3);
  return ticks.map((tick) => {
    const text = isScientific && tick !== 0 ? scientific(tick) : `${rounded(tick)}`;
    return text.replace("-", "−").replace(".", decimalSign);
  });
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function scientific(value: number): string {
  const [factor = "", power = ""] = value.toExponential(3).split("e");
  const raised = power.replace("+", "").replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
  const ten = `10${raised.replace("-", "⁻")}`;
  return Number(factor) === 1 ? ten : `${Number(factor)}·${ten}`;
}
