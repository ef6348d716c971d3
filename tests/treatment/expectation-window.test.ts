import { describe, expect, it } from "vitest";
import { readBasis } from "../../src/cli/ensemble/ensemble-files.ts";
import { planCourse } from "../../src/treatment/course-planner.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import type { Expectation } from "../../src/treatment/protocol/protocol.ts";
import { windowOf } from "../../src/treatment/trajectory/expectation-window.ts";

const curve = { hours: [0, 1, 10, 24, 100], values: [0.8, 0.9, 1.2, 1, 0.8] };
const expectation = (of: Partial<Expectation> & Pick<Expectation, "measure">): Expectation => ({
  ...{ words: "", column: "spineOccupancy", source: "" },
  ...of,
});

describe("the window of an expectation", () => {
  it("lies around its moment, between the levels that it allows", () => {
    const change = expectation({ measure: "change", atHours: 10, minimum: 0.25, maximum: 0.5 });
    expect(windowOf(change, curve)).toEqual({
      ...{ kind: "through", fromHours: 9, toHours: 11, minimum: 1, maximum: 0.8 * 1.5 },
    });
  });

  it("has no limit where the expectation has none", () => {
    const value = expectation({ measure: "value", atHours: 10, maximum: 1 });
    expect(windowOf(value, curve)).toMatchObject({ minimum: null, maximum: 1 });
    const peak = expectation({ measure: "highestAtHours", fromHours: 0, toHours: 24, maximum: 2 });
    expect(windowOf(peak, curve)).toMatchObject({ fromHours: 0, toHours: 2, minimum: null, maximum: null });
  });

  it("counts a half-life from the peak, at half of the rise", () => {
    const half = expectation({
      measure: "halfLifeHours",
      fromHours: 0,
      toHours: 100,
      minimum: 5,
      maximum: 20,
    });
    expect(windowOf(half, curve)).toEqual({
      ...{ kind: "through", fromHours: 15, toHours: 30, minimum: 1, maximum: 1 },
    });
    expect(windowOf(half, { ...curve, values: [1, 1, 1, 1, 1] })).toBeNull();
  });

  it("turns its limits round where the share is of a fall", () => {
    const falling = { hours: [0, 10, 20], values: [1, 0.8, 0.9] };
    const share = expectation({
      measure: "shareOfChange",
      atHours: 20,
      ofHours: 10,
      minimum: 0.25,
      maximum: 0.75,
    });
    const found = windowOf(share, falling);
    expect(found?.minimum).toBeCloseTo(0.85, 12);
    expect(found?.maximum).toBeCloseTo(0.95, 12);
  });

  it("is none where the expectation compares with another course", () => {
    const over = expectation({ measure: "change", atHours: 10, maximum: 0.5, over: "saline" });
    expect(windowOf(over, curve)).toBeNull();
  });

  it("is passed by the curve of every shipped course exactly where its expectation is met", () => {
    const { atlas } = readBasis("k2");
    let compared = 0;
    for (const protocol of namedProtocols) {
      const { plan, outcomes } = planCourse(protocol, { parameterSet: "k2", atlas }).report;
      for (const { expectation: each, isMet } of outcomes) {
        const values = plan?.[each.column] ?? [];
        const window = plan && windowOf(each, { hours: plan.hours, values });
        const moment = each.atHours;
        if (!window || isMet === null || window.kind === "extreme" || moment === undefined) continue;
        const at = plan.hours.findIndex((hours) => Math.abs(hours - moment) < 1e-6);
        if (at === -1) continue;
        const { minimum, maximum } = window;
        const value = values[at] ?? Number.NaN;
        const isInside = value >= (minimum ?? value) && value <= (maximum ?? value);
        expect({ name: protocol.name, words: each.words, isInside }).toEqual({
          ...{ name: protocol.name, words: each.words, isInside: isMet },
        });
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });
});
