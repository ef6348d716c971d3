/**
 * Watches the simulation's thread and says when it is gone, hangs, or no longer advances its network. Only time in which this
 * page was awake counts, and work that was announced may take its time: see docs/decisions/0040-supervision.md.
 */
import { eachAwakeTick } from "../../wire/awake-time.ts";
import type { Beat, Checkpoint, LongWork, SupervisionLine } from "../../wire/supervision-channel.ts";
import { ThreadFailure, threadNames } from "../../wire/thread-handshake.ts";
import { supervisionStore } from "./supervision-store.ts";

/** A thread that has nothing announced answers within a few ms, on a loaded machine within a second, ms. */
const answerWithinMs = 4000;
/** The time that announced work may keep it from answering, ms. A thread that is gone meanwhile is known by its lock. */
const workWithinMs: { readonly [Work in LongWork]: number } = { building: 60_000, planning: 20_000 };
/** Slow engines compute for seconds without a pause: silence is only strange when it is longer than several turns, ms. */
const turnsOfSilence = 3;
const longestAnswerMs = 30_000;
/** Graphics drivers give up on what hangs after ten seconds, and the engine then goes on with less lost than we would, ms. */
const advanceWithinMs = 20_000;

const thread = threadNames.simulation;
const inSeconds = (ms: number) => Math.round(ms / 1000);

export interface ThreadWatchOptions {
  /** Called once, with what is wrong. Nothing is watched any more then. */
  readonly onFault: (fault: ThreadFailure) => void;
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
}

/** The page's end of the line to a thread, and the lock that the thread holds while it lives. */
export interface WatchedLine {
  readonly supervision: Pick<SupervisionLine, "listen" | "ask">;
  readonly lockName: string;
}

interface Deadline {
  readonly atMs: number;
  readonly act: () => void;
}

export class ThreadWatch {
  private readonly client: WatchedLine;
  private readonly options: ThreadWatchOptions;
  private readonly over = new AbortController();
  private readonly stopTicks: () => void;
  private readonly deadlines = new Set<Deadline>();
  private work: LongWork | null = null;
  private beat: Beat = { turns: null, turnMs: 0 };
  private isAnswered = true;
  private silentMs = 0;
  private standingMs = 0;
  /** How long the thread could have answered commands. */
  private attendedMs = 0;

  /** Watches until `stop`. */
  constructor(client: WatchedLine, options: ThreadWatchOptions) {
    this.client = client;
    this.options = options;
    client.supervision.listen({
      onBeat: (beat) => this.takeBeat(beat),
      onWork: (work) => {
        this.work = work;
        this.showLife();
      },
      onCheckpoint: (checkpoint) => this.takeCheckpoint(checkpoint),
      onLock: () => void this.waitForLock(),
    });
    this.stopTicks = eachAwakeTick((awakeMs) => this.tick(awakeMs));
    this.ask();
  }

  stop(): void {
    this.over.abort();
    this.stopTicks();
    this.deadlines.clear();
  }

  /** Calls `act` when the thread, awake and with nothing announced, could have answered for so long. Returns what calls it off. */
  afterAttended(ms: number, act: () => void): () => void {
    const deadline = { atMs: this.attendedMs + ms, act };
    this.deadlines.add(deadline);
    return () => this.deadlines.delete(deadline);
  }

  private takeBeat(beat: Beat): void {
    const isStanding = beat.turns !== null && beat.turns === this.beat.turns && this.work === null;
    if (!isStanding) this.standingMs = 0;
    this.beat = beat;
    this.showLife();
  }

  private takeCheckpoint(checkpoint: Checkpoint): void {
    const { network } = checkpoint;
    supervisionStore.setState({
      checkpoint: network && { step: network.step, hours: network.slowTimescale.hours },
    });
    this.options.onCheckpoint(checkpoint);
  }

  private showLife(): void {
    this.isAnswered = true;
    this.silentMs = 0;
    supervisionStore.setState({ state: "answering", lastSignMs: performance.now(), work: this.work });
  }

  private tick(awakeMs: number | null): void {
    if (awakeMs === null) {
      // Whatever was not heard meanwhile may still be on its way.
      this.silentMs = 0;
      this.standingMs = 0;
    } else {
      if (!this.isAnswered) this.silentMs += awakeMs;
      if (this.work === null) {
        this.standingMs += awakeMs;
        this.attendedMs += awakeMs;
      }
    }
    this.judge();
    if (!this.over.signal.aborted) this.ask();
  }

  private judge(): void {
    const { work, beat } = this;
    const severalTurnsMs = turnsOfSilence * beat.turnMs;
    const silenceMs = work
      ? workWithinMs[work]
      : Math.min(longestAnswerMs, Math.max(answerWithinMs, severalTurnsMs));
    if (this.silentMs >= silenceMs) {
      this.fault({ key: "refusal.threadHangs", values: { thread, seconds: inSeconds(this.silentMs) } });
      return;
    }
    const standsTooLong = this.standingMs >= Math.max(advanceWithinMs, severalTurnsMs);
    if (beat.turns !== null && work === null && standsTooLong) {
      this.fault({ key: "refusal.threadStalls", values: { seconds: inSeconds(this.standingMs) } });
      return;
    }
    for (const deadline of this.deadlines) {
      if (deadline.atMs > this.attendedMs) continue;
      this.deadlines.delete(deadline);
      deadline.act();
    }
  }

  private ask(): void {
    if (!this.isAnswered) return;
    this.isAnswered = false;
    this.client.supervision.ask();
  }

  /** The browser gives us the thread's lock when the thread is gone, and not before. */
  private async waitForLock(): Promise<void> {
    const { signal } = this.over;
    try {
      await navigator.locks.request(this.client.lockName, { signal }, () => undefined);
    } catch {
      return;
    }
    this.fault({ key: "refusal.threadGone", values: { thread } });
  }

  private fault(refusal: ConstructorParameters<typeof ThreadFailure>[0]): void {
    if (this.over.signal.aborted) return;
    this.stop();
    this.options.onFault(new ThreadFailure(refusal));
  }
}
