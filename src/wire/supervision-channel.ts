/**
 * The port by which the page sees whether the simulation's thread lives: it asks, the thread answers with what its loop has
 * done. What may keep the thread from answering for a while is announced before it begins. The checkpoints from which a
 * run can be gone on with in another thread travel here, too.
 */
import type { SavedNetwork } from "./simulation-api.ts";

/** Work during which the thread may not answer at all for seconds. */
export type LongWork = "building" | "planning";

/** The answer to a question: what the loop has done so far. */
export interface Beat {
  /** Turns of the loop; null while none runs. */
  readonly turns: number | null;
  /** How long a turn takes lately, ms. */
  readonly turnMs: number;
}

/** A network that can be gone on with, and the start that it belongs to. */
export interface Checkpoint {
  readonly run: number;
  /** null where the network cannot be gone on with elsewhere, as in the course of one of a cohort. */
  readonly network: SavedNetwork | null;
}

type ToPage =
  | { readonly beat: Beat }
  | { readonly work: LongWork | null }
  | { readonly checkpoint: Checkpoint }
  | { readonly holdsLock: true };
type ToThread = { readonly isAsked: true } | { readonly hasTakenCheckpoint: true };

/** A slow turn counts for so much of itself at the next one: one that took long by chance is soon forgotten. */
const turnMemory = 0.9;

/** The thread's end. */
export class SupervisedThread {
  private readonly port: MessagePort;
  private readonly works: LongWork[] = [];
  private turns: number | null = null;
  private turnMs = 0;
  private isReadyForCheckpoint = true;
  private waiting: Checkpoint | null = null;

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<ToThread>) => {
      if ("isAsked" in data) this.tell({ beat: { turns: this.turns, turnMs: this.turnMs } });
      else this.sendNextCheckpoint();
    };
  }

  /**
   * Holds a lock of this name for as long as the thread lives: the browser frees it when the thread is gone, however it
   * ended, and whoever waits for it knows at once. Where a page has no locks, only its silence tells.
   */
  holdLock(name: string): void {
    void globalThis.navigator?.locks?.request(name, () => {
      this.tell({ holdsLock: true });
      return new Promise<never>(() => {});
    });
  }

  /** Announces work that may keep the thread from answering, until it is done. */
  async during<Answer>(work: LongWork, act: () => Promise<Answer>): Promise<Answer> {
    this.works.push(work);
    this.tell({ work });
    try {
      return await act();
    } finally {
      this.works.splice(this.works.lastIndexOf(work), 1);
      this.tell({ work: this.works.at(-1) ?? null });
    }
  }

  /** The loop has made a turn. */
  countTurn(tookMs: number): void {
    this.turns = (this.turns ?? 0) + 1;
    this.turnMs = Math.max(tookMs, turnMemory * this.turnMs);
  }

  /** No loop runs for the time being. */
  endTurns(): void {
    this.turns = null;
  }

  /** Sends a copy; while the page has not taken the one before, the newest waits. */
  sendCheckpoint(checkpoint: Checkpoint): void {
    this.waiting = checkpoint;
    if (this.isReadyForCheckpoint) this.sendNextCheckpoint();
  }

  private sendNextCheckpoint(): void {
    const checkpoint = this.waiting;
    this.waiting = null;
    this.isReadyForCheckpoint = checkpoint === null;
    if (checkpoint) this.tell({ checkpoint });
  }

  private tell(message: ToPage): void {
    this.port.postMessage(message);
  }
}

/** What the page hears. */
export interface SupervisionListener {
  readonly onBeat: (beat: Beat) => void;
  readonly onWork: (work: LongWork | null) => void;
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
  /** The thread holds its lock: it is gone when the lock is free. */
  readonly onLock: () => void;
}

/** The page's end. */
export class SupervisionLine {
  private readonly port: MessagePort;
  private listener: SupervisionListener | null = null;
  private readonly early: ToPage[] = [];

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (this.listener) this.hand(data, this.listener);
      else this.early.push(data);
    };
  }

  /** What has come before is heard at once. */
  listen(listener: SupervisionListener): void {
    this.listener = listener;
    for (const message of this.early.splice(0)) this.hand(message, listener);
  }

  /** Asks for a beat. */
  ask(): void {
    const message: ToThread = { isAsked: true };
    this.port.postMessage(message);
  }

  close(): void {
    this.port.close();
  }

  private hand(message: ToPage, listener: SupervisionListener): void {
    if ("beat" in message) listener.onBeat(message.beat);
    else if ("work" in message) listener.onWork(message.work);
    else if ("holdsLock" in message) listener.onLock();
    else {
      const taken: ToThread = { hasTakenCheckpoint: true };
      this.port.postMessage(taken);
      listener.onCheckpoint(message.checkpoint);
    }
  }
}
