/** How settings reach the simulation, in its place the real one. */

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  clampConcentration,
  letCourseDecide,
  restart,
  setColourMode,
  setMsPerSecond,
  setWaves,
} from "../../src/app/intents.ts";
import { session } from "../../src/app/session.ts";
import { appStore } from "../../src/app/store.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const state = () => appStore.getState();
let page: TestSession;

beforeEach(() => {
  page = startSession();
});
afterEach(() => page.stop());

describe("a setting", () => {
  it("has one command in flight, and of the values that come meanwhile only the last is sent", async () => {
    await untilRunning();
    const gate = page.thread.hold("setMsPerSecond");
    for (const speed of [200, 300, 400, 500]) setMsPerSecond(speed);
    expect(page.valuesOf("setMsPerSecond")).toEqual([100, 200]);
    gate.release();
    await vi.waitUntil(() => page.valuesOf("setMsPerSecond").length > 2);
    gate.release();
    expect(page.valuesOf("setMsPerSecond")).toEqual([100, 200, 500]);
  });

  it("is moved into its range", () => {
    setMsPerSecond(1e6);
    clampConcentration(-1);
    expect(state()).toMatchObject({ msPerSecond: 1000, concentrationUm: 0 });
  });

  it("of the concentration gives way to the course", async () => {
    await untilRunning();
    clampConcentration(3);
    letCourseDecide();
    await vi.waitUntil(() => page.valuesOf("clampConcentration").length === 3);
    expect(page.valuesOf("clampConcentration")).toEqual([0, 3, null]);
  });
});

describe("a restart", () => {
  it("takes the last value of a slider that is moved meanwhile, and does not fail", async () => {
    await untilRunning();
    restart();
    for (const concentrationUm of [0.5, 1, 2]) clampConcentration(concentrationUm);
    expect(state().phase).toBe("starting");
    await untilRunning();
    expect(page.valuesOf("clampConcentration")).toEqual([0, 2]);
    expect(state()).toMatchObject({ failure: null, notifications: [], concentrationUm: 2 });
  });

  it("applies every setting again, and puts back those that belong to a run", async () => {
    await untilRunning();
    setMsPerSecond(500);
    setWaves(true);
    clampConcentration(3);
    page.thread.sent.length = 0;
    restart();
    await untilRunning();
    expect(Object.fromEntries(page.thread.sent.map(({ name, value }) => [name, value]))).toMatchObject({
      setMsPerSecond: 500,
      setInputWaves: true,
      clampConcentration: 0,
      setAmpaBlock: 0,
      setHoursPerSecond: 0,
      setPaused: false,
      stimulate: null,
      pick: 136,
      attachTwin: false,
    });
  });

  it("that is asked for many times at once is carried out once, as it was asked for last", async () => {
    await untilRunning();
    for (let seed = 2; seed < 30; seed++) session.restart({ seed });
    await untilRunning();
    expect(state()).toMatchObject({ phase: "running", report: { seed: 29 }, notifications: [] });
  });
});

describe("colours by drug − vehicle", () => {
  it("attach a vehicle twin, also after a restart, and none when others are chosen", async () => {
    await untilRunning();
    setColourMode("difference");
    await vi.waitUntil(() => page.valuesOf("attachTwin").length === 2);
    restart();
    await untilRunning();
    setColourMode("block");
    expect(page.valuesOf("attachTwin")).toEqual([false, true, true]);
    await vi.waitUntil(() => page.valuesOf("attachTwin").length === 4);
    expect(page.valuesOf("attachTwin").at(-1)).toBe(false);
    expect(state().notifications).toEqual([]);
  });

  it("give way to the population's, with the reason, where two networks do not fit", async () => {
    await untilRunning();
    const spy = vi
      .spyOn(ReferenceEngine.prototype, "writeState")
      .mockRejectedValueOnce(new EngineError(asItIs("The device has no memory left.")));
    onTestFinished(() => spy.mockRestore());
    setColourMode("difference");
    await until(({ colourMode }) => colourMode === "population");
    await until(({ notifications }) => notifications.length > 0);
    expect(state().notifications.at(-1)?.sentence).toEqual(asItIs("The device has no memory left."));
    expect(state().phase).toBe("running");
  });
});
