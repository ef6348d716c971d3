/** Everything that reads what comes from outside, each with inputs that are made to break it. */
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import fc from "fast-check";
import { readAddress } from "../../src/app/address.ts";
import { readKioskConfig } from "../../src/app/kiosk/kiosk-config.ts";
import { openSession } from "../../src/app/session-file.ts";
import { protocolTable, readProtocolOptions } from "../../src/cli/protocol/protocol-options.ts";
import { readRunOptions, runTable } from "../../src/cli/run-options.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { RefusalError } from "../../src/model/refusal.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { encodeFile } from "../../src/treatment/checked-file.ts";
import { crc32 } from "../../src/treatment/crc32.ts";
import { decodeEnsemble } from "../../src/treatment/ensemble/ensemble-file.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import { readProtocol, readProtocolText } from "../../src/treatment/protocol/read-protocol.ts";
import { damagedBytes, damagedJson, damagedValue, hostileText } from "./hostile.ts";

export interface Reader {
  readonly name: string;
  /** Share of all inputs. */
  readonly weight: number;
  readonly inputs: fc.Arbitrary<unknown>;
  readonly read: (input: never) => unknown;
}

/** The longest that one input may keep a reader busy, ms of processor time. */
const longestMs = 1000;

const shipped = (file: string) =>
  new Uint8Array(readFileSync(new URL(`../../public/${file}`, import.meta.url)));

function sealed(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 4) return bytes;
  const end = bytes.length - 4;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

const headerOf = (file: Uint8Array): unknown => {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  return JSON.parse(new TextDecoder().decode(file.subarray(12, 12 + length)));
};

/** A file of the kind with a damaged header and a checksum that is right, as somebody would put one together. */
const forged = (
  magic: string,
  version: number,
  headers: readonly unknown[],
  tables: readonly Float32Array[],
) =>
  damagedValue(headers).map((header) =>
    encodeFile({ magic, name: "file", versions: [version], command: "" } as never, header as object, tables),
  );

const addressNames = [
  ...[
    "v",
    "end",
    "seed",
    "neurons",
    "cell",
    "spine",
    "concentration",
    "changed",
    "protocol",
    "course",
    "hours",
  ],
  ...[
    "without",
    "colour",
    "scale",
    "ground",
    "autosave",
    "threads",
    "pace",
    "parameters",
    "engine",
    "language",
  ],
  ...["__proto__", "constructor", "toString", "embed", "host", "kiosk"],
];
const pair = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...addressNames) }, hostileText), hostileText)
  .map(([name, text]) => `${encode(name)}=${encode(text)}`);
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
const addresses = fc.oneof(
  fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.join("&")}`),
  fc.array(pair, { maxLength: 5 }).map((pairs) => `?v=2&${pairs.join("&")}&end`),
  fc.string({ unit: "binary", maxLength: 300 }).map((text) => `?${text}`),
  hostileText,
);

/** What an address that is refused gives: nothing of it. */
const untouched = inspect({ ...readAddress(""), refused: null }, { depth: 9 });
function readWholeOrNot(query: string): unknown {
  const read = readAddress(query);
  if (read.refused !== null && inspect({ ...read, refused: null }, { depth: 9 }) !== untouched) {
    throw new Error("An address that was refused has changed something.");
  }
  return read;
}

const optionsOf = ({ flags, texts, numbers }: typeof runTable) =>
  [...flags, ...texts, ...Object.keys(numbers)].map((name) => `--${name}`);
const argumentsFrom = (table: typeof runTable, words: readonly string[]) => {
  const option = fc.oneof(
    fc.constantFrom(...optionsOf(table)),
    hostileText.map((text) => `--${text}`),
  );
  const argument = fc.oneof(
    option,
    hostileText,
    fc.constantFrom(...words),
    fc.tuple(option, hostileText).map((both) => both.join("=")),
  );
  return fc.array(argument, { maxLength: 8 });
};

const kioskFiles = [
  { version: 1, neurons: 5120, idleSeconds: 60, warningSeconds: 20, languages: ["en", "de"] },
  { version: 1, venue: "Museum", audience: "children", calm: "on", reloadAt: "03:30", memoryCeilingMb: 1500 },
];
const sessionHeaders = [
  {
    ...{ address: "?v=2&neurons=5120&seed=3&end", isPaused: false, savedAt: "2026-11-30T00:00:00.000Z" },
    ...{ engine: "reference", recipeHash: "00000000", step: 600, hasClamped: true, areWavesOn: false },
    conditions: { concentrationUm: 1.5, ampaBlock: 0, spineOccupancy: [0.7], functionalGain: 1 },
    ...{ slowTimescale: { hours: 0, regions: [{}] }, protocol: namedProtocols[0] },
    ...{ clamped: { concentrationUm: 1.5, ampaBlock: 0 }, rates: { healthyHz: 3.8, subjectHz: 2.7 } },
  },
];
const atlas = shipped("atlas/k2.atlas");
const ensemble = shipped("ensemble/k2.ensemble");
const versionOf = (file: Uint8Array) => new DataView(file.buffer, file.byteOffset).getUint32(4, true);
const magicOf = (file: Uint8Array) => new TextDecoder().decode(file.subarray(0, 4));
const session = encodeFile(
  { magic: "DSES", name: "file", versions: [1], command: "" } as never,
  sessionHeaders[0] as object,
  [new Float32Array(64)],
);

export const readers: readonly Reader[] = [
  { name: "addresses", weight: 30, inputs: addresses, read: readWholeOrNot },
  { name: "protocols", weight: 20, inputs: damagedValue(namedProtocols), read: readProtocol },
  {
    name: "protocol files",
    weight: 20,
    inputs: damagedJson(namedProtocols),
    read: (text: string) => readProtocolText(text, "file.json"),
  },
  { name: "kiosk files", weight: 10, inputs: damagedJson(kioskFiles), read: readKioskConfig },
  {
    name: "sessions",
    weight: 10,
    inputs: fc.oneof(
      forged("DSES", 1, sessionHeaders, [new Float32Array(64)]),
      damagedBytes(session, sealed),
    ),
    read: openSession,
  },
  {
    name: "atlases",
    weight: 4,
    inputs: fc.oneof(
      damagedBytes(atlas, sealed),
      forged(magicOf(atlas), versionOf(atlas), [headerOf(atlas)], [new Float32Array(64)]),
    ),
    read: decodeAtlas,
  },
  {
    name: "ensembles",
    weight: 2,
    inputs: fc.oneof(
      damagedBytes(ensemble, sealed),
      forged(magicOf(ensemble), versionOf(ensemble), [headerOf(ensemble)], [new Float32Array(64)]),
    ),
    read: decodeEnsemble,
  },
  { name: "arguments of run", weight: 10, inputs: argumentsFrom(runTable, ["run"]), read: readRunOptions },
  {
    name: "arguments of protocol",
    weight: 10,
    inputs: argumentsFrom(
      protocolTable,
      namedProtocols.map(({ name }) => name),
    ),
    read: readProtocolOptions,
  },
];

/** How the reader takes an input. Throws an error that says what is wrong with the reader. */
export function tryOut({ read }: Reader, input: unknown): "taken" | "refused" {
  const startUs = process.cpuUsage();
  let outcome: "taken" | "refused" = "taken";
  try {
    const given = read(input as never);
    if (typeof given === "object" && given !== null && "refused" in given && given.refused !== null)
      outcome = "refused";
  } catch (error) {
    if (!(error instanceof RefusalError) && !(error instanceof UsageError)) throw error;
    if (!/\S/.test(error.message)) throw new Error("It was refused without a word.");
    outcome = "refused";
  }
  const { user, system } = process.cpuUsage(startUs);
  const tookMs = (user + system) / 1000;
  if (tookMs > longestMs) throw new Error(`It took ${tookMs.toFixed(0)} ms.`);
  const added = Object.keys(Object.prototype).concat(Object.keys(Array.prototype));
  if (added.length > 0 || "polluted" in {}) throw new Error(`A prototype was changed: ${added.join(", ")}.`);
  return outcome;
}

/** Tries so many inputs. Throws with the seed and the smallest input that breaks the reader. */
export function tryMany(reader: Reader, count: number, seed: number): { taken: number; refused: number } {
  const counts = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(reader.inputs, (input) => {
      counts[tryOut(reader, input)]++;
    }),
    { numRuns: count, seed },
  );
  return counts;
}
