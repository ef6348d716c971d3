import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../src/app/address.ts";
import { clampConcentration } from "../../src/app/intents.ts";
import { session } from "../../src/app/session.ts";
import { encodeSession, openSession } from "../../src/app/session-file.ts";
import { openSavedSession, saveSession } from "../../src/app/session-keeping.ts";
import { appStore } from "../../src/app/store.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { stateVariableNames } from "../../src/model/network/state.ts";
import { refusalOf } from "../../src/model/refusal.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { encodeFile, openFile } from "../../src/treatment/checked-file.ts";
import { crc32 } from "../../src/treatment/crc32.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import type { SavedNetwork } from "../../src/wire/simulation-api.ts";
import { protocolOf } from "./support.ts";
import { startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const recipe = createRecipe({ neurons: 5120, seed: 3, parameters: { gabaTimeConstantMs: 7.5 } });
const address = "?v=2&neurons=5120&seed=3&changed=gabaTimeConstantMs:7.5&concentration=1.5&end";
const head = { address, isPaused: false, savedAt: "2026-11-30T00:00:00.000Z" };

const begin = () => Simulation.create(new ReferenceEngine(recipe), "stressed");

/** Every spike of the next milliseconds. */
async function spikesOf({ engine }: Simulation, ms: number): Promise<number[]> {
  const { recorded } = await engine.advance(ms * 10, { record: "all" });
  return [...recorded.steps.subarray(0, recorded.count)].flatMap((step, index) => [
    step,
    recorded.neurons[index] ?? -1,
  ]);
}

async function saved(simulation: Simulation): Promise<SavedNetwork> {
  return { ...(await simulation.save()), engine: "reference", recipeHash: recipe.hash, virtualSubject: null };
}

let file: Uint8Array;
let network: SavedNetwork;
let later: number[];
beforeAll(async () => {
  const simulation = await begin();
  simulation.clamp({ concentrationUm: 1.5 });
  await simulation.advanceMs(60);
  network = await saved(simulation);
  file = encodeSession(head, network);
  later = await spikesOf(simulation, 200);
  simulation.dispose();
});

describe("a session file", () => {
  it("goes on with the same spikes as the run that was saved", async () => {
    const opened = openSession(file);
    const restored = await Simulation.restore(new ReferenceEngine(recipe), opened.network);
    restored.clamp({ concentrationUm: 1.5 });
    expect(later.length).toBeGreaterThan(200);
    expect(await spikesOf(restored, 200)).toEqual(later);
    restored.dispose();
  });

  it("goes on with the course, its hours and the cascade of each region, and with what is clamped over it", async () => {
    const simulation = await begin();
    await simulation.startCourse(new Course(protocolOf(), recipe.parameterSet));
    simulation.clamp({ ampaBlock: 0.4 });
    simulation.slowTimescale.moveTo(31.5, simulation.slowTimescale.regions[0]!);
    const { settings, network: kept } = openSession(encodeSession(head, await saved(simulation)));
    const restored = await Simulation.restore(new ReferenceEngine(recipe), kept);
    expect(restored.protocol).toEqual(simulation.protocol);
    expect(restored.slowTimescale.save()).toEqual(simulation.slowTimescale.save());
    expect(restored.clamped).toEqual(simulation.clamped);
    expect(restored.externalInputs).toEqual(simulation.externalInputs);
    expect(settings).toMatchObject({ isClamped: false, ampaBlock: 0.4, subject: "stressed", seed: 3 });
    simulation.dispose();
    restored.dispose();
  });

  const reasonFor = (bytes: Uint8Array): string | undefined => {
    try {
      openSession(bytes);
      return undefined;
    } catch (error) {
      return refusalOf(error)?.key;
    }
  };
  const changed = (at: number, to: number) => {
    const bytes = file.slice();
    bytes[at] = to;
    return bytes;
  };

  it("of the first version, which did not say whose course it is, is the average subject's", () => {
    const kind = { magic: "DSES", name: { key: "refusal.label.session" }, command: "" } as const;
    const { header, numbers } = openFile({ ...kind, versions: [2] }, file);
    const { virtualSubject, ...first } = header as Record<string, unknown>;
    expect(virtualSubject).toBeNull();
    const table = numbers(stateVariableNames.length * recipe.sheet.neurons);
    const opened = openSession(encodeFile({ ...kind, versions: [1] }, first, [table]));
    expect(opened.network).toEqual(openSession(file).network);
  });

  it("is refused by name when it is cut short, altered, newer, of another kind, set or network, or too large", () => {
    expect(reasonFor(file)).toBeUndefined();
    expect(reasonFor(file.subarray(0, file.length - 1))).toBe("refusal.fileAltered");
    expect(reasonFor(file.subarray(0, 7))).toBe("refusal.fileOfOtherKind");
    expect(reasonFor(changed(9000, file[9000]! ^ 1))).toBe("refusal.fileAltered");
    expect(reasonFor(changed(4, 3))).toBe("refusal.fileVersion");
    expect(reasonFor(changed(0, 65))).toBe("refusal.fileOfOtherKind");
    const of = (text: string) => encodeSession({ ...head, address: text }, network);
    expect(reasonFor(of(address.replace("&end", "&parameters=k9&end")))).toBe("refusal.sessionAddress");
    expect(reasonFor(of(address.replace("&end", "&parameters=k1&end")))).toBe(
      "refusal.sessionOfOtherNetwork",
    );
    expect(reasonFor(of(address.replace("seed=3", "seed=4")))).toBe("refusal.sessionOfOtherNetwork");
    expect(reasonFor(of(address.replace("5120", "8000")))).toBe("refusal.sessionOfOtherNetwork");
    expect(reasonFor(new Uint8Array(40_000_000))).toBe("refusal.sessionTooLarge");
    const state = {
      ...network.state,
      adaptation: network.state.adaptation.map((value, n) => (n === 7 ? Number.NaN : value)),
    };
    expect(reasonFor(encodeSession(head, { ...network, state }))).toBe("refusal.sessionNumbers");
  });

  it("in ten thousand altered copies, each with a right checksum, is taken whole or refused; no prototype is touched", () => {
    const header = new DataView(file.buffer).getUint32(8, true);
    const text = new TextDecoder().decode(file.subarray(12, 12 + header));
    // Without the numbers of the neurons it is refused at the latest for their count.
    const build = (header: Uint8Array, stated: number, tail: Uint8Array) => {
      const bytes = new Uint8Array(16 + header.length + tail.length);
      const view = new DataView(bytes.buffer);
      bytes.set(file.subarray(0, 8));
      view.setUint32(8, stated, true);
      bytes.set(header, 12);
      bytes.set(tail, 12 + header.length);
      view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, bytes.length - 4)), true);
      return bytes;
    };
    const pieces = [
      ...[
        '"__proto__":{"a":1},',
        '{"constructor":1}',
        "null",
        "1e400",
        "-1",
        '""',
        "[[[[",
        '"v=3"',
        "<script>",
        "\\u0000",
      ],
      ...["[".repeat(3000), "9".repeat(400), '{"protocol":{', "true", '"hours":1e9'],
    ];
    const copy = fc
      .tuple(
        fc.nat(text.length),
        fc.oneof(fc.constantFrom(0, 1, 8, 60), fc.nat(text.length)),
        fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12, unit: "binary" })),
        fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer() }),
        fc.uint8Array({ maxLength: 12 }),
      )
      .map(([at, left, piece, wrong, tail]) => {
        const bytes = new TextEncoder().encode(text.slice(0, at) + piece + text.slice(at + left));
        return build(bytes, wrong === 0 ? bytes.length : wrong >>> 0, tail);
      });
    const before = Object.getOwnPropertyNames(Object.prototype);
    const reasons = new Set<string>();
    fc.assert(
      fc.property(copy, (bytes) => {
        try {
          openSession(bytes);
        } catch (error) {
          const reason = refusalOf(error);
          if (reason === null) throw error;
          reasons.add(reason.key);
        }
      }),
      { numRuns: 10_000, ...(process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {}) },
    );
    expect(reasons.size).toBeGreaterThan(4);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});

describe("the session of the page", () => {
  let page: TestSession;
  afterEach(() => page.stop());

  it("saved, and opened in another page, shows the same settings and goes on from the same step", async () => {
    page = startSession({ seed: 5, changedParameters: { gabaTimeConstantMs: 7.5 } });
    await untilRunning();
    clampConcentration(2);
    appStore.setState({ isPaused: true, colourMode: "block" });
    await session.command((simulation) => simulation.setPaused(true));
    const bytes = await saveSession();
    const query = writeAddress(appStore.getState(), { isForOthers: true });
    const { step, state } = await session.command((simulation) => simulation.saveNetwork());
    await page.stop();

    page = startSession();
    await untilRunning();
    await openSavedSession(openSession(bytes));
    await untilRunning();
    expect(writeAddress(appStore.getState(), { isForOthers: true })).toBe(query);
    expect(appStore.getState()).toMatchObject({ isPaused: true, concentrationUm: 2, colourMode: "block" });
    const again = await session.command((simulation) => simulation.saveNetwork());
    expect(again.step).toBe(step);
    for (const name of stateVariableNames) expect(again.state[name]).toEqual(state[name]);
  });

  it("is not touched by a file that is refused", async () => {
    page = startSession();
    await untilRunning();
    const { run } = appStore.getState();
    expect(() => openSession(file.subarray(0, 5000))).toThrow(RangeError);
    await until(({ phase }) => phase === "running");
    expect(appStore.getState().run).toBe(run);
    expect(readAddress(address).refused).toBeNull();
  });
});
