/** The browser's locks for tests in Node: each name has one holder, and the next in line gets it when that one lets go, or is ended. */
export class LockQueue {
  private readonly lines = new Map<string, Promise<unknown>>();
  private readonly enders = new Map<string, () => void>();

  readonly request = (name: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const hold = rest.at(-1) as () => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as { signal?: AbortSignal };
    const before = this.lines.get(name) ?? Promise.resolve();
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    });
    const ended = new Promise<void>((resolve) => {
      if (!this.enders.has(name)) this.enders.set(name, resolve);
    });
    const held = Promise.race([before, aborted]).then(() => Promise.race([hold(), ended]));
    this.lines.set(
      name,
      held.catch(() => undefined),
    );
    return held;
  };

  /** Ends whoever holds a lock of this name, as a browser ends a thread. */
  end(name: string): void {
    this.enders.get(name)?.();
  }
}
