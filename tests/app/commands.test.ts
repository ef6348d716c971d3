/** Commands of the page against the real simulation. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compareCourses, giveDose, runCourse, seekHours, timePhases } from "../../src/app/commands.ts";
import { clampConcentration, restart, startCourse } from "../../src/app/intents.ts";
import { CommandCancelled } from "../../src/app/run.ts";
import { appStore } from "../../src/app/store.ts";
import type { DoseEvent } from "../../src/model/pharmacokinetics/dose.ts";
import { refusing } from "../support/refusing.ts";
import { protocolOf } from "./support.ts";
import { readShippedAtlas, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

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
    restart();
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

describe("a dose that is given", () => {
  it("lets the course decide about the concentration, and starts the hours", async () => {
    const course = await giveDose(dose);
    expect(course.protocol.events).toMatchObject([dose]);
    expect(state()).toMatchObject({ course, isClamped: false, hoursPace: "along", courseUnderWay: null });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });

  it("that is refused changes nothing and says why", async () => {
    await expect(giveDose({ ...dose, doseMgPerKg: 99 })).rejects.toThrow(refusing("refusal.courseTooHigh"));
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
    for (const jump of jumps) await expect(jump).rejects.toThrow(refusing("refusal.noPlan"));
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
    restart();
    await expect(command).rejects.toThrow(CommandCancelled);
    await untilRunning();
    expect(state()).toMatchObject({ isTimingPhases: false, phaseReport: null });
  });
});
