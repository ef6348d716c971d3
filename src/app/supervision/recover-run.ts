/**
 * What becomes of a run whose thread has failed: another thread goes on with it from the last checkpoint; where there is none,
 * its network is built again and its course taken up at the hour where it was. After three failures within a minute the
 * network is built again with at most half as many neurons. Each is said in a sentence.
 */
import { smallestOffered, squareSizes } from "../../model/network/populations.ts";
import { type Refusal, reasonOf } from "../../model/refusal.ts";
import { scalarOf } from "../../wire/frame/frame.ts";
import type { SavedNetwork } from "../../wire/simulation-api.ts";
import { beginAgain } from "../begin-again.ts";
import { liveFrame } from "../live-frame.ts";
import { type FailedThread, session } from "../session.ts";
import { type Settings, settingNames, settingTable } from "../settings.ts";
import { type AppState, appStore } from "../store.ts";
import { noteFault, type Remedy } from "./supervision-store.ts";

const failuresUntilSmaller = 3;
const withinMs = 60_000;

/** Decides for the threads of one page, one after the other. */
export class Recovery {
  private readonly now: () => number;
  private failedAtMs: number[] = [];
  /** Where the course was when it was last known, while the thread that follows has not started yet. */
  private atHours = 0;

  /** `now` is in ms. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Begins another run in place of one whose thread has failed. Returns why there is none. */
  readonly recover = (failed: FailedThread): Refusal | null => {
    const reason = reasonOf(failed.error);
    const state = appStore.getState();
    const nowMs = this.now();
    this.failedAtMs = [...this.failedAtMs, nowMs].filter((atMs) => nowMs - atMs < withinMs);
    const note = (remedy: Remedy) => noteFault({ atMs: Date.now(), reason, remedy });
    // A thread that has never run anything is most likely one whose script does not come.
    if (failed.neurons === null) {
      note("none");
      return reason;
    }
    if (this.failedAtMs.length >= failuresUntilSmaller) {
      this.failedAtMs = [];
      const neurons = smallerThan(failed.neurons);
      if (neurons === null) {
        note("none");
        return { key: "refusal.threadGivenUp", values: { reason } };
      }
      note("smaller network");
      session.tell("fallback", { key: "supervision.smaller", values: { reason, neurons } });
      this.beginAgain(state, { neurons });
    } else if (failed.checkpoint) {
      note("resumed");
      const lost = lostSince(failed.checkpoint, state);
      session.tell("fallback", { key: "supervision.resumed", values: { reason, ...lost } });
      this.atHours = failed.checkpoint.slowTimescale.hours;
      session.restart(settingsOf(state), { network: failed.checkpoint, known: { course: state.course } });
    } else {
      note("begun again");
      session.tell("fallback", { key: "supervision.begunAgain", values: { reason } });
      this.beginAgain(state, {});
    }
    return null;
  };

  private beginAgain(state: AppState, changes: Partial<Settings>): void {
    const { course } = state;
    const settings = settingsOf(state);
    const hours = liveFrame.frame ? scalarOf(liveFrame.frame, "hours") : state.hours;
    if (hours > 0) this.atHours = hours;
    beginAgain({ settings: { ...settings, ...changes }, course, hoursOf: () => this.atHours });
  }
}

/** Settings that a restart would put back, as they are; a stimulus is held by a hand, which may have let go. */
function settingsOf(state: AppState): Partial<Settings> {
  const kept = settingNames.filter((name) => settingTable[name].isOfRun && name !== "stimulus");
  return Object.fromEntries(kept.map((name) => [name, state[name]]));
}

/** The largest size with at most half the neurons; null where that is too small for its rates to mean anything. */
function smallerThan(neurons: number): number | null {
  const smaller = squareSizes.findLast((size) => size <= neurons / 2);
  return smaller !== undefined && smaller >= smallestOffered ? smaller : null;
}

/** What lies between the checkpoint and what was shown last. */
function lostSince({ step, slowTimescale }: SavedNetwork, { report }: AppState) {
  const { frame } = liveFrame;
  const sinceMs = frame && report ? scalarOf(frame, "biologicalMs") - step * report.dtMs : 0;
  const sinceHours = frame ? scalarOf(frame, "hours") - slowTimescale.hours : 0;
  const hours = Math.abs(sinceHours).toFixed(1);
  const hasLostHours = Number(hours) > 0 ? "yes" : "no";
  return { lostMs: Math.max(0, sinceMs).toFixed(0), lostHours: hours, hasLostHours } as const;
}
