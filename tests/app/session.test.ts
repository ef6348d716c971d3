import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { compareCourses, giveDose, runCourse, seekHours, timePhases } from "../../src/app/commands.ts";
import {
  clampConcentration,
  letCourseDecide,
  reset,
  setColourMode,
  setMsPerSecond,
  setWaves,
  startCourse,
} from "../../src/app/intents.ts";
import { CommandCancelled } from "../../src/app/run.ts";
import { session } from "../../src/app/session.ts";
import { appStore } from "../../src/app/store.ts";
import { EngineError } from "../../src/engine/engine-error.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import type { DoseEvent } from "../../src/model/pharmacokinetics/dose.ts";
import { freshStore, protocolOf } from "./support.ts";
import {
  openThread,
  readShippedAtlas,
  startSession,
  type TestSession,
  until,
  untilRunning,
} from "./test-session.ts";

const dose: DoseEvent = { kind: "bolus", drug: "racemic", doseMgPerKg: 1, atHours: 0 };
const state = () => appStore.getState();
let page: TestSession;

beforeEach(() => {
  page = startSession();
});
afterEach(() => page.stop());

describe("a command that is given while the network is being built", () => {
  it("waits for the network and is carried out", async () => {
    expect(state().phase).toBe("starting");
    startCourse(protocolOf());
    expect(state().courseUnderWay).not.toBeNull();
    await until(({ course }) => course !== null);
    expect(state()).toMatchObject({ phase: "running", courseUnderWay: null, courseRefusal: null });
    expect(page.valuesOf("startCourse")).toEqual([protocolOf()]);
  });

  it("is cancelled by a restart, and never reaches the network after it", async () => {
    const command = runCourse(protocolOf());
    reset();
    await expect(command).rejects.toThrow(CommandCancelled);
    await untilRunning();
    expect(page.valuesOf("startCourse")).toEqual([]);
    expect(state()).toMatchObject({ course: null, courseUnderWay: null, courseRefusal: null });
  });

  it("is cancelled by its caller's signal", async () => {
    const caller = new AbortController();
    const command = giveDose(dose, caller.signal);
    caller.abort();
    await expect(command).rejects.toThrow(CommandCancelled);
    await untilRunning();
    expect(page.valuesOf("giveDose")).toEqual([]);
  });
});

describe("a restart", () => {
  it("takes the last value of a slider that is moved meanwhile, and does not fail", async () => {
    await untilRunning();
    reset();
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
    reset();
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

describe("a dose that is given", () => {
  it("lets the course decide about the concentration, and starts the hours", async () => {
    const course = await giveDose(dose);
    expect(course.protocol.events).toMatchObject([dose]);
    expect(state()).toMatchObject({ course, isClamped: false, hoursPace: "along", courseUnderWay: null });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });

  it("that is refused changes nothing and says why", async () => {
    await expect(giveDose({ ...dose, doseMgPerKg: 99 })).rejects.toThrow("effective concentration");
    expect(state()).toMatchObject({ isClamped: true, course: null, courseUnderWay: null, hoursPerSecond: 0 });
    expect(page.valuesOf("clampConcentration")).toEqual([0]);
  });

  it("leaves a concentration alone that was changed while it was under way", async () => {
    await untilRunning();
    const gate = page.thread.hold("giveDose");
    const command = giveDose(dose);
    await vi.waitUntil(() => page.valuesOf("giveDose").length > 0);
    clampConcentration(2);
    gate.release();
    await command;
    expect(state()).toMatchObject({ isClamped: true, concentrationUm: 2 });
  });
});

describe("a course", () => {
  it("brings its own subject and plays", async () => {
    await runCourse(protocolOf({ subject: "healthy" }));
    expect(state()).toMatchObject({ subject: "healthy", report: { subject: "healthy" }, isClamped: false });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });

  it("that is refused is said where courses are shown, and changes nothing", async () => {
    startCourse(protocolOf({ events: null as never }));
    await until(({ courseRefusal }) => courseRefusal !== null);
    expect(state()).toMatchObject({ course: null, isClamped: true, courseUnderWay: null });
  });
});

describe("moving to a time of the course", () => {
  it("has one jump in flight, stays within the course, and goes on to the last time asked for", async () => {
    await page.stop();
    page = startSession({}, { fetchFile: readShippedAtlas });
    await runCourse(protocolOf({ horizonHours: 48 }));
    const gate = page.thread.hold("seekHours");
    const jumps = Promise.all([1, 2, 3, 9999].map(seekHours));
    await vi.waitUntil(() => page.valuesOf("seekHours").length === 1);
    expect(state().seekTargetHours).toBe(48);
    gate.release();
    await vi.waitUntil(() => page.valuesOf("seekHours").length === 2);
    gate.release();
    await jumps;
    expect(page.valuesOf("seekHours")).toEqual([1, 48]);
    expect(state().seekTargetHours).toBeNull();
  });

  it("is refused with the reason where there is no plan to follow, also for those that waited", async () => {
    await runCourse(protocolOf());
    const jumps = [1, 2].map(seekHours);
    for (const jump of jumps) await expect(jump).rejects.toThrow("no response atlas");
    expect(state().seekTargetHours).toBeNull();
  });

  it("does nothing without a course", async () => {
    await seekHours(5);
    expect(page.valuesOf("seekHours")).toEqual([]);
  });
});

describe("a comparison", () => {
  it("asks for every arm in order and keeps them under its name", async () => {
    await compareCourses("two", [protocolOf({ name: "a" }), protocolOf({ name: "b" })]);
    expect(state().comparison?.courses.map(({ protocol }) => protocol.name)).toEqual(["a", "b"]);
    expect(state().comparisonUnderWay).toBeNull();
  });

  it("that is refused is said and leaves no half of itself", async () => {
    await expect(
      compareCourses("two", [protocolOf(), protocolOf({ events: null as never })]),
    ).rejects.toThrow();
    expect(state()).toMatchObject({ comparison: null, comparisonUnderWay: null });
  });
});

describe("the phases of a step", () => {
  it("are timed once, and the answer is shown", async () => {
    const command = timePhases();
    expect(state()).toMatchObject({ isTimingPhases: true, phaseReport: null });
    const report = await command;
    expect(report.phases.length).toBeGreaterThan(0);
    expect(state()).toMatchObject({ isTimingPhases: false, phaseReport: report });
  });

  it("of a network that is gone are shown to nobody", async () => {
    await untilRunning();
    const command = timePhases();
    await vi.waitUntil(() => page.valuesOf("timePhases").length > 0);
    reset();
    await expect(command).rejects.toThrow(CommandCancelled);
    await untilRunning();
    expect(state()).toMatchObject({ isTimingPhases: false, phaseReport: null });
  });
});

describe("colours by drug − vehicle", () => {
  it("attach a vehicle twin, also after a restart, and none when others are chosen", async () => {
    await untilRunning();
    setColourMode("difference");
    await vi.waitUntil(() => page.valuesOf("attachTwin").length === 2);
    reset();
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
      .mockRejectedValueOnce(new EngineError("The device has no memory left."));
    onTestFinished(() => spy.mockRestore());
    setColourMode("difference");
    await until(({ colourMode }) => colourMode === "population");
    await until(({ notifications }) => notifications.length > 0);
    expect(state().notifications.at(-1)?.sentence).toMatchObject({
      values: { reason: expect.stringContaining("no memory left") },
    });
    expect(state().phase).toBe("running");
  });
});

describe("a fault of the program", () => {
  const breakNextSnapshot = (beforeThrow: () => void = () => {}) => {
    const spy = vi.spyOn(ReferenceEngine.prototype, "readSnapshot").mockImplementationOnce(async () => {
      beforeThrow();
      throw new TypeError("Cannot read properties of undefined.");
    });
    onTestFinished(() => spy.mockRestore());
  };

  it("stops the run with a report to copy, falls back to no other engine, and a restart runs again", async () => {
    await untilRunning();
    breakNextSnapshot();
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toBe("Cannot read properties of undefined.");
    const { failureReport, report, notifications } = state();
    for (const part of [
      "Disinhibit 0.1.0",
      "Error: TypeError: Cannot read properties of undefined.",
      "Engine: reference on",
      `recipe ${report!.recipeHash}`,
      "seed 1",
      "Last step: ",
      "session.test.ts",
    ]) {
      expect(failureReport).toContain(part);
    }
    expect(notifications.filter(({ kind }) => kind === "fallback")).toEqual([]);
    await expect(runCourse(protocolOf())).rejects.toThrow("The network is not running");
    reset();
    await untilRunning();
    expect(state()).toMatchObject({ failure: null, failureReport: null });
  });

  it("of an earlier run does not stop the run after it", async () => {
    await untilRunning();
    const first = state().run;
    breakNextSnapshot(reset);
    await until(({ run, phase }) => run === first + 1 && phase !== "starting");
    expect(state().phase).toBe("running");
    await expect(session.command((simulation) => simulation.pick(7))).resolves.toBeUndefined();
  });
});

describe("a thread", () => {
  const startOn = async (...threads: readonly EventTarget[]) => {
    let started = 0;
    await page.stop();
    freshStore();
    const stop = session.start(
      {
        startThread: () => ({ thread: threads[started++] as never, terminate: () => {} }),
        fetchFile: async () => new Response(null, { status: 404 }),
        handshakeTimeoutMs: 60,
      },
      { engine: "reference", neurons: 5120 },
    );
    onTestFinished(stop);
  };
  const openGood = () => {
    const good = openThread();
    onTestFinished(good.end);
    return good.endpoint;
  };
  /** A worker that is loaded and never answers. */
  const silent = () => Object.assign(new EventTarget(), { postMessage: () => {} });

  it("that never answers is given up with a sentence, and a restart tries another", async () => {
    await startOn(silent(), openGood());
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toContain("has not answered for 0.06 s. Restart it, or reload the page");
    reset();
    await untilRunning();
  });

  it("that cannot be loaded is given up at once, with what the browser says", async () => {
    const broken = silent();
    await startOn(broken);
    broken.dispatchEvent(Object.assign(new Event("error"), { message: "SyntaxError: Unexpected token" }));
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toContain("The simulation's thread failed: SyntaxError: Unexpected token.");
    expect(state().failureReport).toContain("Engine: not started, asked for: reference");
  });

  it.each(["error", "messageerror"])(
    "that fails later (%s) ends the run, and a restart begins with another",
    async (kind) => {
      const first = openGood();
      await startOn(first, openGood());
      await untilRunning();
      first.dispatchEvent(new Event(kind));
      await until(({ phase }) => phase === "failed");
      expect(state().failure).toContain("thread");
      reset();
      await untilRunning();
    },
  );
});
