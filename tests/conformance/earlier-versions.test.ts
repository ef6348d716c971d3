/** What earlier versions wrote is opened, or refused in a sentence that says why: tests/fixtures/earlier-versions/README.md lists it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../src/app/address.ts";
import { readKioskConfig } from "../../src/app/kiosk/kiosk-config.ts";
import { type OpenedSession, openSession } from "../../src/app/session-file.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { type Refusal, RefusalError } from "../../src/model/refusal.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { decodeAtlas, encodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { crc32 } from "../../src/treatment/crc32.ts";
import { decodeEnsemble } from "../../src/treatment/ensemble/ensemble-file.ts";
import { readProtocolText } from "../../src/treatment/protocol/read-protocol.ts";

const folder = path.resolve(import.meta.dirname, "../fixtures/earlier-versions");
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(path.join(folder, name), "utf8");
function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  const file = readFileSync(path.join(folder, name));
  return new Uint8Array(name.endsWith(".gz") ? gunzipSync(file) : file);
}

/** Why it is refused; undefined where it is taken. */
function refusalBy(read: () => unknown): Refusal | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}

const kinds = [
  { kind: "session", read: (bytes: Uint8Array) => openSession(bytes) },
  { kind: "atlas", read: (bytes: Uint8Array) => decodeAtlas(bytes) },
  { kind: "ensemble", read: (bytes: Uint8Array) => decodeEnsemble(bytes) },
];
const versionOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(4, true);

describe.each(kinds)("of every version of a $kind that can be read", ({ kind, read }) => {
  it("there is a file", () => {
    const files = names.filter((name) => name.startsWith(`${kind}-`)).map(bytesOf);
    const future = files[0]!.slice();
    const view = new DataView(future.buffer);
    view.setUint32(4, 999, true);
    view.setUint32(future.length - 4, crc32(future.subarray(0, -4)), true);
    const refusal = refusalBy(() => read(future));
    expect(refusal).toMatchObject({ key: "refusal.fileVersion" });
    const readable = String((refusal as { values?: Record<string, unknown> }).values?.["versions"]);
    expect([...new Set(files.map(versionOf))].sort().join(", ")).toBe(readable);
  });
});

/** The spikes of the next 50 ms of a session: how many there are, and the hash of their steps and neurons. */
async function spikesAfter({ network }: OpenedSession, concentrationUm: number | null) {
  const recipe = createRecipe({ neurons: 5120, seed: 3 });
  const simulation = await Simulation.restore(new ReferenceEngine(recipe), network);
  if (concentrationUm !== null) simulation.clamp({ concentrationUm });
  const { recorded } = await simulation.engine.advance(500, { record: "all" });
  const spikes = [...recorded.steps.subarray(0, recorded.count)].flatMap((step, index) => [
    step,
    recorded.neurons[index],
  ]);
  const { count } = recorded;
  simulation.dispose();
  return { count, hash: createHash("sha256").update(spikes.join(" ")).digest("hex") };
}

// Hashes are of the version that saved a session, computed there.
it("a session of the first format goes on with the spikes that the program had then", async () => {
  const session = openSession(bytesOf("session-1.gz"));
  const settings = { neurons: 5120, seed: 3, isClamped: true, concentrationUm: 1.5 };
  expect(session.settings).toMatchObject(settings);
  expect(session.network.virtualSubject).toBeNull();
  expect(await spikesAfter(session, 1.5)).toEqual({
    count: 1562,
    hash: "5ff52d38c7ee5b25f1a6d79565f961e472f882c72a11957d9a7c576243c74ee4",
  });
});

it("a session of the second format is that of its subject, and goes on with the spikes that the program had then", async () => {
  const session = openSession(bytesOf("session-2.gz"));
  expect(session.settings).toMatchObject({ neurons: 5120, seed: 3, isClamped: false });
  expect(session.network.virtualSubject).toEqual({ seed: 1, number: 17, ensemble: "841d9488" });
  expect(session.network.slowTimescale.hours).toBeCloseTo(30, 1);
  expect(await spikesAfter(session, null)).toEqual({
    count: 1392,
    hash: "dc66bef2ef7642cef44147a743d3609b9c48b7d46183e6051c7440d80b8a8eeb",
  });
});

describe("an atlas of the first format", () => {
  it("is one of ketamine with one value of release gain, and the same when it has been written in today's", () => {
    const atlas = decodeAtlas(bytesOf("atlas-1.atlas"));
    expect(atlas.origin).toMatchObject({
      parameterSet: "k1",
      blocker: "ketamine",
      nodes: { releaseGain: [1] },
    });
    const rewritten = encodeAtlas(atlas);
    expect(versionOf(new Uint8Array(rewritten))).toBe(2);
    expect(decodeAtlas(rewritten)).toEqual(atlas);
  });

  it.each(["atlas-1-no-set.atlas", "atlas-1-renamed-statistics.atlas"])(
    "that names no set is refused: %s",
    (name) => {
      const refusal = refusalBy(() => decodeAtlas(bytesOf(name)));
      expect(refusal).toMatchObject({ key: "refusal.fileHeader" });
      expect(JSON.stringify(refusal)).toContain("parameterSet");
    },
  );
});

it("an atlas of the second format is opened with its blocker", () => {
  const { origin, values } = decodeAtlas(bytesOf("atlas-2.atlas"));
  expect(origin).toMatchObject({ parameterSet: "k2", blocker: "memantine" });
  expect(values.length).toBeGreaterThan(0);
});

it("an ensemble of the first format is opened with all its members", () => {
  const { origin, statistics, cascades } = decodeEnsemble(bytesOf("ensemble-1.gz"));
  expect([origin.members, cascades.length, statistics.length]).toEqual([240, 240, 12]);
});

it.each(names.filter((name) => name.startsWith("protocol-")))(
  "a protocol of the first format is read: %s",
  (name) => {
    const text = textOf(name);
    expect(readProtocolText(text, name).name).toBe(JSON.parse(text).name);
  },
);

it("settings of a kiosk of the first format are read, and what came later has its default", () => {
  expect(readKioskConfig(textOf("kiosk-1.json"))).toMatchObject(JSON.parse(textOf("kiosk-1.json")));
});

it.each(JSON.parse(textOf("addresses.json")) as { query: string; settings: object; course?: string }[])(
  "the address $query is taken",
  ({ query, settings, course }) => {
    const asked = readAddress(query);
    expect(asked.refused).toBeNull();
    expect(asked.settings).toMatchObject(settings);
    if (course !== undefined) expect(JSON.stringify(asked)).toContain(course);
  },
);
