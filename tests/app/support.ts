/** A protocol, a course and a store as tests of the page begin with them. */
import { appStore } from "../../src/app/store.ts";
import type { CourseReport } from "../../src/treatment/course-report.ts";
import type { Protocol } from "../../src/treatment/protocol/protocol.ts";

export const protocolOf = (changes: Partial<Protocol> = {}): Protocol => ({
  format: "disinhibit-protocol",
  version: 1,
  name: "test",
  title: "Test",
  summary: "One infusion.",
  subject: "stressed",
  weightKg: 70,
  horizonHours: 672,
  hydroxynorketamineGain: 0,
  events: [{ kind: "infusion", atHours: 0, drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40 }],
  expectations: [],
  sources: [],
  assumes: [],
  ...changes,
});

export const courseOf = (changes: Partial<Protocol> = {}): CourseReport => ({
  protocol: protocolOf(changes),
  virtualSubject: null,
  plan: null,
  noPlanReason: { key: "clock.noAtlas" },
  outcomes: [],
});

/** The store as it is before anything has happened. */
export function freshStore(): void {
  appStore.setState(appStore.getInitialState(), true);
}
