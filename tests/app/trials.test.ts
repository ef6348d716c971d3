/** Trials as the page shows them, carried out by the real simulation. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clampConcentration, restart, setWaves } from "../../src/app/intents.ts";
import { appStore } from "../../src/app/store.ts";
import { startTrial, stopTrial } from "../../src/app/trial.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import type { TrialStage } from "../../src/treatment/trials.ts";
import { trialConcentrationUm, useDependence as useDependenceTrial } from "../../src/treatment/trials.ts";
import { readShippedAtlas, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const trialUm = trialConcentrationUm(useDependenceTrial, defaultParameterSet);

const timeout = 120_000;
const useDependence = { kind: "use-dependence" } as const;
const withoutDrive = { kind: "without-assumption", without: "tonic-drive" } as const;
const state = () => appStore.getState();
const untilStage = (stage: TrialStage) => until(({ trial }) => trial?.progress?.stage === stage);
let page: TestSession;

beforeEach(() => {
  page = startSession();
});
afterEach(() => page.stop());

describe("a trial", { timeout }, () => {
  it("runs at full speed, shows its concentrations without sending them back, and what it found", async () => {
    const shown = new Set<string>();
    const unsubscribe = appStore.subscribe(({ trial, concentrationUm }) =>
      shown.add(`${trial?.progress?.stage} ${concentrationUm}`),
    );
    clampConcentration(1.5);
    const trial = startTrial(useDependence);
    expect(state()).toMatchObject({ msPerSecond: 1000, trial: { isRunning: true, progress: null } });
    await trial;
    unsubscribe();
    for (const pair of [
      "undefined 1.5",
      "rest 0",
      `step ${trialUm}`,
      `settling ${trialUm}`,
      `equilibrium ${trialUm}`,
    ]) {
      expect(shown).toContain(pair);
    }
    expect(page.valuesOf("clampConcentration")).toEqual([1.5]);
    expect(state()).toMatchObject({ msPerSecond: 100, concentrationUm: trialUm, notifications: [] });
    const { isRunning, result, refusal } = state().trial!;
    expect({ isRunning, refusal, isAsExpected: result?.isAsExpected }).toEqual({
      isRunning: false,
      refusal: null,
      isAsExpected: true,
    });
    expect(result?.findings).toHaveLength(5);
  });

  it("that builds networks shows each, with the settings of a new run, and offers each its atlas", async () => {
    await page.stop();
    const fetched: string[] = [];
    page = startSession(
      {},
      {
        fetchFile: (address, options) => {
          fetched.push(address.split("/").at(-1)!);
          return readShippedAtlas(address, options);
        },
      },
    );
    await untilRunning();
    const { recipeHash } = state().report!;
    appStore.setState({ ampaBlock: 0.5 });
    const trial = startTrial(withoutDrive);
    await untilStage("complete-rest");
    expect(state()).toMatchObject({ without: null, ampaBlock: 0, phase: "running", report: { recipeHash } });
    await untilStage("without-rest");
    expect(state()).toMatchObject({ without: "tonic-drive", notifications: [] });
    expect(state().report?.recipeHash).not.toBe(recipeHash);
    // All of the table, for the first network and for the two that the trial has built.
    expect(page.valuesOf("attachTwin")).toHaveLength(3);
    await until(({ atlas }) => atlas?.isUsed === true);
    // Whole networks also have those under other blockers.
    const beside = /memantine|mk-801/;
    expect(fetched.filter((name) => !beside.test(name))).toHaveLength(3);
    expect(new Set(fetched).size).toBe(4);
    stopTrial();
    await trial;
    expect(state().trial).toMatchObject({ isRunning: false, result: null, refusal: null });
  });

  it("waits for the network, takes off what is imposed, and can be stopped before it begins", async () => {
    setWaves(true);
    const trial = startTrial(useDependence);
    expect(state()).toMatchObject({ phase: "starting", areWavesOn: false });
    stopTrial();
    await trial;
    await untilRunning();
    expect(state().trial).toMatchObject({ isRunning: false, progress: null, result: null });
    expect(page.valuesOf("runTrial")).toEqual([]);
    expect(page.valuesOf("setInputWaves")).toEqual([false]);
  });

  it("that is stopped as soon as it was asked for never runs on in the simulation", async () => {
    await untilRunning();
    const trial = startTrial(useDependence);
    await vi.waitUntil(() => page.valuesOf("runTrial").length === 1);
    stopTrial();
    await trial;
    const command = startTrial(useDependence);
    await untilStage("rest");
    expect(state().trial?.isRunning).toBe(true);
    stopTrial();
    await command;
  });

  it("ends with a sentence when a person changes the dose, which stays", async () => {
    const trial = startTrial(useDependence);
    await untilStage("rest");
    clampConcentration(14);
    await trial;
    expect(state().trial?.refusal).toEqual({ key: "refusal.trialChanged" });
    expect(state()).toMatchObject({ concentrationUm: 14, msPerSecond: 100 });
    expect(page.valuesOf("clampConcentration")).toEqual([0, 14]);
  });

  it("ends when a person changes the dose while a network is being built", async () => {
    const trial = startTrial(withoutDrive);
    await untilStage("complete-building");
    clampConcentration(14);
    await trial;
    await untilRunning();
    expect(state()).toMatchObject({ concentrationUm: 0, notifications: [], trial: { result: null } });
  });

  it("ends when the network is restarted, and changes nothing of the one after it", async () => {
    const trial = startTrial(useDependence);
    await untilStage("step");
    restart();
    await trial;
    await untilRunning();
    expect(state()).toMatchObject({ concentrationUm: 0, trial: { isRunning: false, result: null } });
  });
});
