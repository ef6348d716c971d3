/** Numbers of the model that are changed while a network runs, as the page does it, against the real simulation service. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../src/app/address.ts";
import { compareCourses, runCourse, seekHours } from "../../src/app/commands.ts";
import { changeParameters } from "../../src/app/intents.ts";
import { knownOfRun, notesOfRun } from "../../src/app/known-of-run.ts";
import { session } from "../../src/app/session.ts";
import { openSessionFile, saveSession } from "../../src/app/session-keeping.ts";
import { appStore } from "../../src/app/store.ts";
import { seeSubject } from "../../src/app/subject-course.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { readShippedAtlas, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const state = () => appStore.getState();
const saved = () => session.command((simulation) => simulation.saveNetwork());
const infusion = shippedProtocol("single-infusion");
const other = { spineHours: 100, clearanceLPerMin: 2 };

/** The course as it stands a day after the infusion, on a network that was started with these numbers. */
async function freshlyStarted(changedParameters: Record<string, number>) {
  const page = startSession({ changedParameters }, { fetchFile: readShippedAtlas });
  await untilRunning();
  await runCourse(infusion, { isPlayed: false });
  await seekHours(24);
  const found = { course: state().course, network: await saved() };
  await page.stop();
  return found;
}

let page: TestSession;
beforeEach(async () => {
  page = startSession({}, { fetchFile: readShippedAtlas });
  await untilRunning();
});
afterEach(() => page.stop());

describe("a number of drug or cascade", { timeout: 120_000 }, () => {
  it("takes effect at once: the course is planned again and its hours stand where they were, as after a start with it", async () => {
    await runCourse(infusion, { isPlayed: false });
    await seekHours(24);
    const { run, course: before } = state();
    const stepBefore = (await saved()).step;
    changeParameters(other);
    await until(({ course }) => course !== before);
    const [course, network] = [state().course, await saved()];
    expect(state()).toMatchObject({ run, phase: "running" });
    expect(network.step).toBeGreaterThanOrEqual(stepBefore);
    await page.stop();
    const fresh = await freshlyStarted(other);
    expect(course).toEqual(fresh.course);
    expect(course?.plan).not.toEqual(before?.plan);
    expect(network.slowTimescale).toEqual(fresh.network.slowTimescale);
    expect(network.conditions).toEqual(fresh.network.conditions);
  });

  it("is in link, manifest and notes, and in a session that is gone on with", async () => {
    changeParameters({ spineHours: 100 });
    const address = writeAddress(state());
    expect(address).toContain("changed=spineHours:100");
    expect(readAddress(address).settings.changedParameters).toEqual({ spineHours: 100 });
    expect(knownOfRun("").changedParameters).toMatchObject([{ name: "spineHours", unit: "h", to: 100 }]);
    expect(notesOfRun().join()).toContain("spineHours");
    await runCourse(infusion, { isPlayed: false });
    const plan = state().course?.plan;
    const file = new Blob([await saveSession()]);
    changeParameters({});
    await until(({ course }) => course !== null && course.plan !== plan);
    await openSessionFile(file);
    expect(state().changedParameters).toEqual({ spineHours: 100 });
    expect(state().course?.plan).toEqual(plan);
  });

  it("makes comparisons void, and changes a virtual subject as well", async () => {
    await compareCourses("infusion", [infusion]);
    await seeSubject({ seed: 1, number: 17 });
    const before = state().course;
    changeParameters({ spineHours: 100 });
    await until(({ course }) => course !== before);
    expect(state().comparison).toBeNull();
    expect(state().course?.virtualSubject).toMatchObject({ seed: 1, number: 17 });
    expect(state().course?.plan?.spineOccupancy).not.toEqual(before?.plan?.spineOccupancy);
  });

  it("leaves hours that a person has moved by a clamp where they came to", async () => {
    await session.command((simulation) => simulation.clampConcentration(1.5));
    await session.command((simulation) => simulation.setHoursPerSecond(1));
    await until(({ atlas }) => atlas?.isUsed === true);
    while ((await saved()).slowTimescale.hours < 0.2) await session.command((s) => s.setHoursPerSecond(1));
    await session.command((simulation) => simulation.setHoursPerSecond(0));
    const before = await saved();
    changeParameters({ spineHours: 100 });
    await session.command((simulation) => simulation.changeConstants(state().changedParameters));
    expect((await saved()).slowTimescale).toEqual(before.slowTimescale);
  });
});

describe("a number of the network", { timeout: 120_000 }, () => {
  it("takes effect with a restart, and what is of the drug goes with it", async () => {
    const { run } = state();
    changeParameters({ gabaTimeConstantMs: 8, spineHours: 100 });
    expect(state().run).toBe(run + 1);
    await untilRunning();
    expect(state().report?.parameters.gabaTimeConstantMs).toBe(8);
    expect(knownOfRun("").changedParameters.map(({ name }) => name)).toEqual([
      "gabaTimeConstantMs",
      "spineHours",
    ]);
    changeParameters({ gabaTimeConstantMs: 8, spineHours: 200 });
    expect(state().run).toBe(run + 1);
  });
});
