/** Spine growth a day after an infusion over the ensemble, for one dose at a time. */
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import { type Band, bandOf } from "../../model/quantiles.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { singleSet } from "../../treatment/ensemble/ensemble.ts";
import { NetworkCourses } from "../../treatment/ensemble/network-courses.ts";
import { shippedProtocol } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { readProtocol } from "../../treatment/protocol/read-protocol.ts";
import { readBasis, readEnsemble } from "../ensemble/ensemble-files.ts";

export const dosesMgPerKg = [
  0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.3, 1.6, 2, 2.5, 3, 4, 5, 7, 10,
] as const;

export interface GrowthAtDose {
  readonly doseMgPerKg: number;
  /** Over the members of the ensemble, % of the start. */
  readonly band: Band;
  /** Of the parameter set alone. */
  readonly set: number;
}

export async function growthAtDose({ doseMgPerKg }: { readonly doseMgPerKg: number }): Promise<GrowthAtDose> {
  const protocol = infusionOf(doseMgPerKg);
  const { members } = readEnsemble(defaultParameterSet);
  const networks = new Map<unknown, NetworkCourses>();
  const growths = members.map((member) => {
    const network = networks.get(member.atlas) ?? new NetworkCourses();
    networks.set(member.atlas, network);
    return growthIn(network.under(member, () => null).rowsOf(protocol));
  });
  const set = singleSet(readBasis(defaultParameterSet).atlas);
  return {
    doseMgPerKg,
    band: bandOf(
      growths,
      members.map(({ weight }) => weight),
    ),
    set: growthIn(new NetworkCourses().under(set, () => null).rowsOf(protocol)),
  };
}

function infusionOf(doseMgPerKg: number): Protocol {
  const single = shippedProtocol("single-infusion");
  const events = single.events.map((event) =>
    event.kind === "infusion" ? { ...event, doseMgPerKg } : event,
  );
  return readProtocol({ ...single, events, horizonHours: 24 });
}

function growthIn(rows: readonly TrajectoryRow[]): number {
  const [first, last] = [rows[0]?.spineOccupancy ?? Number.NaN, rows.at(-1)?.spineOccupancy ?? Number.NaN];
  return 100 * (last / first - 1);
}
