/** One run of a network, as the session sees it: commands wait for its start and are cancelled at its end. */
import type { SimulationCommands } from "../wire/simulation-api.ts";

/** A command was cancelled by its caller or by a restart: nobody needs to be told. */
export class CommandCancelled extends Error {
  override readonly name = "CommandCancelled";

  constructor() {
    super("The command was cancelled.");
  }
}

export class Run {
  readonly number: number;
  /** Resolves when the network has started; never when the run ends before. */
  readonly started: Promise<SimulationCommands>;
  /** Resolves when it is known whether the network has a response atlas. */
  readonly atlasKnown: Promise<void>;
  start!: (simulation: SimulationCommands) => void;
  foundAtlas!: () => void;
  private readonly ended = new AbortController();

  constructor(number: number) {
    this.number = number;
    this.started = new Promise((resolve) => {
      this.start = resolve;
    });
    this.atlasKnown = new Promise((resolve) => {
      this.foundAtlas = resolve;
    });
  }

  /** Rejects with `reason` whatever waits for this run, and all that will. The first reason counts. */
  end(reason: Error): void {
    this.ended.abort(reason);
  }

  get isOver(): boolean {
    return this.ended.signal.aborted;
  }

  /** Calls `listener` when the run ends. */
  onEnd(listener: () => void): void {
    this.ended.signal.addEventListener("abort", listener);
  }

  /** The answer; rejects when the run ends or `signal` is aborted before it is there. */
  during<Answer>(answer: Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const stop = () =>
        finish(() => reject(this.isOver ? this.ended.signal.reason : new CommandCancelled()));
      const finish = (settle: () => void) => {
        this.ended.signal.removeEventListener("abort", stop);
        signal?.removeEventListener("abort", stop);
        settle();
      };
      answer.then(
        (value) => finish(() => resolve(value)),
        (error) => finish(() => reject(error)),
      );
      this.ended.signal.addEventListener("abort", stop);
      signal?.addEventListener("abort", stop);
      if (this.isOver || signal?.aborted) stop();
    });
  }
}
