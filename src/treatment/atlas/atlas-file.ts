/** An atlas file: a checked file "DATL" whose header says what was sampled; values, then standard errors. */

import * as v from "valibot";
import { statisticNames } from "../../model/network-statistics.ts";
import { RefusalError } from "../../model/refusal.ts";
import { checkedHeader, encodeFile, type FileKind, openFile } from "../checked-file.ts";
import { type Atlas, type AtlasOrigin, atlasAxes, pointCount } from "./atlas.ts";

/** Version 1 is of ketamine alone and without the axis of release gain, which was the slowest one to come: the tables are the same. */
const atlasFile: FileKind = {
  magic: "DATL",
  name: { key: "refusal.file.atlas" },
  versions: [1, 2],
  command: "npm run -s cli -- atlas",
};

export const encodeAtlas = ({ origin, values, standardErrors }: Atlas): Uint8Array =>
  encodeFile(atlasFile, { ...origin, statistics: statisticNames, axes: atlasAxes }, [values, standardErrors]);

/** Reads an atlas. Throws a RangeError with a sentence for bytes that are no atlas, of another version, cut short or altered. */
export function decodeAtlas(bytes: Uint8Array): Atlas {
  const { version, header, numbers } = openFile(atlasFile, bytes);
  checkedHeader(atlasFile, version === 1 ? firstHeaderSchema : headerSchema, header);
  const read = header as Header;
  const { statistics, axes, ...origin } = version === 1 ? fromFirstVersion(read) : read;
  if (`${statistics}` !== `${statisticNames}` || `${axes}` !== `${atlasAxes}`) {
    const wanted = { wantedStatistics: `${statisticNames}`, wantedAxes: `${atlasAxes}` };
    const values = { statistics: `${statistics}`, axes: `${axes}`, ...wanted };
    throw new RefusalError({ key: "refusal.atlasTables", values });
  }
  const count = pointCount(origin.nodes) * statisticNames.length;
  const tables = numbers(2 * count);
  return { origin, values: tables.slice(0, count), standardErrors: tables.slice(count) };
}

const axisNodes = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(1000));
/** Nodes of a grid over these axes; what the axes are called is compared on its own. */
const nodesOf = (axes: readonly string[]) =>
  v.looseObject(Object.fromEntries(axes.map((axis) => [axis, axisNodes])));
export const nodesSchema = nodesOf(atlasAxes);

/** What is read of a header; the rest is told as it stands there. */
const headerFields = {
  ...{ parameterSet: v.string(), networkHash: v.string(), recipeHash: v.string() },
  ...{ statistics: v.array(v.string()), axes: v.array(v.string()) },
  ...{ neurons: v.number(), seed: v.number(), dtMs: v.number(), relaxMs: v.number(), sampleMs: v.number() },
  seedScatter: v.array(v.number()),
  scatterPoints: v.number(),
};
const headerSchema = v.looseObject({ ...headerFields, blocker: v.string(), nodes: nodesSchema });
const firstHeaderSchema = v.looseObject({ ...headerFields, nodes: nodesOf(atlasAxes.slice(1)) });

type Header = AtlasOrigin & { readonly statistics: readonly string[]; readonly axes: readonly string[] };

const fromFirstVersion = (header: Header): Header => ({
  ...header,
  blocker: "ketamine",
  axes: ["releaseGain", ...header.axes],
  nodes: { ...header.nodes, releaseGain: [1] },
});

/** Throws a sentence when an atlas was sampled from another network than that of `networkHash`. */
export function assertAtlasFits({ origin }: Atlas, networkHash: string): void {
  if (origin.networkHash !== networkHash) {
    const values = { of: origin.networkHash, network: networkHash };
    throw new RefusalError({ key: "refusal.atlasOfOtherNetwork", values });
  }
}
