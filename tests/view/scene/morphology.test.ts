import { Vector3 } from "three";
import { expect, test } from "vitest";
import type { Branch } from "../../../src/view/scene/morphology/branch.ts";
import { growInterneuron } from "../../../src/view/scene/morphology/grow-interneuron.ts";
import { growPyramidal } from "../../../src/view/scene/morphology/grow-pyramidal.ts";
import { growSpanningTree } from "../../../src/view/scene/morphology/spanning-tree.ts";

const neurons = [0, 3, 136, 2700, 4095];
/** A cell unit stands for about 60 µm: a tree of nine units is then as long as a layer 2/3 pyramidal cell. */
const micrometres = 60;

const lengthOf = ({ points }: Branch) =>
  points.reduce((sum, point, index) => sum + (index === 0 ? 0 : point.distanceTo(points[index - 1]!)), 0);
const cableOf = (branches: readonly Branch[]) => branches.reduce((sum, branch) => sum + lengthOf(branch), 0);
const dendritesOf = (branches: readonly Branch[]) => branches.filter(({ isAxon }) => !isAxon);

/** How often a sphere about the soma is crossed: Sholl 1953. */
function crossings(branches: readonly Branch[], radius: number): number {
  let count = 0;
  for (const { points } of branches) {
    for (let index = 1; index < points.length; index++) {
      if (points[index - 1]!.length() < radius !== points[index]!.length() < radius) {
        count++;
      }
    }
  }
  return count;
}

test.each(neurons)("pyramidal cell %d has the cable of a real one: 2 to 7 mm of dendrite", (neuron) => {
  const length = cableOf(dendritesOf(growPyramidal(1, neuron))) * micrometres;
  expect(length).toBeGreaterThan(2000);
  expect(length).toBeLessThan(7000);
});

test.each(neurons)(
  "pyramidal cell %d branches most at some distance from its soma, and ends (Sholl)",
  (neuron) => {
    const dendrites = dendritesOf(growPyramidal(1, neuron));
    const profile = [0.7, 1.5, 2.5, 4, 5.5, 6.8, 9].map((radius) => crossings(dendrites, radius));
    const most = Math.max(...profile);
    expect(most).toBeGreaterThanOrEqual(8);
    expect(most).toBeLessThan(50);
    expect(profile[0]!).toBeLessThan(most);
    expect(profile.at(-1)).toBe(0);
  },
);

test.each(neurons)("branches of cell %d fork a bounded number of times", (neuron) => {
  for (const branches of [
    growPyramidal(1, neuron),
    growInterneuron(1, neuron, "basket"),
    growInterneuron(1, neuron, "chandelier"),
  ]) {
    const highest = Math.max(...dendritesOf(branches).map(({ order }) => order));
    expect(highest).toBeGreaterThanOrEqual(2);
    expect(highest).toBeLessThanOrEqual(12);
  }
});

test("a seed grows the same cell each time, and another seed another one", () => {
  const tips = (seed: number) => growPyramidal(seed, 7).map(({ points }) => points.at(-1)!.toArray());
  expect(tips(1)).toEqual(tips(1));
  expect(tips(1)).not.toEqual(tips(2));
});

test("an interneuron has smooth dendrites and more axon than dendrite", () => {
  for (const kind of ["basket", "chandelier"] as const) {
    const branches = growInterneuron(1, 5000, kind);
    expect(branches.every(({ bareLength }) => bareLength === Number.POSITIVE_INFINITY)).toBe(true);
    const axon = cableOf(branches.filter(({ isAxon }) => isAxon));
    expect(axon).toBeGreaterThan(0.8 * cableOf(dendritesOf(branches)));
  }
});

test("every branch begins on another one: the cell is one piece", () => {
  const branches = growPyramidal(1, 136);
  const places = branches.flatMap(({ points }) => points);
  for (const branch of branches.slice(1)) {
    const begin = branch.points[0]!;
    const nearest = Math.min(
      ...places.filter((place) => !branch.points.includes(place)).map((place) => place.distanceTo(begin)),
    );
    expect(nearest).toBeLessThan(0.45);
  }
});

test("a balancing factor of nought saves cable, a larger one saves way to the root (Cuntz 2010)", () => {
  const random = (index: number) => (Math.imul(index + 1, 2654435761) >>> 0) / 2 ** 32;
  const points = Array.from(
    { length: 60 },
    (_, index) => new Vector3(random(3 * index), random(3 * index + 1), random(3 * index + 2)),
  );
  const measure = (balancing: number) => {
    const tree = growSpanningTree(new Vector3(), { stems: [], points, balancing, isRootOpen: true });
    const cable = tree.points.reduce(
      (sum, point, node) => sum + (node === 0 ? 0 : point.distanceTo(tree.points[tree.parents[node]!]!)),
      0,
    );
    return { cable, way: tree.ways.reduce((sum, way) => sum + way, 0) };
  };
  const frugal = measure(0);
  const quick = measure(1);
  expect(frugal.cable).toBeLessThan(quick.cable);
  expect(quick.way).toBeLessThan(frugal.way);
});

test("no node but the root carries more than two children", () => {
  const points = Array.from(
    { length: 50 },
    (_, index) => new Vector3(Math.sin(index), Math.cos(2 * index), index / 9),
  );
  const { parents } = growSpanningTree(new Vector3(), {
    stems: [],
    points,
    balancing: 0.5,
    isRootOpen: true,
  });
  const children = new Map<number, number>();
  for (const parent of parents.slice(1)) {
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  for (const [node, count] of children) {
    expect(node === 0 || count <= 2).toBe(true);
  }
});
