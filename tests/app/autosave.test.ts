import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { autosaveStore, keepSession, type SessionStorage, takeOffer } from "../../src/app/autosave.ts";
import { clampConcentration } from "../../src/app/intents.ts";
import { session } from "../../src/app/session.ts";
import type { KeptSession } from "../../src/app/session-keeping.ts";
import { appStore } from "../../src/app/store.ts";
import { RefusalError } from "../../src/model/refusal.ts";
import { startSession, type TestSession, untilRunning } from "./test-session.ts";

/** A browser's storage that is left to the next visit. */
class Memory implements SessionStorage {
  kept: unknown;
  writes = 0;
  async read() {
    return this.kept;
  }
  async write(value: object) {
    this.kept = structuredClone(value);
    this.writes++;
  }
}

describe("the session that is kept in the browser", () => {
  let page: TestSession;
  let stop: () => void = () => {};
  beforeEach(async () => {
    autosaveStore.setState(autosaveStore.getInitialState(), true);
    page = startSession({ seed: 9 });
    await untilRunning();
  });
  afterEach(async () => {
    stop();
    await page.stop();
  });
  const offer = () => autosaveStore.getState().offer;

  it("is offered at the next visit, and gone on with from where it was only if a person wants that", async () => {
    const memory = new Memory();
    clampConcentration(3);
    await session.command((simulation) => simulation.setPaused(true));
    stop = keepSession(async () => memory);
    await vi.waitUntil(() => memory.writes > 0, { timeout: 20_000 });
    const { network } = memory.kept as KeptSession;
    expect(offer()).toBeNull();
    stop();
    await page.stop();

    page = startSession();
    await untilRunning();
    stop = keepSession(async () => memory);
    await vi.waitUntil(() => offer() !== null, { timeout: 20_000 });
    expect(appStore.getState()).toMatchObject({ seed: 1, concentrationUm: 0 });
    // What was kept stays until a person has decided.
    expect(memory.writes).toBe(1);
    await takeOffer();
    await untilRunning();
    await session.command((simulation) => simulation.setPaused(true));
    expect(autosaveStore.getState()).toEqual({ offer: null, refusal: null });
    expect(appStore.getState()).toMatchObject({ seed: 9, concentrationUm: 3 });
    const now = await session.command((simulation) => simulation.saveNetwork());
    expect(now.step).toBeGreaterThanOrEqual(network.step);
  });

  it("is not written while it is switched off", async () => {
    const memory = new Memory();
    appStore.setState({ isAutosaveOn: false });
    let asked = 0;
    stop = keepSession(async () => {
      asked++;
      return memory;
    });
    await vi.waitUntil(() => asked > 0, { timeout: 20_000 });
    await session.command((simulation) => simulation.saveNetwork());
    expect(memory.writes).toBe(0);
  });

  it.each([
    [
      "is denied",
      "refusal.storageDenied",
      () => Promise.reject(new DOMException("The operation is insecure.", "SecurityError")),
    ],
    [
      "is full",
      "refusal.storageFull",
      async () => ({
        read: async () => undefined,
        write: () => Promise.reject(new DOMException("Quota exceeded.", "QuotaExceededError")),
      }),
    ],
  ])("leads to one sentence, and to nothing else, where storage %s", async (_, reason, openStorage) => {
    stop = keepSession(openStorage as () => Promise<SessionStorage>);
    await vi.waitUntil(() => autosaveStore.getState().refusal !== null, { timeout: 20_000 });
    expect(autosaveStore.getState().refusal).toEqual({
      key: "run.notKept",
      values: { reason: { key: reason } },
    });
    expect(appStore.getState().phase).toBe("running");
  });

  it("that cannot be taken is told of with the reason, once, and no more when it can", async () => {
    const memory = new Memory();
    const taking = vi
      .spyOn(session, "command")
      .mockRejectedValue(new RefusalError({ key: "refusal.noNetwork" }));
    stop = keepSession(async () => memory);
    await vi.waitUntil(() => autosaveStore.getState().refusal !== null, { timeout: 20_000 });
    expect(autosaveStore.getState().refusal).toMatchObject({
      key: "run.notTaken",
      values: { reason: { key: "refusal.noNetwork" } },
    });
    expect(memory.writes).toBe(0);
    taking.mockRestore();
    await vi.waitUntil(() => memory.writes > 0, { timeout: 20_000 });
    expect(autosaveStore.getState().refusal).toBeNull();
  });

  it("of another form is not offered, and one that was altered is refused and touches nothing", async () => {
    const memory = new Memory();
    memory.kept = { version: 99, head: {}, network: {} };
    stop = keepSession(async () => memory);
    await vi.waitUntil(() => memory.writes > 0, { timeout: 20_000 });
    expect(offer()).toBeNull();
    stop();
    const kept = memory.kept as KeptSession;
    const { run } = appStore.getState();
    autosaveStore.setState({ offer: { ...kept, network: { ...kept.network, step: -1 } } });
    await takeOffer();
    expect(autosaveStore.getState().refusal).toMatchObject({ key: "refusal.field" });
    expect(appStore.getState().run).toBe(run);
  });
});
