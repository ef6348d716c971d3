import { describe, expect, it } from "vitest";
import { Course, highestConcentration } from "../../src/treatment/protocol/course.ts";
import type { ProtocolEvent } from "../../src/treatment/protocol/protocol.ts";
import { readProtocol } from "../../src/treatment/protocol/read-protocol.ts";

function protocolWith(events: readonly ProtocolEvent[], change: object = {}) {
  return readProtocol({
    ...{ format: "disinhibit-protocol", version: 1, name: "test", title: "Test", summary: "Test." },
    ...{ subject: "stressed", weightKg: 70, horizonHours: 100, hydroxynorketamineGain: 0 },
    ...{ events, expectations: [], sources: [], assumes: [] },
    ...change,
  });
}
const courseWith = (events: readonly ProtocolEvent[], change: object = {}) =>
  new Course(protocolWith(events, change));
const infusion: ProtocolEvent = {
  ...{ kind: "infusion", atHours: 2, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 30 },
};

describe("a course of treatment", () => {
  it("begins and ends a block when the protocol says, to the moment", () => {
    const course = courseWith([{ kind: "nbqx", atHours: 1, share: 0.5, durationHours: 6 }]);
    const block = (hours: number, side?: "before") => course.at(hours, side).ampaBlock;
    expect([block(0.999), block(1, "before"), block(1), block(6.999), block(7, "before"), block(7)]).toEqual([
      0, 0, 0.5, 0.5, 0.5, 0,
    ]);
  });

  it("holds a clamped concentration whatever else is given, and lets go of it at its end", () => {
    const course = courseWith([
      infusion,
      { kind: "clamp", atHours: 2, concentrationUm: 14, durationHours: 1 },
    ]);
    expect(course.at(2.4).effectiveUm).toBe(14);
    const free = courseWith([infusion]).at(3).effectiveUm;
    expect(course.at(3, "before").effectiveUm).toBe(14);
    expect(course.at(3).effectiveUm).toBeCloseTo(free, 9);
    expect(course.at(2.4).plasmaNgPerMl).toBeCloseTo(courseWith([infusion]).at(2.4).plasmaNgPerMl, 9);
  });

  it("writes repeats out: onsets are beginnings, boundaries are ends too, none after the horizon", () => {
    const course = courseWith([{ ...infusion, repeat: { times: 3, everyHours: 49 } }]);
    expect(course.onsets).toEqual([0, 2, 51, 100]);
    expect(course.boundaries).toEqual([0, 2, 2.5, 51, 51.5, 100]);
  });

  it("changes stress when told to, from the subject's own", () => {
    const course = courseWith([
      { kind: "stress-ends", atHours: 10 },
      { kind: "stress-begins", atHours: 50 },
    ]);
    expect([0, 9.99, 10, 49, 50].map((hours) => course.at(hours).isStressed)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(courseWith([], { subject: "healthy" }).at(5).isStressed).toBe(false);
  });

  it("counts each session of therapy once, in the stretch that ends with it", () => {
    const course = courseWith([
      { kind: "therapy-session", atHours: 24, repeat: { times: 2, everyHours: 24 } },
    ]);
    expect([course.sessionsIn(0, 24), course.sessionsIn(24, 47), course.sessionsIn(24, 48)]).toEqual([
      1, 0, 1,
    ]);
  });

  it("raises release through hydroxynorketamine only when that is switched on", () => {
    expect(courseWith([infusion]).at(8).releaseGain).toBe(1);
    const gain = courseWith([infusion], { hydroxynorketamineGain: 0.15 }).at(8).releaseGain;
    expect(gain).toBeGreaterThan(1.05);
    expect(gain).toBeLessThan(1.15);
  });

  it("finds its highest concentration within a per cent of a scan by the minute", () => {
    const events: ProtocolEvent[][] = [
      [infusion],
      [{ kind: "bolus", atHours: 1, drug: "s-ketamine", doseMgPerKg: 1 }],
      [{ kind: "intranasal", atHours: 0, drug: "s-ketamine", doseMg: 84 }],
      [{ ...infusion, repeat: { times: 5, everyHours: 1 } }],
    ];
    for (const list of events) {
      const protocol = protocolWith(list);
      const course = new Course(protocol);
      const scanned = Math.max(
        ...Array.from({ length: 6000 }, (_, minute) => course.at(minute / 60).effectiveUm),
      );
      expect(highestConcentration(protocol).effectiveUm / scanned).toBeCloseTo(1, 2);
    }
  });
});
