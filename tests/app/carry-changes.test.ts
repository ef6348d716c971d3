import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carryChanges } from "../../src/app/carry-changes.ts";
import {
  compareCourses,
  giveDose,
  holdConcentration,
  letCourseDecide,
  reset,
  seekHours,
  setColourMode,
  startCourse,
  switchAssumption,
  timePhases,
} from "../../src/app/intents.ts";
import { appStore } from "../../src/app/store.ts";
import type { DoseEvent } from "../../src/model/pharmacokinetics/dose.ts";
import { courseOf, freshStore, notedSimulation, protocolOf, settled } from "./support.ts";

const dose: DoseEvent = { kind: "bolus", drug: "racemic", doseMgPerKg: 1, atHours: 0 };
let simulation: ReturnType<typeof notedSimulation>;
let stop: () => void;
const state = () => appStore.getState();
const valuesOf = (wanted: string) =>
  simulation.noted.filter(({ name }) => name === wanted).map(({ value }) => value);

beforeEach(() => {
  freshStore();
  simulation = notedSimulation();
  stop = carryChanges(simulation.commands, async () => ({ isUsed: false, sentence: "No atlas in a test." }));
});
afterEach(() => stop());

describe("a dose that is given", () => {
  it("goes to the simulation, and nothing is held any more once it is answered", async () => {
    giveDose(dose);
    expect(state().isHeld).toBe(true);
    await settled();
    expect(valuesOf("giveDose")).toEqual([dose]);
    expect(state()).toMatchObject({ isHeld: false, courseWish: null, courseRefusal: null });
    expect(state().course?.protocol.name).toBe("test");
  });

  it("starts the hours clock when it stood still", async () => {
    giveDose(dose);
    await settled();
    expect(state().hoursPerSecond).toBeGreaterThan(0);
    expect(state().hoursPace).toBe("along");
  });

  it("that is refused leaves everything as it was and keeps the sentence", async () => {
    simulation.refuse("giveDose", "The dose must be between 0 and 10 mg/kg, but got 99.");
    giveDose(dose);
    await settled();
    expect(state()).toMatchObject({
      isHeld: true,
      course: null,
      courseWish: null,
      hoursPerSecond: 0,
      courseRefusal: "The dose must be between 0 and 10 mg/kg, but got 99.",
    });
    expect(valuesOf("holdConcentration")).toEqual([]);
  });

  it("does not let go of a level that was moved while it was under way", async () => {
    const gate = simulation.hold("giveDose");
    giveDose(dose);
    await settled();
    holdConcentration(2);
    await gate.release();
    expect(state().isHeld).toBe(true);
  });
});

describe("a course", () => {
  it("brings its own subject and plays", async () => {
    startCourse(protocolOf({ subject: "healthy" }));
    await settled();
    expect(state()).toMatchObject({ subject: "healthy", isHeld: false });
    expect(state().hoursPerSecond).toBeGreaterThan(0);
  });

  it("is forgotten when another network was begun before it was ready", async () => {
    const gate = simulation.hold("startCourse");
    startCourse(protocolOf());
    await settled();
    switchAssumption(null);
    await gate.release();
    expect(state().course).toBeNull();
  });
});

describe("the level", () => {
  it("is held when it is moved, and given up when the course is to decide", async () => {
    holdConcentration(3);
    await settled();
    letCourseDecide();
    await settled();
    expect(valuesOf("holdConcentration")).toEqual([3, null]);
  });
});

describe("scrubbing", () => {
  it("has one jump in flight and sends only the latest of those that came meanwhile", async () => {
    appStore.setState({ course: courseOf() });
    const gate = simulation.hold("seekHours");
    for (const hours of [1, 2, 3, 4, 24]) seekHours(hours);
    await settled();
    expect(valuesOf("seekHours")).toEqual([1]);
    await gate.release();
    expect(valuesOf("seekHours")).toEqual([1, 24]);
    expect(state().seekWish).toEqual({ hours: 24 });
    await gate.release();
    expect(state().seekWish).toBeNull();
  });

  it("stays within the course, and without one does nothing", async () => {
    seekHours(5);
    await settled();
    expect(valuesOf("seekHours")).toEqual([]);
    appStore.setState({ course: courseOf({ horizonHours: 48 }) });
    seekHours(9999);
    await settled();
    expect(valuesOf("seekHours")).toEqual([48]);
  });

  it("that is refused says why and is over", async () => {
    appStore.setState({ course: courseOf() });
    simulation.refuse("seekHours", "There is no plan to follow.");
    seekHours(5);
    await settled();
    expect(state()).toMatchObject({ seekWish: null, courseRefusal: "There is no plan to follow." });
  });
});

describe("a comparison", () => {
  it("asks for every arm in order and keeps them under its name", async () => {
    compareCourses({ name: "two", protocols: [protocolOf({ name: "a" }), protocolOf({ name: "b" })] });
    await settled();
    expect(state().comparison?.courses.map(({ protocol }) => protocol.name)).toEqual(["a", "b"]);
    expect(state().comparisonWish).toBeNull();
  });

  it("that is refused keeps the sentence and no half of itself", async () => {
    simulation.refuse("previewCourse", "Not now.");
    compareCourses({ name: "two", protocols: [protocolOf()] });
    await settled();
    expect(state()).toMatchObject({ comparison: null, comparisonRefusal: "Not now.", comparisonWish: null });
  });
});

describe("an assumption that is switched off", () => {
  it("begins another network without it, undrugged and without a course", async () => {
    appStore.setState({ course: courseOf(), isHeld: false, concentrationUm: 2 });
    switchAssumption("incomplete-trapping");
    await settled();
    expect(valuesOf("start")).toMatchObject([{ without: "incomplete-trapping" }]);
    expect(state()).toMatchObject({
      course: null,
      isHeld: true,
      concentrationUm: 0,
      atlas: { isUsed: false, sentence: "No atlas in a test." },
    });
  });
});

describe("the phases of a step", () => {
  it("are timed once when it is asked for, and the answer is shown", async () => {
    timePhases();
    expect(state()).toMatchObject({ phaseTimesWish: { generation: 0 }, phaseReport: null });
    await settled();
    expect(valuesOf("timePhases")).toHaveLength(1);
    expect(state().phaseTimesWish).toBeNull();
    expect(state().phaseReport?.phases).toHaveLength(2);
  });

  it("of a network that is gone meanwhile are shown to nobody", async () => {
    const gate = simulation.hold("timePhases");
    timePhases();
    await settled();
    switchAssumption(null);
    await settled();
    await gate.release();
    expect(state()).toMatchObject({ phaseTimesWish: null, phaseReport: null });
  });

  it("are answered with a sentence where that fails", async () => {
    simulation.refuse("timePhases", "Nothing is running yet.");
    timePhases();
    await settled();
    expect(state().phaseReport).toEqual({ sentence: "Nothing is running yet.", phases: [] });
  });
});

describe("colours by drug less vehicle", () => {
  it("ask for a vehicle twin, and for none when others are chosen", async () => {
    appStore.setState({ phase: "running" });
    setColourMode("difference");
    await settled();
    setColourMode("block");
    await settled();
    setColourMode("spikes");
    await settled();
    expect(valuesOf("runTwin")).toEqual([true, false]);
  });

  it("give way to the population's, with the reason, where two networks do not fit", async () => {
    appStore.setState({ phase: "running" });
    simulation.refuse("runTwin", "Two of 5120 do not fit.");
    setColourMode("difference");
    await settled();
    expect(state().colourMode).toBe("population");
    expect(state().notices.at(-1)).toMatchObject({ kind: "fallback", sentence: "Two of 5120 do not fit." });
  });

  it("have their twin again after a reset", async () => {
    appStore.setState({ phase: "running" });
    setColourMode("difference");
    await settled();
    reset();
    await settled();
    expect(valuesOf("runTwin")).toEqual([true, true]);
  });
});
