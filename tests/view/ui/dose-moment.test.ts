import { expect, test } from "vitest";
import { DoseMoment, type DoseSettings } from "../../../src/view/instruments/mechanism/dose-moment.ts";

const clamped: DoseSettings = { isClamped: true, concentrationUm: 1.5, ampaBlock: 0, course: null, run: 1 };
const at = (hours: number, isPaused = true) => ({ hours, isPaused });

test("growth waits for the slow timescale when it stands where the level was set", () => {
  const moment = new DoseMoment();
  expect(moment.isWaiting(at(0), clamped)).toBe(true);
  expect(moment.isWaiting(at(0, false), clamped)).toBe(false);
});

test("a day later it waits no longer, though the clock is paused", () => {
  const moment = new DoseMoment();
  moment.isWaiting(at(0), clamped);
  expect(moment.isWaiting(at(24), clamped)).toBe(false);
});

test("another level at a paused clock waits anew, and so does a clock that was put back", () => {
  const moment = new DoseMoment();
  moment.isWaiting(at(0), clamped);
  expect(moment.isWaiting(at(24), { ...clamped, concentrationUm: 3 })).toBe(true);
  expect(moment.isWaiting(at(30), { ...clamped, concentrationUm: 3 })).toBe(false);
  expect(moment.isWaiting(at(0), { ...clamped, concentrationUm: 3 })).toBe(true);
});

test("where the course decides, its last dose counts", () => {
  const moment = new DoseMoment();
  const course = {
    protocol: { events: [{ kind: "bolus", atHours: 48, mgPerKg: 0.5 }] },
  } as unknown as DoseSettings["course"];
  const given = { ...clamped, isClamped: false, course };
  expect(moment.isWaiting(at(48), given)).toBe(true);
  expect(moment.isWaiting(at(72), given)).toBe(false);
});
