/**
 * Eyes for a trial: waits for biological time on the live frames, and averages what they say over a stretch of
 * it. Everything ends with a sentence when the trial is stopped or a person changes what it has set.
 */
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";
import { liveFrame } from "../live-frame.ts";
import { type AppState, appStore } from "../store.ts";

/** The trial cannot go on; the message says why. */
export class TrialEnded extends Error {
  override readonly name = "TrialEnded";
}

/** What the trial has set; anything else found in the store was chosen by a person. */
export type TrialSetting = Partial<Pick<AppState, "concentrationUm" | "run" | "isPaused" | "isClamped">>;

export interface Stretch {
  /** Biological ms to watch. */
  readonly ms: number;
  readonly setting: TrialSetting;
  /** Called with each new frame and the biological ms since the stretch began. */
  readonly see?: (frame: Frame, sinceMs: number) => void;
}

/**
 * Whether a frame was taken under what was set. A page that draws slowly still gets frames from before: counted in,
 * they would shorten the time to settle, or be taken for what follows.
 */
function isUnder(frame: Frame, { concentrationUm }: TrialSetting): boolean {
  return concentrationUm === undefined || scalarOf(frame, "effectiveUm") === concentrationUm;
}

/** Watches a stretch of biological time, from the first frame under this setting. Rejects with `TrialEnded`. */
export function watch({ ms, setting, see }: Stretch, trial: object): Promise<void> {
  return new Promise((resolve, reject) => {
    let startMs = Number.NaN;
    let seenVersion = liveFrame.version;
    const look = () => {
      const ended = whyEnded(setting, trial);
      if (ended !== null) {
        reject(new TrialEnded(ended));
        return;
      }
      const { frame, version } = liveFrame;
      if (frame && version !== seenVersion && (!Number.isNaN(startMs) || isUnder(frame, setting))) {
        seenVersion = version;
        const nowMs = scalarOf(frame, "biologicalMs");
        // A network begun anew starts its clock again.
        if (Number.isNaN(startMs) || nowMs < startMs) startMs = nowMs;
        see?.(frame, nowMs - startMs);
        if (nowMs - startMs >= ms) {
          resolve();
          return;
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Means of named numbers over a stretch, each frame weighted alike. */
export async function meanOver<Name extends ScalarName>(
  names: readonly Name[],
  stretch: Stretch,
  trial: object,
): Promise<Readonly<Record<Name, number>>> {
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  let count = 0;
  await watch(
    {
      ...stretch,
      see: (frame, sinceMs) => {
        stretch.see?.(frame, sinceMs);
        for (const name of names) sums[name] += scalarOf(frame, name);
        count++;
      },
    },
    trial,
  );
  for (const name of names) sums[name] /= Math.max(1, count);
  return sums;
}

function whyEnded(setting: TrialSetting, trial: object): string | null {
  const state = appStore.getState();
  if (state.phase === "failed") return "Stopped: the network is not running.";
  if (state.trial?.phase !== "running" || state.trial.request !== trial) return "Stopped before it was done.";
  if (state.areWavesOn || state.stimulus !== null) {
    return "Stopped, because input was imposed on the network meanwhile.";
  }
  for (const [name, value] of Object.entries(setting)) {
    if (state[name as keyof AppState] !== value) return "Stopped, because the run was changed meanwhile.";
  }
  return null;
}
