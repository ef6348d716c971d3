/** A stimulated spot as the page keeps it: renewed, followed, and let go when the wish for it can no longer be known. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { restart } from "../../src/app/intents.ts";
import { endStimulus, stimulate, toggleStimulusAroundPicked } from "../../src/app/stimulus.ts";
import { appStore } from "../../src/app/store.ts";
import { createPositions } from "../../src/model/network/geometry.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { stimulusLeaseMs } from "../../src/wire/simulation-api.ts";
import { startSession, type TestSession, untilRunning } from "./test-session.ts";

const spot = { x: 1, y: 2, radiusTiles: 0.75 };
const state = () => appStore.getState();
let page: TestSession;
const told = () => page.valuesOf("stimulate");

beforeEach(async () => {
  vi.stubGlobal("window", Object.assign(new EventTarget(), { document: new EventTarget() }));
  vi.stubGlobal("requestAnimationFrame", () => 0);
  page = startSession();
  await untilRunning();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(async () => {
  endStimulus();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await page.stop();
});

describe("a stimulated spot", () => {
  it("is told to the simulation, again and again within its lease, where it has moved to, and when it ends", async () => {
    stimulate(spot);
    await vi.waitUntil(() => told().length === 2);
    stimulate({ ...spot, x: 3 });
    await vi.waitUntil(() => told().length === 3);
    expect(told()).toEqual([null, spot, { ...spot, x: 3 }]);
    for (let renewal = 4; renewal < 8; renewal++) {
      vi.advanceTimersByTime(stimulusLeaseMs / 3);
      await vi.waitUntil(() => told().length === renewal);
    }
    expect(told().at(-1)).toEqual({ ...spot, x: 3 });
    endStimulus();
    await vi.waitUntil(() => told().at(-1) === null);
    const count = told().length;
    vi.advanceTimersByTime(2 * stimulusLeaseMs);
    expect(told()).toHaveLength(count);
  });

  it.each(["blur", "pagehide", "Escape"])("ends with %s, and is not renewed any more", async (kind) => {
    stimulate(spot);
    window.dispatchEvent(
      kind === "Escape" ? Object.assign(new Event("keydown"), { key: "Escape" }) : new Event(kind),
    );
    expect(state().stimulus).toBeNull();
    await vi.waitUntil(() => told().length === 3);
    vi.advanceTimersByTime(2 * stimulusLeaseMs);
    expect(told()).toEqual([null, spot, null]);
  });

  it("is let go when the network begins anew", async () => {
    stimulate(spot);
    restart();
    vi.advanceTimersByTime(stimulusLeaseMs);
    expect(state().stimulus).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lies around the picked cell when it is asked for by key or button, and ends when asked again", () => {
    appStore.setState({ report: null });
    toggleStimulusAroundPicked();
    expect(state().stimulus).toBeNull();
    const { tilesX, tilesY, seed } = { tilesX: 5, tilesY: 4, seed: 9 };
    appStore.setState({
      report: { tilesX, tilesY, seed } as unknown as ReturnType<typeof state>["report"],
      pickedNeuron: 5200,
    });
    toggleStimulusAroundPicked();
    const positions = createPositions(createSheet(tilesX, tilesY), seed);
    expect(state().stimulus!.x).toBeCloseTo(positions[2 * 5200]!, 5);
    expect(state().stimulus!.y).toBeCloseTo(positions[2 * 5200 + 1]!, 5);
    toggleStimulusAroundPicked();
    expect(state().stimulus).toBeNull();
  });
});
