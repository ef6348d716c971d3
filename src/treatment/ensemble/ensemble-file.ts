/** The file of an ensemble: a checked file "DENS" with networks on their coarse grid and members of the cascade. */
import * as v from "valibot";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import { statisticNames } from "../../model/network-statistics.ts";
import { pharmacokineticConstantsOf } from "../../model/pharmacokinetics/constants.ts";
import { RefusalError } from "../../model/refusal.ts";
import { type Atlas, type AtlasOrigin, pointCount } from "../atlas/atlas.ts";
import { nodesSchema } from "../atlas/atlas-file.ts";
import { checkedHeader, encodeFile, type FileKind, openFile } from "../checked-file.ts";
import type { EnsembleMember } from "./ensemble.ts";
import { memberAtlas } from "./member-atlas.ts";

const ensembleFile: FileKind = {
  magic: "DENS",
  name: { key: "refusal.file.ensemble" },
  versions: [1],
  command: "npm run -s cli -- ensemble",
};

/** How the members were found: what "effective sample size" and "acceptance" are about. */
export interface EnsembleSearch {
  readonly seed: number;
  /** Networks that were proposed, and those that met the targets. */
  readonly networksProposed: number;
  readonly networksMet: number;
  /** Draws of cascade constants, and those that met every fitted expectation; members are independent and weigh the same. */
  readonly cascadesDrawn: number;
  readonly cascadesMet: number;
}

/** Hashes that say what an ensemble belongs to. */
export interface EnsembleBasis {
  readonly parameterSet: AtlasOrigin["parameterSet"];
  /** Of the network of the parameter set, and of the atlas that members differ from. */
  readonly networkHash: string;
  readonly atlasChecksum: string;
}

export interface EnsembleOrigin extends EnsembleBasis {
  readonly search: EnsembleSearch;
  readonly nodes: AtlasOrigin["nodes"];
  /** Parameters in place of those of the set, and κ, of each network. */
  readonly networks: readonly {
    readonly parameters: Readonly<Record<string, number>>;
    readonly kappa: number;
  }[];
  /** Names of the cascade's constants that differ between members. */
  readonly constants: readonly (keyof CascadeConstants)[];
  readonly members: number;
}

export interface EnsembleTables {
  readonly origin: EnsembleOrigin;
  /** Statistics of each network at each node. */
  readonly statistics: readonly Float32Array[];
  /** Of each member: the number of its network, then its constants. */
  readonly cascades: readonly Float32Array[];
}

export const encodeEnsemble = ({ origin, statistics, cascades }: EnsembleTables): Uint8Array =>
  encodeFile(ensembleFile, origin, [...statistics, ...cascades]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** What is read of a header; the rest is told as it stands there. */
const headerSchema = v.looseObject({
  ...{ parameterSet: v.string(), networkHash: v.string(), atlasChecksum: v.string() },
  nodes: nodesSchema,
  networks: v.pipe(
    v.array(v.looseObject({ parameters: v.record(v.string(), v.number()), kappa: v.number() })),
    v.maxLength(1000),
  ),
  constants: v.array(v.string()),
  members: count,
});

/** Reads an ensemble. Throws a RangeError with a sentence for bytes that are none, of another version, cut short or altered. */
export function decodeEnsemble(bytes: Uint8Array): EnsembleTables {
  const { header, numbers } = openFile(ensembleFile, bytes);
  checkedHeader(ensembleFile, headerSchema, header);
  const origin = header as EnsembleOrigin;
  const unknown = origin.constants.filter((name) => !Object.hasOwn(cascadeConstants, name));
  if (unknown.length > 0) {
    throw new RefusalError({
      key: "refusal.ensembleConstants",
      values: { constants: unknown.join(", "), command: ensembleFile.command },
    });
  }
  const perNetwork = pointCount(origin.nodes) * statisticNames.length;
  const perMember = 1 + origin.constants.length;
  const inNetworks = origin.networks.length * perNetwork;
  const all = numbers(inNetworks + origin.members * perMember);
  return {
    origin,
    statistics: origin.networks.map((_, index) => all.slice(index * perNetwork, (index + 1) * perNetwork)),
    cascades: Array.from({ length: origin.members }, (_, index) =>
      all.slice(inNetworks + index * perMember, inNetworks + (index + 1) * perMember),
    ),
  };
}

/** Throws a sentence when an ensemble belongs to another network or was made beside another atlas. */
export function assertEnsembleFits({ origin }: EnsembleTables, basis: EnsembleBasis): void {
  if (origin.networkHash !== basis.networkHash || origin.parameterSet !== basis.parameterSet) {
    throw new RefusalError({
      key: "refusal.ensembleNetwork",
      values: {
        ...{ set: origin.parameterSet, network: origin.networkHash },
        ...{ otherSet: basis.parameterSet, otherNetwork: basis.networkHash },
      },
    });
  }
  if (origin.atlasChecksum !== basis.atlasChecksum) {
    throw new RefusalError({
      key: "refusal.ensembleAtlas",
      values: {
        ...{ atlas: origin.atlasChecksum, otherAtlas: basis.atlasChecksum },
        command: ensembleFile.command,
      },
    });
  }
}

/** The members, each with the atlas of its network. `set`: the atlas of the parameter set, with those of other blockers. */
export function membersOf({ origin, statistics, cascades }: EnsembleTables, set: Atlas): EnsembleMember[] {
  const networks = origin.networks.map(({ kappa }, index) => ({
    atlas: memberAtlas(set, origin.nodes, statistics[index]!),
    pharmacokinetics: { ...pharmacokineticConstantsOf(origin.parameterSet), effectivePerPlasma: kappa },
  }));
  return cascades.map((row) => ({
    weight: 1 / cascades.length,
    ...networks[row[0]!]!,
    cascade: {
      ...cascadeConstants,
      ...Object.fromEntries(origin.constants.map((name, index) => [name, row[1 + index]!])),
    },
  }));
}
