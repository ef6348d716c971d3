/** The keys of a slider: arrows step, Page Up and Page Down go to the next stop, Home and End to the first and last. */
import { isRightToLeft } from "./messages/messages.ts";

const moves: Readonly<Record<string, readonly ["step" | "stop", 1 | -1]>> = {
  ArrowRight: ["step", 1],
  ArrowUp: ["step", 1],
  ArrowLeft: ["step", -1],
  ArrowDown: ["step", -1],
  PageUp: ["stop", 1],
  PageDown: ["stop", -1],
};

/** 1 for an arrow that points where reading goes on, −1 for the one against it; undefined for other keys. */
export function stepAhead(key: string): 1 | -1 | undefined {
  if (key !== "ArrowRight" && key !== "ArrowLeft") return undefined;
  return (key === "ArrowLeft") === isRightToLeft() ? 1 : -1;
}

/** The key that does here what `key` does where lines begin at the left: for a slider that runs as its language is read. */
export function keyAhead(key: string): string {
  const step = stepAhead(key);
  if (step === undefined) return key;
  return step > 0 ? "ArrowRight" : "ArrowLeft";
}

/** The value that a key press leads to; null for keys that mean nothing here. `stops` ascend. */
export function valueAfterKey(
  key: string,
  value: number,
  stops: readonly number[],
  step: (direction: 1 | -1) => number,
): number | null {
  if (key === "Home") return stops[0] ?? value;
  if (key === "End") return stops.at(-1) ?? value;
  const [kind, direction] = moves[key] ?? [];
  if (direction === undefined) return null;
  return kind === "step" ? step(direction) : nextAmong(stops, value, direction);
}

/** The next of ascending stops above (1) or below (−1) a value; the end itself at an end. */
export function nextAmong(stops: readonly number[], value: number, direction: 1 | -1): number {
  const slack = 1e-6;
  const next =
    direction > 0
      ? stops.find((stop) => stop > value + slack)
      : stops.findLast((stop) => stop < value - slack);
  return next ?? stops.at(direction > 0 ? -1 : 0) ?? value;
}
