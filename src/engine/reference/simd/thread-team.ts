/**
 * The threads that share out the tiles of a network, over one memory. A round wakes them and ends when all are done;
 * between rounds they sleep, after a moment in which the next may come. Until every one of them is ready, and wherever
 * none can be had, the first thread does all shares itself: the results are the same.
 */
import { EngineError } from "../../engine-error.ts";
import { roundWords } from "./memory-layout.ts";

/** What a thread needs to take part; structured clones of it share the memory. */
export interface ThreadTask {
  readonly module: object;
  readonly memory: object;
  /** Addresses of the job, of the thread's entry and of the words of `roundWords`. */
  readonly job: number;
  readonly entry: number;
  readonly words: number;
  readonly wordOf: typeof roundWords;
  readonly looksBeforeSleep: number;
}

export interface StartedThread {
  stop(): void | Promise<void>;
}

/** Starts a thread that serves rounds (workers/tile-thread.mjs). One that cannot start is never ready. */
export type StartThread = (task: ThreadTask) => StartedThread;

/** How many threads an engine may use, the one that it runs on included, and how the others are started. */
export interface ThreadOffer {
  readonly threads: number;
  readonly start: StartThread;
}

/** Some 30 µs: falling asleep and waking up takes longer, and two rounds are less than that apart while the network runs. */
export const looksBeforeSleep = 5000;
/** A round takes milliseconds; a thread that needs as long as this has ended. */
const longestRoundMs = 5000;

export class ThreadTeam {
  private readonly words: Int32Array;
  private readonly others: readonly StartedThread[];
  private readonly run: (entry: number) => void;
  private readonly entries: readonly number[];

  /** `run` does one thread's share on this thread. */
  constructor(
    words: Int32Array,
    entries: readonly number[],
    run: (entry: number) => void,
    start: (entry: number) => StartedThread,
  ) {
    this.words = words;
    this.entries = entries;
    this.run = run;
    this.others = entries.slice(1).map(start);
  }

  /** Whether every thread has started. */
  get areReady(): boolean {
    return Atomics.load(this.words, roundWords.ready) === this.others.length;
  }

  /** Threads that take part in the next round. */
  get threads(): number {
    return this.areReady ? this.entries.length : 1;
  }

  /** Every share of a round, each once. Throws `EngineError` when a thread no longer answers. */
  round(): void {
    const { words, others, entries } = this;
    if (this.threads === 1) {
      entries.forEach(this.run);
      return;
    }
    Atomics.store(words, roundWords.left, others.length);
    Atomics.add(words, roundWords.round, 1);
    Atomics.notify(words, roundWords.round);
    this.run(entries[0]!);
    for (let look = 0; look < looksBeforeSleep && Atomics.load(words, roundWords.left) > 0; look++);
    for (;;) {
      const left = Atomics.load(words, roundWords.left);
      if (left === 0) {
        return;
      }
      if (Atomics.wait(words, roundWords.left, left, longestRoundMs) === "timed-out") {
        const values = { left, all: entries.length, seconds: longestRoundMs / 1000 };
        throw new EngineError({ key: "refusal.threadsSilent", values });
      }
    }
  }

  dispose(): void {
    const { words } = this;
    Atomics.store(words, roundWords.isOver, 1);
    Atomics.add(words, roundWords.round, 1);
    Atomics.notify(words, roundWords.round);
    for (const thread of this.others) {
      void thread.stop();
    }
  }
}
