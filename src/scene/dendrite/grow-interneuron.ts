/** The dendrites of an inhibitory cell, grown from a seed: smooth and without spines, reaching out to all sides. */
import { Vector3 } from "three";
import { type Branch, growBranch } from "./branch.ts";
import { createRandomStream } from "./random-stream.ts";

/** The soma's height: the middle of the view. */
const somaHeight = 2.35;
const somaRadius = 0.62;
const dendrites = 7;

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
    const height = 1.9 * ((index + 0.5) / dendrites) - 0.95;
    const angle = turn + 2.399963 * index;
    const level = Math.sqrt(1 - height * height);
    const direction = new Vector3(level * Math.cos(angle), 1.5 * height, level * Math.sin(angle));
    branches.push(
      growBranch(
        {
          from: new Vector3(0, somaHeight, 0),
          direction,
          length: 3 + 1.1 * Math.abs(height) + 0.6 * random(),
          firstRadius: 0.12,
          lastRadius: 0.035,
          rootRadius: 0.42,
          rootDistance: 0,
          bareLength: Number.POSITIVE_INFINITY,
          bend: new Vector3(0, Math.sign(height) * 0.9, 0),
          wander: 0.6,
        },
        random,
      ),
    );
  }
  return branches;
}
