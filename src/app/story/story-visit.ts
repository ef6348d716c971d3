/**
 * One visit to the Story. What runs is set aside before the first chapter takes the network, and given back when the Story is
 * left and everything that its chapters had under way has ended.
 */
import { CommandCancelled } from "../run.ts";
import { giveBack, setAside } from "../set-aside.ts";
import { type AppState, appStore } from "../store.ts";
import { leaveWhatRuns } from "./story-network.ts";

let visits = 0;
let isOpen = false;
/** Resolves when the chapters may take the network. */
let settingAside: Promise<void> = Promise.resolve();
const underWay = new Set<Promise<unknown>>();

export interface StoryVisitOptions {
  /** Whether what ran before comes back; a kiosk begins anew after each visit. */
  readonly givesBack: boolean;
}

/**
 * Begins a visit. Returns what ends it: the run from before is given back, and where nothing was done with it, the network
 * stays as it is, at the speed from before, with its hours standing still.
 */
export function enterStory({ givesBack }: StoryVisitOptions): () => void {
  const { msPerSecond } = appStore.getState();
  const ending = new AbortController();
  isOpen = true;
  visits++;
  if (givesBack) settingAside = settingAside.then(() => setAside(ending.signal));
  return () => {
    isOpen = false;
    ending.abort();
    leaveWhatRuns();
    void end(visits, { msPerSecond, hoursPerSecond: 0 });
  };
}

/** What chapters have under way ends by itself, but a moment later, and what it puts back then must not meet the other run. */
async function end(visit: number, pace: Pick<AppState, "msPerSecond" | "hoursPerSecond">): Promise<void> {
  appStore.setState(pace);
  await settingAside;
  while (underWay.size > 0) await Promise.allSettled(underWay);
  // Somebody may have come back meanwhile: then the run stays set aside.
  if (isOpen || visit !== visits) return;
  appStore.setState(pace);
  giveBack();
}

/** Carries out what a chapter wants of the network, once that is free. Rejects with `CommandCancelled` when `signal` is aborted. */
export function withStoryNetwork(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const run = async () => {
    await settingAside;
    if (signal.aborted) throw new CommandCancelled();
    await work();
  };
  const running = run();
  underWay.add(running);
  const done = () => underWay.delete(running);
  running.then(done, done);
  return running;
}
