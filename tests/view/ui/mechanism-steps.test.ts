import { describe, expect, it } from "vitest";
import type { BaselineValues } from "../../../src/view/instruments/baseline.ts";
import { mechanismSteps, stateOfStep } from "../../../src/view/instruments/mechanism/mechanism-steps.ts";
import type { Measurement } from "../../../src/view/instruments/run-record.ts";

const baseline: BaselineValues = {
  excitatoryRateHz: 3.8,
  inhibitoryRateHz: 11,
  relativeRelease: 1,
  spineOccupancy: 0.75,
};
const atRest: Measurement = {
  nmdaBlockExcitatory: 0,
  nmdaBlockInhibitory: 0,
  excitatoryRateHz: 3.8,
  inhibitoryRateHz: 11,
  relativeRelease: 1,
  bdnf: 1,
  mtorc1: 0,
  spineOccupancy: 0.75,
};
const statesOf = (now: Measurement) =>
  Object.fromEntries(mechanismSteps.map((step) => [step.id, stateOfStep(step, now, baseline, "unlit")]));

describe("the six steps of the mechanism", () => {
  it("are all unlit at the undrugged baseline", () => {
    expect(new Set(Object.values(statesOf(atRest)))).toEqual(new Set(["unlit"]));
  });

  it("light the first four when interneurons fall and pyramidal cells surge", () => {
    const surge = {
      ...atRest,
      nmdaBlockInhibitory: 0.29,
      nmdaBlockExcitatory: 0.15,
      inhibitoryRateHz: 9.4,
      excitatoryRateHz: 5.7,
      relativeRelease: 1.5,
    };
    expect(statesOf(surge)).toEqual({
      drug: "lit",
      interneurons: "lit",
      pyramids: "lit",
      glutamate: "lit",
      growth: "unlit",
      spines: "unlit",
    });
  });

  it("say the opposite when deep block silences the pyramidal cells as well", () => {
    const deep = {
      ...atRest,
      nmdaBlockInhibitory: 0.9,
      inhibitoryRateHz: 3,
      excitatoryRateHz: 1.1,
      relativeRelease: 0.3,
    };
    expect(statesOf(deep)).toMatchObject({
      drug: "lit",
      interneurons: "lit",
      pyramids: "opposite",
      glutamate: "opposite",
    });
  });

  it("light growth by BDNF above the cascade's dead zone or by mTORC1, and spines by their number", () => {
    expect(statesOf({ ...atRest, bdnf: 1.14 })["growth"]).toBe("unlit");
    expect(statesOf({ ...atRest, bdnf: 1.3 })["growth"]).toBe("lit");
    expect(statesOf({ ...atRest, mtorc1: 0.1 })["growth"]).toBe("lit");
    expect(statesOf({ ...atRest, spineOccupancy: 0.82 })["spines"]).toBe("lit");
  });

  it("stay lit until the number has come half-way back", () => {
    const step = mechanismSteps.find(({ id }) => id === "pyramids");
    if (!step) throw new Error("There is no step of the pyramidal cells.");
    const a = { ...atRest, excitatoryRateHz: 3.8 * 1.08 };
    expect(stateOfStep(step, a, baseline, "lit")).toBe("lit");
    expect(stateOfStep(step, a, baseline, "unlit")).toBe("unlit");
  });
});
