import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../src/model/network-statistics.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { runCourse } from "../../src/treatment/trajectory/trajectory.ts";
import { refusing } from "../support/refusing.ts";

describe("a trajectory", () => {
  it("refuses a network that is silent at rest, since all release is relative to rest", () => {
    const course = new Course(protocolNamed("saline")!);
    const run = runCourse({ course, regions: 1, onPoint: () => undefined });
    run.next();
    expect(() => run.next([statisticsOf(() => 0)])).toThrow(refusing("refusal.silentAtRest"));
  });
});
