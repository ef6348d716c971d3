/** Other constants of drug and cascade while a simulation runs, against one that had them from the start. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import {
  changeableNames,
  changeableTable,
  type ParameterChanges,
  subjectConstantsOf,
  valuesOfSet,
} from "../../src/model/changeable.ts";
import { createInitialState } from "../../src/model/network/initial-state.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { restingReleaseOf } from "../../src/simulation/measure/resting-rates.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { planCourse } from "../../src/treatment/course-planner.ts";
import { shippedProtocol } from "../../src/treatment/protocol/named-protocols.ts";
import { readProtocol } from "../../src/treatment/protocol/read-protocol.ts";
import { stateAt } from "../../src/treatment/trajectory/state-at.ts";

const set = "k2";
const atlas = decodeAtlas(readFileSync(new URL("../../public/atlas/k2.atlas", import.meta.url)));
const recipe = createRecipe({ parameterSet: set });
/** Of the simulation that is changed, and of the one that it is compared with. */
const [ofChanged, ofOther] = [new ReferenceEngine(recipe), new ReferenceEngine(recipe)];
const at = changeableNames.filter((name) => changeableTable[name].takesEffect === "atOnce");

/** By vein and by nose, therapy in the window that this opens, and an SSRI. */
const protocol = readProtocol({
  ...shippedProtocol("therapy-in-window"),
  name: "short",
  expectations: [],
  horizonHours: 100,
  events: [
    { kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 },
    { kind: "ssri", atHours: 1, durationHours: 90, share: 1 },
    { kind: "therapy-session", atHours: 24 },
    { kind: "intranasal", atHours: 29, drug: "s-ketamine", doseMg: 56 },
  ],
});
const hours = 30;

/** A value that the set does not have, a tenth away from it where the range allows. */
function otherValue(name: (typeof at)[number]): number {
  const { minimum, maximum } = changeableTable[name];
  const value = valuesOfSet(set)[name];
  const near = value === 0 ? minimum + 0.1 * (maximum - minimum) : 1.1 * value;
  return near <= maximum ? near : 0.9 * value;
}

async function startedWith(changes: ParameterChanges, engine = ofOther): Promise<Simulation> {
  await engine.writeState(createInitialState(recipe), 0);
  const simulation = await Simulation.create(engine, "stressed", subjectConstantsOf(set, changes));
  simulation.atlas = atlas;
  return simulation;
}

const plannedWith = (changes: ParameterChanges) =>
  planCourse(protocol, { parameterSet: set, atlas, constants: subjectConstantsOf(set, changes) });

/** A simulation at an hour of the course that these constants give. */
async function atHourWith(changes: ParameterChanges, engine = ofOther): Promise<Simulation> {
  const simulation = await startedWith(changes, engine);
  const { course, points } = plannedWith(changes);
  await simulation.startCourse(course);
  simulation.moveTo(hours, stateAt(points, hours));
  return simulation;
}

describe("constants that take effect at once", { timeout: 120_000 }, () => {
  it.each(at)("leave everything as a start with them would have it: %s", async (name) => {
    const changes = { [name]: otherValue(name) };
    const live = await atHourWith({}, ofChanged);
    const { course, points } = plannedWith(changes);
    expect(live.isAsPlanned).toBe(true);
    live.changeConstants(course, subjectConstantsOf(set, changes), null, stateAt(points, hours));
    const fresh = await atHourWith(changes);
    for (const simulation of [live, fresh]) simulation.advanceHours(12);
    const [{ slowTimescale, conditions, rates }, expected] = [await live.save(), await fresh.save()];
    expect(slowTimescale.hours).toBeCloseTo(hours + 12, 9);
    expect({ slowTimescale, rates }).toEqual({
      slowTimescale: expected.slowTimescale,
      rates: expected.rates,
    });
    // The network follows its hours in small steps, from wherever it was.
    expect(conditions.concentrationUm).toBeCloseTo(expected.conditions.concentrationUm, 1);
    expect(live.externalInputs).toEqual(fresh.externalInputs);
    expect(conditions.spineOccupancy[0]).toBeCloseTo(expected.conditions.spineOccupancy[0] ?? 0, 1);
  });

  it.each(at)("leave the spikes of a network that nothing else reaches as they were: %s", async (name) => {
    const changes = { [name]: otherValue(name) };
    const [untouched, changed] = [await startedWith({}), await startedWith({}, ofChanged)];
    for (const simulation of [untouched, changed]) {
      simulation.clamp({ concentrationUm: 1.5 });
      await simulation.advanceMs(20);
    }
    const course = planCourse(changed.protocol, {
      ...{ parameterSet: set, atlas: null, constants: subjectConstantsOf(set, changes) },
    }).course;
    expect(changed.isAsPlanned).toBe(false);
    changed.changeConstants(course, subjectConstantsOf(set, changes), null, null);
    for (const simulation of [untouched, changed]) await simulation.advanceMs(20);
    expect(await changed.engine.readState()).toEqual(await untouched.engine.readState());
  });

  it("are measured against other rates at rest where the subject begins with other spines", async () => {
    const [usual, fewer] = [await startedWith({}, ofChanged), await startedWith({ stressedSetPoint: 0.7 })];
    expect(usual.slowTimescale.regions[0]?.spineOccupancy).toBeCloseTo(valuesOfSet(set).stressedSetPoint, 9);
    expect(fewer.slowTimescale.regions[0]?.spineOccupancy).toBe(0.7);
    expect(restingReleaseOf(fewer.rates)).not.toBe(restingReleaseOf(usual.rates));
  });
});
