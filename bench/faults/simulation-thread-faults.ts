/** Faults of the thread that computes the network. */
import { setTimeout as wait } from "node:timers/promises";
import { type Fault, runsOn } from "./fault.ts";
import { endThread, hang, inThread, keepThreads, scriptOf } from "./in-thread.ts";

const resumed = ["supervision.resumed"];
const threads = "Simulation thread";

export const simulationThreadFaults: readonly Fault[] = [
  {
    ...{
      group: threads,
      name: "ended by the browser",
      how: "Worker.terminate behind the page’s back",
      ...runsOn,
    },
    ...{ says: resumed, withinS: 5, mayLoseMs: 2000, before: keepThreads, inject: endThread("simulation") },
  },
  {
    ...{ group: threads, name: "hangs", how: "a loop without end in the thread", ...runsOn },
    ...{ says: resumed, withinS: 7, mayLoseMs: 2000, inject: inThread("simulation", hang) },
  },
  {
    ...{
      group: threads,
      name: "throws outside of any command",
      how: "an exception in a timer of the thread",
      ...runsOn,
    },
    ...{ says: resumed, withinS: 5, mayLoseMs: 2000 },
    inject: inThread("simulation", () => {
      setTimeout(() => {
        throw new Error("Injected.");
      });
    }),
  },
  {
    ...{ group: threads, name: "out of memory", ...runsOn },
    how: "the thread keeps arrays of 1 GB until the browser gives no more, which it throws",
    ...{ says: resumed, withinS: 10, mayLoseMs: 2000 },
    inject: inThread("simulation", () => {
      setTimeout(() => {
        for (const kept: ArrayBuffer[] = []; ; ) kept.push(new ArrayBuffer(2 ** 30));
      });
    }),
  },
  {
    ...{
      group: threads,
      name: "out of memory, and the browser ends the whole page",
      runs: true,
      picture: "drawn",
    },
    how: "the thread fills the heap of scripts (256 MB): Chromium then ends the page with all its threads; opened again",
    ...{
      says: ["run.continueOffer"],
      withinS: 20,
      mayLoseMs: null,
      browserFlags: ["--js-flags=--max-old-space-size=256"],
    },
    query: "?neurons=5120&engine=reference&concentration=0.7&speed=200",
    inject: async (page) => {
      // Until something has been kept.
      await wait(8000);
      const crashed = page.page.waitForEvent("crash");
      await inThread("simulation", () => {
        const kept: unknown[] = [];
        setInterval(() => {
          for (let count = 0; count < 50; count++)
            kept.push(Array.from({ length: 10_000 }, () => [Math.random()]));
        });
      })(page);
      await crashed;
      await page.reopen();
      await page.untilRunning();
    },
  },
  {
    ...{
      group: threads,
      name: "ended three times within a minute",
      how: "Worker.terminate, again when it runs again",
      ...runsOn,
    },
    ...{ says: ["supervision.smaller"], withinS: 40, mayLoseMs: null, before: keepThreads },
    query: "?neurons=20480&engine=reference&concentration=0.7&speed=200&autosave=off",
    inject: async (page) => {
      for (let time = 0; time < 3; time++) {
        await page.isRunning(30_000);
        await endThread("simulation")(page);
        await wait(1500);
      }
    },
  },
  ...(
    [
      ["missing", ["refusal.threadFailed"], 10],
      ["of another type", ["refusal.threadFailed"], 10],
      ["cut short", ["refusal.threadFailed"], 10],
      ["never answered", ["refusal.threadSilent"], 13],
    ] as const
  ).map(
    ([fault, says, withinS]): Fault => ({
      ...{
        group: threads,
        name: `script ${fault}`,
        how: "by the server",
        says,
        withinS,
        runs: false,
        picture: "any",
      },
      prepare: (page) => page.server.faults.set(scriptOf(page, "simulation"), fault),
    }),
  ),
  {
    ...{
      group: threads,
      name: "no threads at all",
      how: "Worker is missing",
      before: "delete globalThis.Worker;",
    },
    ...{ says: ["refusal.noWorkers"], withinS: 10, runs: false, picture: "any" },
  },
  {
    ...{ group: threads, name: "WebAssembly forbidden", ...runsOn },
    how: "the policy that the server sends is without 'wasm-unsafe-eval'",
    ...{
      says: null,
      withinS: 20,
      prepare: (page) => {
        page.server.isWasmForbidden = true;
      },
    },
  },
];
