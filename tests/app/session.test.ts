/** What ends a run, and that a restart begins another. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { runCourse } from "../../src/app/commands.ts";
import { restart } from "../../src/app/intents.ts";
import { pageProgram } from "../../src/app/known-of-run.ts";
import { session } from "../../src/app/session.ts";
import { appStore } from "../../src/app/store.ts";
import { asItIs } from "../../src/model/refusal.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { engineInWords } from "../../src/web/messages/engine-words.ts";
import { t } from "../../src/web/messages/messages.ts";
import { freshStore, protocolOf } from "./support.ts";
import { openThread, startSession, type TestSession, until, untilRunning } from "./test-session.ts";

const state = () => appStore.getState();
let page: TestSession;

beforeEach(() => {
  page = startSession();
});
afterEach(() => page.stop());

describe("a fault of the program", () => {
  const breakNextFrame = (beforeThrow: () => void = () => {}) => {
    const spy = vi.spyOn(Simulation.prototype, "externalInputs", "get").mockImplementationOnce(() => {
      beforeThrow();
      throw new TypeError("Cannot read properties of undefined.");
    });
    onTestFinished(() => spy.mockRestore());
  };

  it("stops the run with a report to copy, falls back to no other engine, and a restart runs again", async () => {
    // The reference engine could run in its place.
    restart({ engine: "gpujs:cpu" });
    await untilRunning();
    breakNextFrame();
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toEqual(asItIs("Cannot read properties of undefined."));
    const { failureReport, report, notifications } = state();
    for (const part of [
      `Disinhibit ${pageProgram.version}`,
      "Failure: TypeError: Cannot read properties of undefined.",
      `Engine: ${engineInWords(report!.engine)}`,
      `recipe ${report!.recipeHash}`,
      "seed 1",
      "Last step: ",
      "session.test.ts",
    ]) {
      expect(failureReport).toContain(part);
    }
    expect(notifications.filter(({ kind }) => kind === "fallback")).toEqual([]);
    await expect(runCourse(protocolOf())).rejects.toMatchObject({ refusal: { key: "refusal.notRunning" } });
    restart();
    await untilRunning();
    expect(state()).toMatchObject({ failure: null, failureReport: null });
  });

  it("of an earlier run does not stop the run after it", async () => {
    await untilRunning();
    const first = state().run;
    breakNextFrame(() => restart());
    await until(({ run, phase }) => run === first + 1 && phase !== "starting");
    expect(state().phase).toBe("running");
    await expect(session.command((simulation) => simulation.pick(7))).resolves.toBeUndefined();
  });
});

describe("a thread", () => {
  /** A short time for the handshake only where no thread answers: one that is busy may need longer. */
  const startOn = async (threads: readonly EventTarget[], handshakeTimeoutMs = 10_000) => {
    let started = 0;
    await page.stop();
    freshStore();
    const stop = session.start(
      {
        startThread: () => ({ thread: threads[started++] as never, terminate: () => {} }),
        fetchFile: async () => new Response(null, { status: 404 }),
        handshakeTimeoutMs,
      },
      { engine: "reference", neurons: 5120 },
    );
    onTestFinished(stop);
  };
  const openGood = () => {
    const good = openThread();
    onTestFinished(good.end);
    return good.endpoint;
  };
  /** A worker that is loaded and never answers. */
  const silent = () => Object.assign(new EventTarget(), { postMessage: () => {} });

  it("that never answers is given up with a sentence, and a restart tries another", async () => {
    await startOn([silent(), openGood()], 1000);
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toEqual({
      key: "refusal.threadSilent",
      values: { thread: { key: "refusal.thread.simulation" }, seconds: 1 },
    });
    restart();
    await untilRunning();
  });

  it("that cannot be loaded is given up at once, with what the browser says", async () => {
    const broken = silent();
    await startOn([broken]);
    broken.dispatchEvent(Object.assign(new Event("error"), { message: "SyntaxError: Unexpected token" }));
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toEqual({
      key: "refusal.threadFailed",
      values: { thread: { key: "refusal.thread.simulation" }, reason: "SyntaxError: Unexpected token" },
    });
    expect(state().failureReport).toContain(
      `Engine: ${t("run.engineNotStarted", { requested: "reference" })}`,
    );
  });

  it.each([
    ["error", "refusal.threadFailed"],
    ["messageerror", "refusal.threadMessage"],
  ])("that fails later (%s) ends the run, and a restart begins with another", async (kind, key) => {
    const first = openGood();
    await startOn([first, openGood()]);
    await untilRunning();
    first.dispatchEvent(new Event(kind));
    await until(({ phase }) => phase === "failed");
    expect(state().failure).toMatchObject({ key });
    restart();
    await untilRunning();
  });
});
