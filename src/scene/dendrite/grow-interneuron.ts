/** The dendrites of an inhibitory cell, grown from a seed: smooth and without spines, reaching out to all sides. */
import { Vector3 } from "three";
import { type Branch, growBranch } from "./branch.ts";
import { createRandomStream } from "./random-stream.ts";

/** The soma's height: the middle of the view. */
const somaHeight = 2.0;
const somaRadius = 0.46;
export const interneuronSoma = { somaHeight, somaRadius };
const dendrites = 8;

function growSoma(): Branch {
  const points: Vector3[] = [];
  const radii: number[] = [];
  const distances: number[] = [];
  for (let index = 0; index <= 24; index++) {
    const angle = (Math.PI * index) / 24;
    points.push(new Vector3(0, somaHeight - somaRadius * Math.cos(angle), 0));
    radii.push(somaRadius * Math.sin(angle));
    distances.push(0);
  }
  return { points, radii, distances, bareLength: Number.POSITIVE_INFINITY };
}

export function growInterneuron(seed: number, neuron: number): Branch[] {
  const random = createRandomStream(seed, neuron);
  const branches = [growSoma()];
  const turn = random() * 6.28;
  for (let index = 0; index < dendrites; index++) {
    const height = 1.8 * ((index + 0.5) / dendrites) - 0.9;
    const angle = turn + 2.399963 * index;
    const level = Math.sqrt(1 - height * height);
    const direction = new Vector3(level * Math.cos(angle), 1.4 * height, level * Math.sin(angle));
    const bend = new Vector3(0, Math.sign(height) * 0.8, 0);
    const stem = growBranch(
      {
        from: new Vector3(0, somaHeight, 0),
        direction,
        length: 2.5 + 1.2 * Math.abs(height) + 0.5 * random(),
        firstRadius: 0.085,
        lastRadius: 0.028,
        rootRadius: 0.3,
        rootDistance: 0,
        bareLength: Number.POSITIVE_INFINITY,
        bend,
        wander: 0.8,
        beading: 0.16,
      },
      random,
    );
    branches.push(stem, growTwig(stem, bend, random));
  }
  return branches;
}

function growTwig(stem: Branch, bend: Vector3, random: () => number): Branch {
  const fork = Math.round(stem.points.length * (0.42 + 0.2 * random()));
  const from = stem.points[fork] ?? new Vector3();
  const before = stem.points[fork - 1] ?? from;
  const side = new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).normalize();
  return growBranch(
    {
      from,
      direction: from.clone().sub(before).normalize().addScaledVector(side, 0.9),
      length: 1.1 + 0.7 * random(),
      firstRadius: 0.05,
      lastRadius: 0.024,
      rootRadius: 0.06,
      rootDistance: stem.distances[fork] ?? 0,
      bareLength: Number.POSITIVE_INFINITY,
      bend,
      wander: 0.6,
      beading: 0.16,
    },
    random,
  );
}
