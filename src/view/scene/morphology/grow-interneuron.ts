/**
 * An inhibitory cell, grown from a seed: smooth dendrites to all sides, and an axon of one of two kinds. Basket
 * cells spin a dense, flat web round the somata near them; chandelier cells hang short upright rows of boutons
 * from it. The model knows one kind of interneuron: the two shapes are for the eye.
 */
import { Vector3 } from "three";
import type { Branch } from "./branch.ts";
import { createRandomStream } from "./random-stream.ts";
import { growSpanningTree } from "./spanning-tree.ts";
import { along, fillBall, fillShell } from "./territories.ts";
import { branchesOf, type Calibre } from "./tree-branches.ts";

export type InterneuronKind = "basket" | "chandelier";

const somaRadius = 0.44;
/** The soma is the middle of the cell. */
export const interneuronSoma = { somaHeight: 0, somaRadius };
export const interneuronMiddle = 0;

const balancing = 0.5;
const axonBalancing = 0.15;

const dendrite: Calibre = {
  tipRadius: 0.024,
  cableShare: 0.02,
  mostRadius: 0.085,
  beading: 0.16,
  beadsPerUnit: 1.1,
  flareRadius: 0.26,
  bareLength: Number.POSITIVE_INFINITY,
  isAxon: false,
};
const axon: Calibre = {
  tipRadius: 0.02,
  cableShare: 0.003,
  mostRadius: 0.035,
  beading: 0.4,
  beadsPerUnit: 3,
  flareRadius: 0.05,
  bareLength: Number.POSITIVE_INFINITY,
  isAxon: true,
};

function growSoma(): Branch {
  const angles = Array.from({ length: 25 }, (_, index) => (Math.PI * index) / 24);
  const points = angles.map((angle) => new Vector3(0, -1.12 * somaRadius * Math.cos(angle), 0));
  const radii = angles.map((angle) => somaRadius * Math.sin(angle));
  const distances = angles.map(() => 0);
  return { points, radii, distances, bareLength: Number.POSITIVE_INFINITY, isAxon: false, order: 0 };
}

function growDendrites(random: () => number): Branch[] {
  const root = new Vector3();
  const stems = fillBall(7, 0.6, 1.2, random).map((point) => [point.setLength(0.6)]);
  const points = fillBall(40, 2.75, 1.35, random).filter((point) => point.length() > 0.9);
  return branchesOf(growSpanningTree(root, { stems, points, balancing }), 1, dendrite, random);
}

function growBasketAxon(random: () => number): Branch[] {
  const root = new Vector3(0, 0.3, 0);
  const points = fillBall(110, 3.25, 0.42, random).filter((point) => Math.hypot(point.x, point.z) > 0.6);
  const stems = [along(root, new Vector3(0.2, 0.95, 0.1), 3)];
  return branchesOf(growSpanningTree(root, { stems, points, balancing: axonBalancing }), 1, axon, random);
}

function growChandelierAxon(random: () => number): Branch[] {
  const root = new Vector3(0, 0.3, 0);
  const stems = [along(root, new Vector3(0.1, 1.3, -0.1), 4)];
  const layer = fillShell(
    { count: 34, lowest: 1.15, highest: 1.75, inner: () => 0.4, outer: () => 3.1 },
    random,
  );
  const tree = growSpanningTree(root, { stems, points: layer, balancing: axonBalancing });
  const web = branchesOf(tree, 1, axon, random);
  // The candles: upright rows of boutons that hang from the web.
  const candles = layer
    .filter((_, index) => index % 2 === 0)
    .map((top): Branch => {
      const node = tree.points.indexOf(top);
      const length = 1.5 + 0.5 * random();
      const points = [top, ...along(top, top.clone().add(new Vector3(0, -length, 0)), 16)];
      const first = tree.ways[node] ?? 0;
      return {
        points,
        radii: points.map((_, index) => (index % 2 === 0 ? 0.026 : 0.058)),
        distances: points.map((_, index) => first + (index / 16) * length),
        bareLength: Number.POSITIVE_INFINITY,
        isAxon: true,
        order: 3,
      };
    });
  return [...web, ...candles];
}

/** Which of the two shapes a neuron is given: settled by its number, for the eye alone. */
export const interneuronKind = (neuron: number): InterneuronKind =>
  neuron % 3 === 0 ? "chandelier" : "basket";

export function growInterneuron(
  seed: number,
  neuron: number,
  kind: InterneuronKind = interneuronKind(neuron),
): Branch[] {
  const random = createRandomStream(seed, neuron);
  const axonBranches = kind === "basket" ? growBasketAxon(random) : growChandelierAxon(random);
  return [growSoma(), ...growDendrites(random), ...axonBranches];
}
