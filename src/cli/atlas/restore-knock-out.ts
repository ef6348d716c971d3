/** Finds the factor on AMPA peaks that gives a network after a knock-out the rates at rest that it had before. */

import { type KnockOutName, parametersAfter } from "../../model/knock-outs/knock-outs.ts";
import { createParameters, defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import { atlasSeed } from "./grid.ts";
import { samplePoint } from "./sample-point.ts";

/** The excitatory rate is within this share of that before. */
const closeEnough = 0.02;
const firstStep = 1.08;
const mostRounds = 24;

export interface Compensation {
  readonly ampaScale: number;
  /** Rates at rest of a healthy network before and after, Hz: excitatory, inhibitory. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** Throws a sentence where no factor brings the excitatory rate back. */
export async function restoreKnockOut(
  name: KnockOutName,
  onTry: (ampaScale: number, excitatoryHz: number) => void,
): Promise<Compensation> {
  const before = await ratesOf({});
  // More AMPA onto interneurons lowers the excitatory rate; more onto excitatory cells raises it.
  const sign = name === "glun2b-excitatory" ? 1 : -1;
  let low = 1;
  let high = Number.POSITIVE_INFINITY;
  let ampaScale = firstStep;
  for (let round = 0; round < mostRounds; round++) {
    const after = await ratesOf(parametersAfter(name, ampaScale));
    onTry(ampaScale, after[0]);
    const excess = sign * Math.log(after[0] / before[0]);
    if (Math.abs(excess) < closeEnough) return { ampaScale, before, after };
    if (excess < 0) low = ampaScale;
    else high = ampaScale;
    ampaScale = Number.isFinite(high) ? Math.sqrt(low * high) : low * firstStep;
  }
  throw new Error(
    `No factor on AMPA peaks near ${ampaScale.toPrecision(3)} brings the excitatory rate back to ${before[0].toFixed(2)} Hz after the knock-out ${name}.`,
  );
}

/** Of a healthy network at rest. */
async function ratesOf(replaced: Readonly<Record<string, number>>): Promise<readonly [number, number]> {
  const point = { ...rest, spineOccupancy: 1 };
  const { means } = await samplePoint({
    ...{ index: 0, point, seed: atlasSeed, blocker: "ketamine", parameterSet: defaultParameterSet },
    parameters: { ...createParameters({}, defaultParameterSet), ...replaced },
  });
  return [means[0] ?? 0, means[1] ?? 0];
}

const rest = {
  ...{ releaseGain: 1, inhibitionLoss: 0, ampaBlock: 0 },
  ...{ functionalGain: 0, concentrationUm: 0 },
} as const;
