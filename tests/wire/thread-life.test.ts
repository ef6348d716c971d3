/** Whether a thread still lives: its lock says that it is gone, its silence that it hangs. Time is made to pass by the test. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOfLife, failureOfLock, holdLock } from "../../src/wire/thread-life.ts";
import { LockQueue } from "../support/lock-queue.ts";
import { refusing } from "../support/refusing.ts";

let locks: LockQueue;
let over: AbortController;
const thread = { key: "refusal.thread.figures" };
const noticed = async (failed: Promise<never>) => {
  let failure: unknown = null;
  failed.catch((error: unknown) => {
    failure = error;
  });
  await vi.advanceTimersByTimeAsync(0);
  return failure;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  locks = new LockQueue();
  over = new AbortController();
  vi.stubGlobal("navigator", { locks });
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the lock of a thread", () => {
  it("is held from when it is said to be, for as long as the thread lives", async () => {
    expect(await holdLock("a")).toBe(true);
    const gone = failureOfLock("figures", "a", over.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await noticed(gone)).toBeNull();
    locks.end("a");
    await expect(gone).rejects.toThrow(refusing("refusal.threadGone", { thread }));
  });

  it("is not held where there are none, outside of secure origins", async () => {
    vi.stubGlobal("navigator", {});
    expect(await holdLock("a")).toBe(false);
    vi.stubGlobal("navigator", undefined);
    expect(await holdLock("a")).toBe(false);
  });

  it("tells nothing any more when the watch is over", async () => {
    await holdLock("a");
    const gone = failureOfLock("figures", "a", over.signal);
    over.abort();
    locks.end("a");
    expect(await noticed(gone)).toBeNull();
  });
});

describe("a thread that is asked", () => {
  const watch = (isBusy: () => boolean, ask: () => Promise<unknown>, lockName: string | null = null) =>
    failureOfLife({ name: "figures", lockName, ask, isBusy, silentMs: 2000, signal: over.signal });

  it("is taken for hung after some silence, while it has work", async () => {
    const ask = vi.fn(() => new Promise<never>(() => {}));
    const failed = watch(() => true, ask);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await noticed(failed)).toBeNull();
    await vi.advanceTimersByTimeAsync(500);
    await expect(failed).rejects.toThrow(refusing("refusal.threadHangs", { thread, seconds: 2 }));
    // One question is open, and no second is asked.
    expect(ask).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ["answers", async () => undefined],
    ["refuses to answer, which is an answer", () => Promise.reject(new Error("busy"))],
  ])("lives while it %s", async (_, answer) => {
    const ask = vi.fn(answer);
    const failed = watch(() => true, ask);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await noticed(failed)).toBeNull();
    expect(ask.mock.calls.length).toBeGreaterThan(20);
  });

  it("is not asked while it has nothing to do", async () => {
    const ask = vi.fn(() => new Promise<never>(() => {}));
    const failed = watch(() => false, ask);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await noticed(failed)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  it("is not asked any more when the watch is over", async () => {
    const ask = vi.fn(async () => undefined);
    void watch(() => true, ask);
    over.abort();
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is gone at once when its lock is let go, whatever it answers", async () => {
    await holdLock("b");
    const failed = watch(
      () => true,
      async () => undefined,
      "b",
    );
    locks.end("b");
    await expect(failed).rejects.toThrow(refusing("refusal.threadGone", { thread }));
  });
});
