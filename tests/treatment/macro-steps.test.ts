import { describe, expect, it } from "vitest";
import { Course } from "../../src/treatment/protocol/course.ts";
import { namedProtocols } from "../../src/treatment/protocol/named-protocols.ts";
import { nextMacroHours } from "../../src/treatment/trajectory/macro-steps.ts";

function pointsOf(course: Course, refinement = 1): number[] {
  const points = [0];
  for (let hours = 0; hours < course.horizonHours; ) {
    hours = nextMacroHours(course, hours, refinement);
    points.push(hours);
  }
  return points;
}

const courses = namedProtocols.map((protocol): [string, Course] => [protocol.name, new Course(protocol)]);

describe("macro steps", () => {
  it.each(courses)("of %s touch every boundary and end at the horizon", (_name, course) => {
    const points = pointsOf(course);
    for (const boundary of course.boundaries) {
      const nearest = Math.min(...points.map((hours) => Math.abs(hours - boundary)));
      expect(nearest, `${boundary} h`).toBeLessThan(2e-6);
    }
    expect(points.at(-1)).toBe(course.horizonHours);
    points.slice(1).forEach((hours, index) => {
      expect(hours).toBeGreaterThan(points[index]!);
    });
  });

  it.each(courses)("of %s let the concentration move by 0.1 µM or 15 %% at most", (_name, course) => {
    const points = pointsOf(course);
    points.slice(1).forEach((hours, index) => {
      const before = course.at(points[index]!).effectiveUm;
      const after = course.at(hours, "before").effectiveUm;
      const isShortest = hours - points[index]! <= 1 / 60;
      if (!isShortest) {
        expect(Math.abs(after - before), `${points[index]} to ${hours} h`).toBeLessThanOrEqual(
          Math.max(0.1, 0.15 * before) + 1e-9,
        );
      }
    });
  });

  it("are at least twice as many when they are halved", () => {
    for (const [name, course] of courses.slice(0, 5)) {
      const [plain, halved] = [pointsOf(course).length, pointsOf(course, 2).length];
      expect(halved, name).toBeGreaterThan(1.7 * plain);
    }
  });

  it("are minutes while a drug comes and days when nothing moves", () => {
    const single = pointsOf(new Course(namedProtocols.find(({ name }) => name === "single-infusion")!));
    const steps = single.slice(1).map((hours, index) => hours - single[index]!);
    expect(Math.max(...steps.slice(0, 10))).toBeLessThan(0.2);
    expect(steps.at(-1)).toBeGreaterThan(100);
  });
});
