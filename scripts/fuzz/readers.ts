/** Everything that reads what comes from outside, each with inputs that are made to break it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { readAddress } from "../../src/app/address.ts";
import { readCommand } from "../../src/app/embed/commands.ts";
import { readKioskConfig } from "../../src/app/kiosk/kiosk-config.ts";
import { encodeSession, openSession } from "../../src/app/session-file.ts";
import { protocolTable, readProtocolOptions } from "../../src/cli/protocol/protocol-options.ts";
import { readRunOptions, runTable } from "../../src/cli/run-options.ts";
import { withConfiguration } from "../../src/cli/sweep/point-file.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { RefusalError } from "../../src/model/refusal.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { crc32 } from "../../src/treatment/crc32.ts";
import { decodeEnsemble } from "../../src/treatment/ensemble/ensemble-file.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import { readProtocol, readProtocolText } from "../../src/treatment/protocol/read-protocol.ts";
import { damagedBytes, damagedJson, damagedValue, hostileText, nestedValue } from "./hostile.ts";

export interface Reader {
  readonly name: string;
  /** Share of all inputs. */
  readonly weight: number;
  /** An input that nobody has tampered with: it must be taken. */
  readonly whole: unknown;
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

/** The file with a damaged header and a checksum that is right, as somebody would put one together. */
const forged = (file: Uint8Array) =>
  damagedValue([headerOf(file)]).map((header) => {
    const text = new TextEncoder().encode(JSON.stringify(header) ?? "");
    const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
    const rest = file.subarray(12 + length);
    const bytes = new Uint8Array(12 + text.length + rest.length);
    bytes.set(file.subarray(0, 12));
    new DataView(bytes.buffer).setUint32(8, text.length, true);
    bytes.set(text, 12);
    bytes.set(rest, 12 + text.length);
    return sealed(bytes);
  });

/** Files put together, and files that were changed on their way. */
const hostileFiles = (file: Uint8Array) => fc.oneof(forged(file), damagedBytes(file, sealed));

/** What an address may say, by the published schema, and names that an object has of itself. */
const addressNames = [
  ...Object.keys(JSON.parse(new TextDecoder().decode(shipped("address.schema.json"))).properties),
  ...["__proto__", "constructor", "toString"],
];
const wholeAddress = "?v=2&neurons=5120&seed=3&concentration=1.5&end";
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
/** Of the page around, as it sends them. */
const embedMessages = [
  { disinhibit: 1, type: "hello", id: "a" },
  { disinhibit: 1, type: "dose", concentrationUm: 1.5 },
  { disinhibit: 1, type: "startExperiment", name: "single-infusion" },
  {
    ...{ disinhibit: 1, type: "giveDose" },
    dose: { kind: "infusion", drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 },
  },
];
const points = [
  {
    ...{ format: "disinhibit/point/1", command: "run" },
    options: { neurons: 5120, "concentration-um": 1.5, seed: 3, engine: "reference" },
  },
];

const pointFolder = mkdtempSync(path.join(tmpdir(), "disinhibit-fuzz-"));
process.once("exit", () => rmSync(pointFolder, { recursive: true, force: true }));
/** As the command does: from a file to arguments, and from these to options. */
function readPoint(text: string): unknown {
  const file = path.join(pointFolder, "point.json");
  writeFileSync(file, text);
  return readRunOptions(withConfiguration(runTable, ["--config", file]));
}

const atlas = shipped("atlas/k2.atlas");
const ensemble = shipped("ensemble/k2.ensemble");
const session = await savedSession();

/** A session of a network that has run, as the page saves one. */
async function savedSession(): Promise<Uint8Array> {
  const recipe = createRecipe({ neurons: 5120, seed: 3 });
  const simulation = await Simulation.create(new ReferenceEngine(recipe), "stressed");
  await simulation.advanceMs(10);
  const virtualSubject = { seed: 1, number: 17, ensemble: "0f8a3c21" };
  const origin = { engine: "reference", recipeHash: recipe.hash, virtualSubject } as const;
  const network = { ...(await simulation.save()), ...origin };
  simulation.dispose();
  return encodeSession(
    { address: wholeAddress, isPaused: false, savedAt: "2026-11-30T00:00:00.000Z" },
    network,
  );
}

const hostileValues = (values: readonly unknown[]) =>
  fc.oneof({ weight: 9, arbitrary: damagedValue(values) }, nestedValue(values));

export const readers: readonly Reader[] = [
  { name: "addresses", weight: 30, whole: wholeAddress, inputs: addresses, read: readWholeOrNot },
  {
    ...{ name: "protocols", weight: 20, whole: namedProtocols[0] },
    ...{ inputs: hostileValues(namedProtocols), read: readProtocol },
  },
  {
    ...{ name: "protocol files", weight: 20, whole: JSON.stringify(namedProtocols[0]) },
    inputs: damagedJson(namedProtocols),
    read: (text: string) => readProtocolText(text, "file.json"),
  },
  {
    ...{ name: "kiosk files", weight: 10, whole: JSON.stringify(kioskFiles[0]) },
    ...{ inputs: damagedJson(kioskFiles), read: readKioskConfig },
  },
  {
    ...{ name: "messages of a page around", weight: 10, whole: embedMessages[3], read: readCommand },
    inputs: hostileValues(embedMessages),
  },
  {
    ...{ name: "points of a sweep", weight: 6, whole: JSON.stringify(points[0]), read: readPoint },
    inputs: damagedJson(points),
  },
  { name: "sessions", weight: 10, whole: session, inputs: hostileFiles(session), read: openSession },
  { name: "atlases", weight: 4, whole: atlas, inputs: hostileFiles(atlas), read: decodeAtlas },
  { name: "ensembles", weight: 2, whole: ensemble, inputs: hostileFiles(ensemble), read: decodeEnsemble },
  {
    ...{ name: "arguments of run", weight: 10, whole: ["--concentration-um", "1.5"] },
    ...{ inputs: argumentsFrom(runTable, ["run"]), read: readRunOptions },
  },
  {
    ...{ name: "arguments of protocol", weight: 10, whole: ["single-infusion"], read: readProtocolOptions },
    inputs: argumentsFrom(
      protocolTable,
      namedProtocols.map(({ name }) => name),
    ),
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
