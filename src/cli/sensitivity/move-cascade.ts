/** One member of the ensemble, and the same member with each of its assumptions moved alone. */
import { setImmediate } from "node:timers/promises";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import type { EnsembleMember } from "../../treatment/ensemble/ensemble.ts";
import { freeConstants } from "../calibrate/cascade-objective.ts";
import { priorPlaceOf, priorValueAt } from "../calibrate/prior.ts";
import { readEnsemble } from "../ensemble/ensemble-files.ts";
import { CascadeClaims } from "./cascade-claims.ts";
import type { StartValues } from "./find-importances.ts";
import { anotherThan, directionAt, moved } from "./radial-design.ts";

/** Standard deviations of the prior. */
export const cascadeStep = 1;
/** Two networks that are drawn at random lie as far apart as two draws from a normal distribution: 2/√π deviations, on average. */
export const networkDistance = 2 / Math.sqrt(Math.PI);

export interface CascadeTask {
  /** Number of the member. */
  readonly start: number;
  readonly seed: number;
}

export interface MovedCascade extends StartValues {
  readonly start: number;
}

interface Networks {
  readonly members: readonly EnsembleMember[];
  /** Of each member. */
  readonly networkOf: readonly number[];
  readonly claims: readonly CascadeClaims[];
}
let networks: Networks | undefined;

function readNetworks(): Networks {
  const { tables, members } = readEnsemble(defaultParameterSet);
  return {
    members,
    networkOf: tables.cascades.map(([network = 0]) => network),
    claims: tables.origin.networks.map(() => new CascadeClaims()),
  };
}

export async function moveCascade(
  { start, seed }: CascadeTask,
  onProgress?: (fraction: number) => Promise<void>,
): Promise<MovedCascade> {
  networks ??= readNetworks();
  const { members, networkOf, claims } = networks;
  const own = networkOf[start] ?? 0;
  const measure = (member: EnsembleMember, network = own) => claims[network]?.measure(member) ?? [];
  const memberOf = (network: number) => members[networkOf.indexOf(network)];
  const member = members[start];
  if (!member) throw new RangeError(`The ensemble has ${members.length} members, but got number ${start}.`);
  const atStart = measure(member);
  const places = freeConstants.map((constant) => priorPlaceOf(constant, member.cascade[constant.constant]));
  const moves: StartValues["moves"][number][] = [];
  for (const [index, { constant }] of freeConstants.entries()) {
    const by = cascadeStep * directionAt(seed, start, index);
    const cascade = { ...member.cascade, ...constantsAt(moved(places, index, by)) };
    moves.push({ assumption: constant, by, values: measure({ ...member, cascade }) });
    await onProgress?.(index / freeConstants.length);
    await setImmediate(); // lets an interrupt in
  }
  const otherNetwork = anotherThan(own, claims.length, seed, start);
  const other = memberOf(otherNetwork);
  if (!other) throw new Error(`No member of the ensemble has network ${otherNetwork}.`);
  const values = measure({ ...other, cascade: member.cascade }, otherNetwork);
  moves.push({ assumption: "network", by: networkDistance, values });
  return { start, atStart, moves };
}

const constantsAt = (places: readonly number[]) =>
  Object.fromEntries(
    freeConstants.map((constant, index) => [
      constant.constant,
      priorValueAt(constant, places[index] ?? Number.NaN),
    ]),
  );
