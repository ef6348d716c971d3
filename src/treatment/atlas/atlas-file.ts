/** An atlas file: a checked file "DATL" whose header says what was sampled; values, then standard errors. */

import { statisticNames } from "../../model/network-statistics.ts";
import { RefusalError } from "../../model/refusal.ts";
import { encodeFile, type FileKind, openFile } from "../checked-file.ts";
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
