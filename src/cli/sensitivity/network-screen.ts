/** Which quantity of the network matters for what the network does: moves from networks of the ensemble. */
import {
  type NetworkClaim,
  networkAssumptions,
  networkClaims,
  type Screen,
} from "../../model/sensitivity/findings.ts";
import { type NetworkDraw, networkAt, placesOf } from "../ensemble/network-prior.ts";
import type { PoolProgress } from "../process-pool.ts";
import { findImportances } from "./find-importances.ts";
import { measureNetworks } from "./measure-networks.ts";
import type { measuredTargetIds, NetworkToMeasure } from "./measure-targets.ts";
import { directionAt, moved } from "./radial-design.ts";

/** The target that measures each claim. */
const targetOf = {
  surge: "D7",
  interneurons: "D6",
  selectivity: "D5",
  anaestheticFiring: "D9",
} as const satisfies Record<NetworkClaim, (typeof measuredTargetIds)[number]>;

/**
 * Standard deviations of the prior. Half of one changes GABA weights by 3 % and magnesium by 15 %: far enough to stand out
 * from another wiring, near enough that rates at rest stay believable.
 */
const networkStep = 0.5;
/** Networks of the ensemble to start from, and the seeds of their wiring and of another. */
export const networkStarts = 4;
const wirings = [1, 2] as const;

/** What is measured: each starting point, each quantity moved, and the same network wired anew. */
export function networkPlan(networks: readonly NetworkDraw[], seed: number) {
  return networks.map((network, start) => {
    const places = placesOf(network);
    const one = (name: string, draw: NetworkDraw, wiring: number = wirings[0]): NetworkToMeasure => ({
      ...{ key: `${start} ${name}`, parameters: draw.parameters, kappa: draw.kappa, wiring },
    });
    return {
      atStart: one("start", network),
      moves: [
        ...networkAssumptions.map((assumption, index) => {
          const by = networkStep * directionAt(seed, start, index);
          return { assumption, by, network: one(assumption, networkAt(moved(places, index, by))) };
        }),
        // Any move also shuffles every spike: what chance alone does is counted as if it were a move as large.
        { assumption: "wiring" as const, by: networkStep, network: one("wiring", network, wirings[1]) },
      ],
    };
  });
}

export async function screenNetwork(
  networks: readonly NetworkDraw[],
  seed: number,
  partialFile: string,
  onProgress: PoolProgress,
): Promise<Screen> {
  const plan = networkPlan(networks.slice(0, networkStarts), seed);
  const all = plan.flatMap(({ atStart, moves }) => [atStart, ...moves.map(({ network }) => network)]);
  const found = await measureNetworks(all, partialFile, onProgress);
  const valuesOf = ({ key }: NetworkToMeasure) =>
    networkClaims.map((claim) => found.get(key)?.values[targetOf[claim]] ?? null);
  const starts = plan.map(({ atStart, moves }) => ({
    atStart: valuesOf(atStart),
    moves: moves.map(({ assumption, by, network }) => ({ assumption, by, values: valuesOf(network) })),
  }));
  return {
    ...{ starts: plan.length, step: networkStep, evaluations: all.length },
    claims: findImportances(networkClaims, starts, seed),
  };
}
