/** A stimulated spot as the page keeps it: renewed, followed, and let go when the wish for it can no longer be known. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { carryChanges } from "../../src/app/carry-changes.ts";
import { reset, setWaves, startTrial } from "../../src/app/intents.ts";
import { endStimulus, stimulate, toggleStimulusAroundPicked } from "../../src/app/stimulus.ts";
import { appStore } from "../../src/app/store.ts";
import { carryOutTrials } from "../../src/app/trials/carry-out-trials.ts";
import { createPositions } from "../../src/model/network/geometry.ts";
import { createSheet } from "../../src/model/network/populations.ts";
import { stimulusLeaseMs } from "../../src/wire/simulation-api.ts";
import { freshStore, notedSimulation } from "./support.ts";

const spot = { x: 1, y: 2, radiusTiles: 0.75 };
const state = () => appStore.getState();
let simulation: ReturnType<typeof notedSimulation>;
let stops: (() => void)[];
const valuesOf = (wanted: string) =>
  simulation.noted.filter(({ name }) => name === wanted).map(({ value }) => value);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", Object.assign(new EventTarget(), { document: new EventTarget() }));
  vi.stubGlobal("requestAnimationFrame", () => 0);
  freshStore();
  simulation = notedSimulation();
  stops = [carryChanges(simulation.commands, async () => ({ isUsed: false, sentence: "" }))];
});
afterEach(() => {
  endStimulus();
  for (const stop of stops) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a stimulated spot", () => {
  it("is told to the simulation, again and again within its lease, where it has moved to, and when it ends", async () => {
    stimulate(spot);
    await settle();
    stimulate({ ...spot, x: 3 });
    await vi.advanceTimersByTimeAsync(2 * stimulusLeaseMs);
    const told = valuesOf("stimulate");
    expect(told.length).toBeGreaterThanOrEqual(2 + 4);
    expect(told[0]).toEqual(spot);
    expect(told.at(-1)).toEqual({ ...spot, x: 3 });
    endStimulus();
    await vi.advanceTimersByTimeAsync(2 * stimulusLeaseMs);
    expect(valuesOf("stimulate").slice(told.length)).toEqual([null]);
  });

  it.each(["blur", "pagehide", "Escape"])("ends with %s, and is not renewed any more", async (kind) => {
    stimulate(spot);
    window.dispatchEvent(
      kind === "Escape" ? Object.assign(new Event("keydown"), { key: "Escape" }) : new Event(kind),
    );
    expect(state().stimulus).toBeNull();
    await vi.advanceTimersByTimeAsync(2 * stimulusLeaseMs);
    expect(valuesOf("stimulate").at(-1)).toBeNull();
  });

  it("is let go when the network begins anew", async () => {
    stimulate(spot);
    reset();
    await vi.advanceTimersByTimeAsync(stimulusLeaseMs);
    expect(state().stimulus).toBeNull();
  });

  it("lies around the picked cell when it is asked for by key or button, and ends when asked again", () => {
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

describe("a measurement of the page", () => {
  it("takes off what is imposed before it begins", async () => {
    stops.push(carryOutTrials());
    setWaves(true);
    stimulate(spot);
    startTrial({ kind: "use-dependence" });
    await settle();
    expect(state()).toMatchObject({ areWavesOn: false, stimulus: null });
    expect(valuesOf("setInputWaves").at(-1)).toBe(false);
  });
});
