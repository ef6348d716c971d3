/** An excitatory cell, grown from a seed: soma, trunk with obliques and tuft, basal dendrites, axon. A shape for the eye. */
import { Vector3 } from "three";
import type { Branch } from "./branch.ts";
import { createRandomStream } from "./random-stream.ts";
import { growSpanningTree } from "./spanning-tree.ts";
import { along, fillShell } from "./territories.ts";
import { branchesOf, type Calibre } from "./tree-branches.ts";

/** Where a line that points at the soma ends. */
export const pyramidalSoma = { somaHeight: 0, somaRadius: 0.62 };
/** Height of the middle of the tree above the soma. */
export const pyramidalMiddle = 2;
const somaDepth = 0.42;
/** Radius of the trunk above the soma. */
const thickness = 0.15;
const trunkLength = 3.9;
const trunkPoints = 72;
/** Places on the trunk where branches may begin. */
const trunkNodes = 14;

/** Between saving cable and saving way; Cuntz et al. find 0.5 to 0.7 for pyramidal cells. */
const balancing = 0.6;
const axonBalancing = 0.25;

const dendrite: Calibre = {
  tipRadius: 0.045,
  cableShare: 0.021,
  mostRadius: 0.115,
  beading: 0.07,
  beadsPerUnit: 0.8,
  flareRadius: 0.15,
  bareLength: 0.3,
  isAxon: false,
};
const basalDendrite: Calibre = { ...dendrite, mostRadius: 0.12, flareRadius: 0.3, bareLength: 0.75 };
const axon: Calibre = {
  tipRadius: 0.02,
  cableShare: 0.005,
  mostRadius: 0.04,
  beading: 0.18,
  beadsPerUnit: 2.2,
  flareRadius: 0.05,
  bareLength: Number.POSITIVE_INFINITY,
  isAxon: true,
};

/** Radius of the trunk at a height: the soma is its swelling, round below and long above, as in a pyramid. */
function trunkRadius(height: number, share: number): number {
  const soma =
    height < 0 ? Math.sqrt(Math.max(0, 1 - (height / somaDepth) ** 2)) : Math.exp(-((height / 0.6) ** 1.3));
  return (0.36 + thickness) * soma + (1 - soma) * (height < 0 ? 0 : thickness - 0.05 * share);
}

function growTrunk(random: () => number): Branch {
  const phase = random() * 6.28;
  const points: Vector3[] = [];
  const radii: number[] = [];
  const distances: number[] = [];
  const lobes: number[] = [];
  for (let index = 0; index <= trunkPoints; index++) {
    const share = index / trunkPoints;
    const height = -somaDepth + share * (trunkLength + somaDepth);
    const lean = Math.max(0, height);
    points.push(
      new Vector3(
        0.2 * Math.sin(0.62 * lean + phase) - 0.2 * Math.sin(phase),
        height,
        0.16 * Math.cos(0.5 * lean + phase) - 0.16 * Math.cos(phase),
      ),
    );
    radii.push(trunkRadius(height, share));
    distances.push(lean);
    lobes.push(0.17 * Math.exp(-(((height + 0.05) / 0.42) ** 2)));
  }
  return { points, radii, distances, lobes, bareLength: 1.0, isAxon: false, order: 0 };
}

function growApical(trunk: Branch, random: () => number): Branch[] {
  const root = new Vector3();
  const nodes = Array.from({ length: trunkNodes }, (_, index) => {
    const height = 0.75 + (trunkLength - 0.75) * (index / (trunkNodes - 1));
    const share = (height + somaDepth) / (trunkLength + somaDepth);
    return trunk.points[Math.round(share * trunkPoints)] ?? root;
  });
  const obliques = fillShell(
    { count: 22, lowest: 1.2, highest: 4.1, inner: () => 0.75, outer: (share) => 2.55 - 0.4 * share },
    random,
  );
  const tuft = fillShell(
    {
      count: 30,
      lowest: 4.5,
      highest: 6.75,
      inner: (share) => 0.7 * share,
      outer: (share) => 1.1 + 1.55 * share,
    },
    random,
  );
  const tree = growSpanningTree(root, { stems: [nodes], points: [...obliques, ...tuft], balancing });
  return branchesOf(tree, 1 + nodes.length, dendrite, random);
}

function growBasal(random: () => number): Branch[] {
  const root = new Vector3(0, -0.08, 0);
  const turn = random() * 6.28;
  const stems = Array.from({ length: 5 }, (_, index) => {
    const angle = turn + (6.28 * index) / 5 + 0.5 * (random() - 0.5);
    const drop = -0.35 - 0.35 * random();
    return [new Vector3(0.52 * Math.cos(angle), drop, 0.52 * Math.sin(angle))];
  });
  const points = fillShell(
    { count: 30, lowest: -2.75, highest: -0.15, inner: () => 0.75, outer: (share) => 1.9 + 0.75 * share },
    random,
  );
  return branchesOf(growSpanningTree(root, { stems, points, balancing }), 1, basalDendrite, random);
}

function growAxon(random: () => number): Branch[] {
  const root = new Vector3(0, -0.3, 0);
  const foot = new Vector3(0.3 * (random() - 0.5), -2.85, 0.3 * (random() - 0.5));
  const points = fillShell(
    { count: 12, lowest: -2.8, highest: -1.2, inner: () => 1.2, outer: () => 3.0 },
    random,
  );
  const tree = growSpanningTree(root, { stems: [along(root, foot, 8)], points, balancing: axonBalancing });
  return branchesOf(tree, 1, axon, random);
}

export function growPyramidal(seed: number, neuron: number): Branch[] {
  const random = createRandomStream(seed, neuron);
  const trunk = growTrunk(random);
  return [trunk, ...growApical(trunk, random), ...growBasal(random), ...growAxon(random)];
}
