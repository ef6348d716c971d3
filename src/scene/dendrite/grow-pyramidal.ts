/**
 * The dendritic tree of an excitatory cell, grown from a seed: a soma, an apical trunk with oblique branches and
 * a tuft, and basal dendrites. A typical shape for the eye; the model's neurons are points with 200 spine sites.
 */
import { Vector3 } from "three";
import { type Branch, growBranch } from "./branch.ts";
import { createRandomStream } from "./random-stream.ts";

const goldenAngle = 2.399963229728653;
/** Where a line that points at the soma ends. */
export const pyramidalSoma = { somaHeight: 0, somaRadius: 0.62 };
const somaDepth = 0.42;
/** Radius of the trunk above the soma. */
const thickness = 0.165;
const trunkLength = 3.9;
const trunkPoints = 72;
const upward = new Vector3(0, 1, 0);

/** Radius of the trunk at a height: the soma is its swelling, round below and long above, as in a pyramid. */
function trunkRadius(height: number, share: number): number {
  const soma =
    height < 0 ? Math.sqrt(Math.max(0, 1 - (height / somaDepth) ** 2)) : Math.exp(-((height / 0.6) ** 1.3));
  return (0.36 + thickness) * soma + (1 - soma) * (height < 0 ? 0 : thickness - 0.06 * share);
}

function growTrunk(random: () => number, length: number): Branch {
  const phase = random() * 6.28;
  const points: Vector3[] = [];
  const radii: number[] = [];
  const distances: number[] = [];
  const lobes: number[] = [];
  const count = trunkPoints;
  for (let index = 0; index <= count; index++) {
    const share = index / count;
    const height = -somaDepth + share * (length + somaDepth);
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
  return { points, radii, distances, lobes, bareLength: 1.0 };
}

export function growPyramidal(seed: number, neuron: number): Branch[] {
  const random = createRandomStream(seed, neuron);
  const trunk = growTrunk(random, trunkLength);
  const branches = [trunk];
  const turn = random() * 6.28;
  const around = (index: number, rise: number) => {
    const angle = turn + goldenAngle * index + 0.5 * (random() - 0.5);
    return new Vector3(Math.cos(angle), rise, Math.sin(angle));
  };
  const root = (height: number) =>
    Math.min(
      trunk.points.length - 1,
      Math.round(((height + somaDepth) / (trunkLength + somaDepth)) * trunkPoints),
    );

  for (let index = 0; index < 4; index++) {
    const start = root(0.95 + 0.7 * index + 0.25 * random());
    const direction = around(index, 0.2 + 0.25 * random());
    branches.push(...growForked(trunk, start, direction, 2.45 + 0.4 * random() - 0.1 * index, random));
  }
  const top = trunk.points.length - 1;
  for (let index = 0; index < 3; index++) {
    branches.push(
      ...growForked(trunk, top, around(index + 5, 0.95), 2.3 + 0.3 * random(), random, index === 0),
    );
  }
  for (let index = 0; index < 4; index++) {
    branches.push(growBasal(trunk, root(-0.06), around(index + 9, -0.55 - 0.3 * random()), random));
  }
  return branches;
}

/** A branch off the trunk, some of them forking half way. */
function growForked(
  trunk: Branch,
  start: number,
  direction: Vector3,
  length: number,
  random: () => number,
  mayFork = true,
): Branch[] {
  const rootDistance = trunk.distances[start] ?? 0;
  const rootRadius = trunk.radii[start] ?? 0.1;
  const stem = growBranch(
    {
      from: trunk.points[start] ?? new Vector3(),
      direction,
      length,
      firstRadius: 0.115,
      lastRadius: 0.062,
      rootRadius: 0.9 * rootRadius,
      rootDistance,
      bareLength: rootRadius + 0.22,
      bend: upward.clone().multiplyScalar(0.6),
      wander: 0.5,
      beading: 0.07,
    },
    random,
  );
  if (!mayFork || random() < 0.35) {
    return [stem];
  }
  const fork = Math.round(stem.points.length * (0.4 + 0.15 * random()));
  const at = stem.points[fork] ?? new Vector3();
  const before = stem.points[fork - 1] ?? at;
  const side = new Vector3(random() - 0.5, random() - 0.3, random() - 0.5).normalize();
  const twig = growBranch(
    {
      from: at,
      direction: at.clone().sub(before).normalize().addScaledVector(side, 0.95),
      length: 0.55 * length,
      firstRadius: 0.085,
      lastRadius: 0.052,
      rootRadius: 0.1,
      rootDistance: stem.distances[fork] ?? 0,
      bareLength: 0.24,
      bend: upward.clone().multiplyScalar(0.4),
      wander: 0.45,
      beading: 0.07,
    },
    random,
  );
  return [stem, twig];
}

function growBasal(trunk: Branch, start: number, direction: Vector3, random: () => number): Branch {
  return growBranch(
    {
      from: trunk.points[start] ?? new Vector3(),
      direction,
      length: 2.15 + 0.4 * random(),
      firstRadius: 0.115,
      lastRadius: 0.058,
      rootRadius: 0.3,
      rootDistance: 0,
      bareLength: 0.8,
      bend: new Vector3(0, -0.5, 0),
      wander: 0.5,
      beading: 0.07,
    },
    random,
  );
}
