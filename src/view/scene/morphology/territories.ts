/** Points that a tree grows towards: spread evenly over a territory, each a little off its place. */
import { Vector3 } from "three";

const goldenAngle = 2.399963229728653;

interface Shell {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  /** Radius about the axis at a height share 0 … 1: innermost and outermost. */
  readonly inner: (share: number) => number;
  readonly outer: (share: number) => number;
}

/** Points between two surfaces of revolution about the vertical: heights and angles evenly, radii evenly in area. */
export function fillShell(shell: Shell, random: () => number): Vector3[] {
  const turn = random() * 6.28;
  return Array.from({ length: shell.count }, (_, index) => {
    const share = (index + random()) / shell.count;
    const angle = turn + goldenAngle * index + 0.9 * (random() - 0.5);
    const inner = shell.inner(share);
    const outer = shell.outer(share);
    const radius = Math.sqrt(inner ** 2 + (outer ** 2 - inner ** 2) * random());
    const height = shell.lowest + (shell.highest - shell.lowest) * share;
    return new Vector3(radius * Math.cos(angle), height, radius * Math.sin(angle));
  });
}

/** Points in a flattened ball. */
export function fillBall(count: number, radius: number, flatness: number, random: () => number): Vector3[] {
  return Array.from({ length: count }, (_, index) => {
    const level = 2 * ((index + random()) / count) - 1;
    const angle = goldenAngle * index + 0.9 * random();
    const reach = radius * (0.25 + 0.75 * Math.cbrt(random()));
    const across = Math.sqrt(1 - level ** 2) * reach;
    return new Vector3(across * Math.cos(angle), flatness * level * reach, across * Math.sin(angle));
  });
}

/** Evenly placed points along a straight line, the first one left out. */
export const along = (from: Vector3, to: Vector3, count: number): Vector3[] =>
  Array.from({ length: count }, (_, index) => from.clone().lerp(to, (index + 1) / count));
