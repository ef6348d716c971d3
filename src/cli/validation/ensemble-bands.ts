/** Every shipped protocol over the ensemble, a child process for each. */

import { createRecipe, networkHashOf } from "../../model/network/recipe.ts";
import { defaultParameterSet } from "../../model/parameter-sets/parameter-sets.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import { type Refusal, reasonOf } from "../../model/refusal.ts";
import type { BandCurve, CourseBands } from "../../treatment/ensemble/course-bands.ts";
import { runMember, singleSet } from "../../treatment/ensemble/ensemble.ts";
import type { EnsembleOrigin } from "../../treatment/ensemble/ensemble-file.ts";
import { namedProtocols, protocolNamed } from "../../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { atlasFileOf, readAtlasFor } from "../atlas/atlas-files.ts";
import { readEnsemble } from "../ensemble/ensemble-files.ts";
import { type PoolProgress, runInProcesses } from "../process-pool.ts";
import { computeBands } from "../protocol/protocol-bands.ts";
import { dosesMgPerKg, type GrowthAtDose, growthAtDose } from "./growth-at-dose.ts";

/** Columns that are drawn. */
export const drawnColumns = [
  "effectiveUm",
  "bdnf",
  "mtorc1",
  "pEef2",
  "functionalGain",
  "spineOccupancy",
] as const;
export type DrawnColumn = (typeof drawnColumns)[number];

export interface ProtocolBands {
  readonly name: string;
  /** Why there is none; null where there is. */
  readonly reason: Refusal | null;
  readonly hours: readonly number[];
  /** Of the parameter set alone, at these times. */
  readonly set: { readonly [Name in DrawnColumn]: readonly number[] };
  readonly columns: {
    readonly [Name in DrawnColumn]: { readonly [Edge in keyof BandCurve]: readonly number[] };
  };
  readonly expectations: CourseBands["expectations"];
}

export interface EnsembleFindings {
  readonly origin: EnsembleOrigin;
  readonly courses: readonly { readonly protocol: Protocol; readonly bands: ProtocolBands }[];
  /** Spine growth a day after infusions of rising dose. */
  readonly doses: readonly GrowthAtDose[];
}

export async function measureEnsemble(onProgress: PoolProgress): Promise<EnsembleFindings> {
  const { tables } = readEnsemble(defaultParameterSet);
  const all = await runInProcesses<{ readonly name: string }, ProtocolBands>({
    module: new URL("./ensemble-bands.ts", import.meta.url),
    functionName: bandsOfProtocol.name,
    tasks: namedProtocols.map(({ name }) => ({ name })),
    costOf: () => 1,
    nameOf: ({ name }) => `The ensemble's course ${name}`,
    onProgress,
  });
  const doses = await runInProcesses<{ readonly doseMgPerKg: number }, GrowthAtDose>({
    module: new URL("./growth-at-dose.ts", import.meta.url),
    functionName: growthAtDose.name,
    tasks: dosesMgPerKg.map((doseMgPerKg) => ({ doseMgPerKg })),
    costOf: () => 1,
    nameOf: ({ doseMgPerKg }) => `The ensemble's growth at ${doseMgPerKg} mg/kg`,
    onProgress,
  });
  return {
    origin: tables.origin,
    doses,
    courses: namedProtocols.flatMap((protocol, index) => {
      const bands = all[index];
      return bands ? [{ protocol, bands }] : [];
    }),
  };
}

/** One protocol under every member. */
export async function bandsOfProtocol(
  { name }: { readonly name: string },
  onProgress?: (fraction: number) => Promise<void>,
): Promise<ProtocolBands> {
  const protocol = protocolNamed(name);
  if (!protocol) throw new Error(`There is no protocol "${name}".`);
  const atlas = readAtlasFor(
    atlasFileOf({ parameterSet: defaultParameterSet, without: null }),
    networkHashOf(createRecipe({ parameterSet: defaultParameterSet })),
  );
  const none = Object.fromEntries(
    drawnColumns.map((column) => [column, []]),
  ) as unknown as ProtocolBands["set"];
  try {
    const rows = runMember(protocol, singleSet(atlas));
    const hours = Float64Array.from(rows, (row) => row.hours);
    const { columns, expectations } = computeBands(
      protocol,
      readEnsemble(defaultParameterSet).members,
      hours,
      (fraction) => void onProgress?.(fraction),
    );
    return {
      ...{ name, reason: null, hours: [...hours], expectations, set: columnsOf(rows) },
      columns: Object.fromEntries(
        drawnColumns.map((column) => {
          const { low, median, high } = columns[column];
          return [column, { low: [...low], median: [...median], high: [...high] }];
        }),
      ) as unknown as ProtocolBands["columns"],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const noBand = { low: [], median: [], high: [] };
    const noBands = Object.fromEntries(drawnColumns.map((column) => [column, noBand]));
    return {
      ...{ name, reason: reasonOf(error), hours: [], set: none },
      columns: noBands as unknown as ProtocolBands["columns"],
      expectations: protocol.expectations.map(() => ({ found: null, share: null })),
    };
  }
}

const columnsOf = (rows: readonly TrajectoryRow[]) =>
  Object.fromEntries(
    drawnColumns.map((column) => [column, rows.map((row) => row[column])]),
  ) as unknown as ProtocolBands["set"];
