/** A subject of the cohort on the network that runs, against the real simulation service. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAddress, writeAddress } from "../../src/app/address.ts";
import { runCourse, seekHours } from "../../src/app/commands.ts";
import { openCourse } from "../../src/app/follow-address.ts";
import { restart } from "../../src/app/intents.ts";
import { session } from "../../src/app/session.ts";
import { openKeptSession, takeSession } from "../../src/app/session-keeping.ts";
import { appStore } from "../../src/app/store.ts";
import { seeAverageSubject, seeSubject } from "../../src/app/subject-course.ts";
import { onTravel } from "../../src/app/view.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { readShippedAtlas, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

let page: TestSession;
beforeEach(async () => {
  page = startSession({}, { fetchFile: readShippedAtlas });
  await untilRunning();
});
afterEach(() => page.stop());

const subject = { seed: 1, number: 17 };
const see = () => seeSubject(subject);
const saved = () => session.command((simulation) => simulation.saveNetwork());
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
    expect(course()?.virtualSubject).toMatchObject(subject);
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

  it("is what a link leads to, at its hour; a link to one of another ensemble is refused with a sentence", async () => {
    await see();
    appStore.setState({ hours: 30 });
    const query = writeAddress(appStore.getState());
    const spines = spinesAtTheEnd();
    restart();
    await untilRunning();
    openCourse(readAddress(query));
    await until(({ course, courseUnderWay }) => course?.virtualSubject != null && courseUnderWay === null);
    await vi.waitUntil(async () => Math.abs((await saved()).slowTimescale.hours - 30) < 1);
    expect(course()?.virtualSubject).toMatchObject(subject);
    expect(spinesAtTheEnd()).toBe(spines);

    const { ensemble } = course()?.virtualSubject ?? {};
    restart();
    await untilRunning();
    openCourse(readAddress(query.replace(`${ensemble}`, "00000000")));
    await until(({ courseRefusal }) => courseRefusal !== null);
    expect(appStore.getState().courseRefusal).toMatchObject({
      key: "refusal.subjectOfOtherEnsemble",
      values: { drawnFrom: "00000000", ensemble },
    });
    expect(course()).toBeNull();
  });

  it("is in a session file, which goes on as that subject; one of another ensemble is refused, and nothing changes", async () => {
    await see();
    appStore.setState({ hoursPerSecond: 0, hoursPace: "steady" });
    await seekHours(30);
    const plan = course()?.plan;
    const { head, network } = await takeSession();
    const { regions } = network.slowTimescale;
    restart();
    await untilRunning();
    await openKeptSession({ head, network });
    expect(course()?.virtualSubject).toEqual(network.virtualSubject);
    expect(course()?.plan).toEqual(plan);
    const again = await saved();
    expect(again.virtualSubject).toEqual(network.virtualSubject);
    expect(again.slowTimescale.regions).toEqual(regions);
    expect(again.conditions).toEqual(network.conditions);

    const { run } = appStore.getState();
    const virtualSubject = { ...subject, ensemble: "00000000" };
    await expect(openKeptSession({ head, network: { ...network, virtualSubject } })).rejects.toThrow(
      /00000000/,
    );
    expect(appStore.getState().run).toBe(run);
  });

  it("is refused for a network that the ensemble is not of, and nothing changes", async () => {
    restart({ without: "tonic-drive" });
    await untilRunning();
    await expect(see()).rejects.toThrow(/ensemble/);
    expect(course()).toBeNull();
  });
});
