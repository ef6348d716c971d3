/** Whether somebody is there: a machine of three states, moved by touches and by time. Times are in ms of any clock. */

export type VisitPage = "welcome" | "story" | "end";

export type Visit =
  /** Nobody: the screen invites. */
  | { readonly kind: "attract" }
  /** Somebody: at the invitation still, in the Story, or at what comes after it. */
  | { readonly kind: "visit"; readonly page: VisitPage; readonly touchedMs: number }
  /** Nothing was touched for a while: the visit ends soon, unless something is. */
  | { readonly kind: "warning"; readonly page: VisitPage; readonly endsMs: number };

export type VisitEvent =
  /** Something of the invitation was chosen, say a language. */
  | { readonly kind: "choose" }
  | { readonly kind: "begin" }
  | { readonly kind: "touch" }
  | { readonly kind: "tick" }
  | { readonly kind: "finish" }
  | { readonly kind: "again" }
  | { readonly kind: "leave" };

export interface VisitTimes {
  readonly idleSeconds: number;
  readonly warningSeconds: number;
}

export const nobody: Visit = { kind: "attract" };

/** What follows from an event. The same object where nothing changes. */
export function nextVisit(visit: Visit, event: VisitEvent, nowMs: number, times: VisitTimes): Visit {
  if (visit.kind === "attract") {
    if (event.kind === "choose") return at("welcome", nowMs);
    return event.kind === "begin" ? at("story", nowMs) : visit;
  }
  switch (event.kind) {
    case "leave":
      return nobody;
    case "finish":
      return at("end", nowMs);
    case "again":
      return at("story", nowMs);
    case "begin":
      return visit.page === "welcome" ? at("story", nowMs) : visit;
    case "choose":
    case "touch":
      return at(visit.page, nowMs);
    case "tick":
      return later(visit, nowMs, times);
  }
}

const at = (page: VisitPage, touchedMs: number): Visit => ({ kind: "visit", page, touchedMs });

function later(visit: Exclude<Visit, { kind: "attract" }>, nowMs: number, times: VisitTimes): Visit {
  if (visit.kind === "warning") return nowMs >= visit.endsMs ? nobody : visit;
  if (nowMs - visit.touchedMs < 1000 * times.idleSeconds) return visit;
  // From now, not from the last touch: a machine that was asleep still warns before it ends the visit.
  return { kind: "warning", page: visit.page, endsMs: nowMs + 1000 * times.warningSeconds };
}

/** Whole seconds until the visit ends; null where it is not about to. */
export const secondsLeft = (visit: Visit, nowMs: number): number | null =>
  visit.kind === "warning" ? Math.max(0, Math.ceil((visit.endsMs - nowMs) / 1000)) : null;
