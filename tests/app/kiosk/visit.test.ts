import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextVisit, nobody, secondsLeft, type Visit, type VisitEvent } from "../../../src/app/kiosk/visit.ts";

const times = { idleSeconds: 60, warningSeconds: 20 };

/** The state after events, each at a time in seconds. */
const visitAfter = (...events: (readonly [seconds: number, kind: VisitEvent["kind"]])[]): Visit =>
  events.reduce<Visit>((visit, [seconds, kind]) => nextVisit(visit, { kind }, 1000 * seconds, times), nobody);

describe("a visit", () => {
  it("begins with the first touch of the invitation, and with nothing else", () => {
    expect(visitAfter([0, "touch"], [1, "tick"], [2, "finish"]).kind).toBe("attract");
    expect(visitAfter([0, "begin"])).toMatchObject({ kind: "visit", page: "story" });
  });

  it("warns when nothing was touched for the idle time, and ends when the warning is over", () => {
    expect(visitAfter([0, "begin"], [59.9, "tick"]).kind).toBe("visit");
    const warning = visitAfter([0, "begin"], [60, "tick"]);
    expect(secondsLeft(warning, 60_000)).toBe(20);
    expect(secondsLeft(warning, 79_100)).toBe(1);
    expect(visitAfter([0, "begin"], [60, "tick"], [79.9, "tick"]).kind).toBe("warning");
    expect(visitAfter([0, "begin"], [60, "tick"], [80, "tick"])).toBe(nobody);
  });

  it("goes on where it was when something is touched during the warning, for the whole idle time again", () => {
    const page = visitAfter([0, "begin"], [5, "finish"], [65, "tick"], [84, "touch"]);
    expect(page).toMatchObject({ kind: "visit", page: "end" });
    expect(visitAfter([0, "begin"], [60, "tick"], [79, "touch"], [138.9, "tick"]).kind).toBe("visit");
    expect(secondsLeft(page, 84_000)).toBeNull();
  });

  it("warns for its whole time after the machine was asleep, too", () => {
    expect(visitAfter([0, "begin"], [9000, "tick"])).toMatchObject({ kind: "warning", endsMs: 9_020_000 });
  });

  it("is over when it is left, whatever it showed", () => {
    for (const kind of ["touch", "finish", "tick"] as const) {
      expect(visitAfter([0, "begin"], [60, kind], [61, "leave"])).toBe(nobody);
    }
  });

  it("never lasts longer than idle time and warning without a touch, in whatever order things happen", () => {
    const event = fc.tuple(
      fc.constantFrom<VisitEvent["kind"]>("begin", "touch", "finish", "again", "leave", "tick"),
      fc.double({ min: 0, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let seconds = 0;
        let visit: Visit = nobody;
        for (const [kind, later] of events) {
          seconds += later;
          visit = nextVisit(visit, { kind }, 1000 * seconds, times);
        }
        for (let tick = 0; tick <= 2 * 81; tick++) {
          seconds += 0.5;
          visit = nextVisit(visit, { kind: "tick" }, 1000 * seconds, times);
        }
        expect(visit).toBe(nobody);
      }),
    );
  });
});
