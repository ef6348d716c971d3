/** What was measured at one visit is taken by the next, and by no other than that it was measured for. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RememberedEngine } from "../../src/app/remembered-engine.ts";
import { session } from "../../src/app/session.ts";
import { appStore } from "../../src/app/store.ts";
import type { StartReport } from "../../src/wire/simulation-api.ts";
import { freshStore } from "./support.ts";
import { openThread, type TestThread, until } from "./test-session.ts";

/** A browser with a storage of its own. */
function browserOf(changes: object = {}): Window {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
  const navigator = { hardwareConcurrency: 2, userAgent: "a browser" };
  return { localStorage, navigator, crossOriginIsolated: true, ...changes } as unknown as Window;
}

const asked = {
  engine: "auto",
  neurons: "auto",
  threads: "auto",
  parameterSet: "k2",
  msPerSecond: 100,
} as const;
const reportOf = (key: string): StartReport =>
  ({ engine: { executedOn: "reference" }, neurons: 20_480, reasons: [{ key }] }) as unknown as StartReport;
const measured = reportOf("engine.warmUp");
const day = 24 * 3_600_000;

describe("the engine that was measured", () => {
  it("is found by the next visit for a week, and what was only remembered does not make it younger", () => {
    let nowMs = 1000 * day;
    const page = browserOf();
    new RememberedEngine(page, () => nowMs).keep(asked, measured);
    const next = new RememberedEngine(page, () => nowMs);
    nowMs += 6 * day;
    expect(next.find(asked)).toEqual({ engine: "reference", neurons: 20_480 });
    next.keep(asked, reportOf("engine.remembered"));
    nowMs += 2 * day;
    expect(next.find(asked)).toBeUndefined();
  });

  it("is for what was asked and the machine as it was, and for nothing that is asked for by name", () => {
    const page = browserOf();
    const remembered = new RememberedEngine(page);
    remembered.keep({ ...asked, neurons: 5120 }, measured);
    expect(remembered.find(asked)).toBeUndefined();
    remembered.keep(asked, measured);
    expect(remembered.find(asked)).toBeDefined();
    expect(remembered.find({ ...asked, engine: "webgpu" })).toBeUndefined();
    expect(remembered.find({ ...asked, msPerSecond: 500 })).toBeUndefined();
    const elsewhere = browserOf({ localStorage: page.localStorage, crossOriginIsolated: false });
    expect(new RememberedEngine(elsewhere).find(asked)).toBeUndefined();
    remembered.forget();
    expect(remembered.find(asked)).toBeUndefined();
  });

  it.each(["", "{", "null", '{"of":"","atMs":1,"engine":"reference","neurons":7}'])(
    "is nothing where the storage has %j",
    (text) => {
      const page = browserOf();
      page.localStorage.setItem("disinhibit.engine", text);
      expect(new RememberedEngine(page).find(asked)).toBeUndefined();
    },
  );

  it("is nothing where the browser denies its storage", () => {
    const page = browserOf();
    Object.defineProperty(page, "localStorage", {
      get: () => {
        throw new Error("denied");
      },
    });
    const remembered = new RememberedEngine(page);
    remembered.keep(asked, measured);
    remembered.forget();
    expect(remembered.find(asked)).toBeUndefined();
  });
});

describe("a visit", () => {
  let thread: TestThread;
  let stop = () => {};
  beforeEach(() => {
    freshStore();
    thread = openThread();
  });
  afterEach(async () => {
    stop();
    await thread.end();
  });

  it("begins with what was measured before; a restart measures again", async () => {
    const remembered = new RememberedEngine(browserOf());
    const { threads, parameterSet, msPerSecond } = appStore.getState();
    remembered.keep({ ...asked, threads, parameterSet, msPerSecond }, { ...measured, neurons: 5120 });
    stop = session.start({
      startThread: () => ({ thread: thread.endpoint, terminate: () => {} }),
      fetchFile: async () => new Response(null, { status: 404 }),
      remembered,
    });
    const keys = () => appStore.getState().report?.reasons.map(({ key }) => key);
    await until(({ phase }) => phase === "running");
    expect(keys()).toEqual(["engine.remembered"]);
    session.restart();
    await until(({ phase }) => phase === "running");
    expect(keys()).toContain("engine.warmUp");
  });
});
