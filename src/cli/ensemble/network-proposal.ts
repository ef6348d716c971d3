/**
 * Networks that may join the ensemble. Few draws from the prior have believable rates at rest, so each begins with a member
 * of the ensemble that the calibration of set K2 ended with: an approximate sample of the posterior of what it varied. What
 * it took as given is drawn from its prior.
 */
import { hashOf } from "../../model/network/hash.ts";
import { normalNumbers } from "../../model/network/normal-numbers.ts";
import fit from "../../model/parameter-sets/k2-fit.json" with { type: "json" };
import { freeParameters } from "../calibrate/network-objective.ts";
import { priorPlaceOf } from "../calibrate/prior.ts";
import { type NetworkDraw, networkAt, networkPrior, randomStreams } from "./network-prior.ts";

export const proposals = fit.members.length;

/** Proposal `index` of a seed, below `proposals`: the same whenever and wherever it is made. */
export function proposeNetwork(seed: number, index: number): NetworkDraw {
  const next = normalNumbers(hashOf(seed, randomStreams.network, index), 0);
  const calibrated = freeParameters.map((quantity, column) =>
    priorPlaceOf(quantity, fit.members[index]?.[column] ?? Number.NaN),
  );
  return networkAt([...calibrated, ...networkPrior.slice(freeParameters.length).map(next)]);
}
