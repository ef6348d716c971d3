/** An atlas file: "DATL", version, header length, header (JSON), values, standard errors (f32, little endian), CRC-32. */

import { statisticNames } from "../../model/network-statistics.ts";
import { type Atlas, type AtlasOrigin, atlasAxes, pointCount } from "./atlas.ts";
import { crc32 } from "./crc32.ts";

const magic = 0x4c544144; // "DATL", little endian
const atlasVersion = 2;
/** Of ketamine alone and without the axis of release gain, which was the slowest one to come: the tables are the same. */
const firstVersion = 1;
const preambleBytes = 12;
const checksumBytes = 4;

export function encodeAtlas({ origin, values, standardErrors }: Atlas): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ ...origin, statistics: statisticNames, axes: atlasAxes }),
  );
  const bytes = new Uint8Array(preambleBytes + header.length + 8 * values.length + checksumBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, atlasVersion, true);
  view.setUint32(8, header.length, true);
  bytes.set(header, preambleBytes);
  let offset = preambleBytes + header.length;
  for (const table of [values, standardErrors]) {
    for (const value of table) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  view.setUint32(offset, crc32(bytes.subarray(0, offset)), true);
  return bytes;
}

/** Reads an atlas. Throws a RangeError with a sentence for bytes that are no atlas, of another version, cut short or altered. */
export function decodeAtlas(bytes: Uint8Array): Atlas {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < preambleBytes + checksumBytes || view.getUint32(0, true) !== magic) {
    throw new RangeError(`These ${bytes.length} bytes are no response atlas: they do not begin with "DATL".`);
  }
  const version = view.getUint32(4, true);
  if (version !== atlasVersion && version !== firstVersion) {
    throw new RangeError(
      `This response atlas has version ${version}, but versions ${firstVersion} and ${atlasVersion} are the only ones that can be read; create it again with "npm run -s cli -- atlas".`,
    );
  }
  const end = bytes.length - checksumBytes;
  const [stated, found] = [view.getUint32(end, true), crc32(bytes.subarray(0, end))];
  if (stated !== found) {
    throw new RangeError(
      `This response atlas is cut short or altered: its checksum is ${inHex(found)} instead of ${inHex(stated)}. Create it again with "npm run -s cli -- atlas".`,
    );
  }
  const headerEnd = preambleBytes + view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(preambleBytes, headerEnd))) as Header;
  const { statistics, axes, ...origin } = version === firstVersion ? fromFirstVersion(header) : header;
  if (`${statistics}` !== `${statisticNames}` || `${axes}` !== `${atlasAxes}`) {
    throw new RangeError(
      `This response atlas has ${statistics} over ${axes}, but ${statisticNames} over ${atlasAxes} are needed; create it again.`,
    );
  }
  const count = pointCount(origin.nodes) * statisticNames.length;
  const table = (index: number) =>
    Float32Array.from({ length: count }, (_, place) =>
      view.getFloat32(headerEnd + 4 * (index * count + place), true),
    );
  return { origin, values: table(0), standardErrors: table(1) };
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
    throw new RangeError(
      `The response atlas is of network ${origin.networkHash}, but this is network ${networkHash}: its parameters or time step differ. The slow timescale waits for samples of the live network instead.`,
    );
  }
}

const inHex = (value: number) => value.toString(16).padStart(8, "0");
