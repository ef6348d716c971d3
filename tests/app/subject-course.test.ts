/** A subject of the cohort on the network that runs, against the real simulation service. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCourse } from "../../src/app/commands.ts";
import { restart } from "../../src/app/intents.ts";
import { appStore } from "../../src/app/store.ts";
import { seeAverageSubject, seeSubject } from "../../src/app/subject-course.ts";
import { onTravel } from "../../src/app/view.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { readShippedAtlas, startSession, type TestSession, untilRunning } from "./test-session.ts";

let page: TestSession;
beforeEach(async () => {
  page = startSession({}, { fetchFile: readShippedAtlas });
  await untilRunning();
});
afterEach(() => page.stop());

const subject = { seed: 1, number: 17 };
const see = () => seeSubject(subject, { fetchFile: readShippedAtlas });
const course = () => appStore.getState().course;
const spinesAtTheEnd = () => course()?.plan?.spineOccupancy.at(-1);

describe("the cell of a subject of the cohort", () => {
  it("is seen at the dendrite in that subject's course, and one press leads back to the average subject", async () => {
    const travelled: string[] = [];
    const stop = onTravel((scale) => travelled.push(scale));
    await runCourse(shippedProtocol("single-infusion"));
    const average = spinesAtTheEnd();
    await see();
    stop();
    expect(travelled).toEqual(["dendrite"]);
    expect(course()?.virtualSubject).toEqual(subject);
    expect(spinesAtTheEnd()).not.toBe(average);
    await seeAverageSubject();
    expect(course()?.virtualSubject).toBeNull();
    expect(course()?.protocol).toEqual(shippedProtocol("single-infusion"));
    expect(spinesAtTheEnd()).toBe(average);
  });

  it("is left by a restart: the next course is the average subject's", async () => {
    await see();
    restart();
    expect(course()).toBeNull();
    await untilRunning();
    await runCourse(shippedProtocol("single-infusion"));
    expect(course()?.virtualSubject).toBeNull();
    expect(course()?.protocol.weightKg).toBe(70);
  });

  it("is refused for a network that the ensemble is not of, and nothing changes", async () => {
    restart({ without: "tonic-drive" });
    await untilRunning();
    await expect(see()).rejects.toThrow(/ensemble/);
    expect(course()).toBeNull();
  });
});
