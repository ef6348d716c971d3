import { describe, expect, it } from "vitest";
import { Course } from "../../src/treatment/protocol/course.ts";
import { readProtocol } from "../../src/treatment/protocol/read-protocol.ts";

const withEvents = (...events: readonly object[]) =>
  readProtocol({
    ...{ format: "disinhibit-protocol", version: 1, name: "test", title: "Test", summary: "Test." },
    ...{ subject: "stressed", weightKg: 70, horizonHours: 24, hydroxynorketamineGain: 0 },
    ...{ events, expectations: [], sources: [], assumes: [] },
  });
const infusion = { kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 };
const tablet = { kind: "oral", atHours: 0, drug: "memantine", doseMg: 20 };

describe("substances in a protocol", () => {
  it("are refused by name where there are no constants for them", () => {
    expect(() => withEvents(infusion, { ...infusion, drug: "phencyclidine" })).toThrow(
      /events\[1\]\.drug must be one of racemic, .*, but it is "phencyclidine"/,
    );
    expect(() => withEvents({ ...infusion, drug: "mk-801" })).toThrow('but it is "mk-801"');
    expect(() => withEvents({ ...tablet, drug: "dextromethorphan" })).toThrow(
      /must be one of memantine, but it is "dextromethorphan"/,
    );
  });

  it("bind with the sum of their rates, and leave between the rates of each", () => {
    const at = (...events: readonly object[]) => new Course(withEvents(...events)).at(0.6);
    const [alone, other, both] = [at(infusion), at(tablet), at(infusion, tablet)];
    expect([alone.unbindingRatio, alone.escapeRatio]).toEqual([1, 1]);
    expect(other.unbindingRatio).toBeGreaterThan(2);
    expect(both.effectiveUm).toBeCloseTo(alone.effectiveUm + other.effectiveUm, 9);
    expect(both.unbindingRatio).toBeGreaterThan(1);
    expect(both.unbindingRatio).toBeLessThan(other.unbindingRatio);
  });
});
