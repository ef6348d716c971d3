/** Faults of the threads that work out what is asked for beside the network: analysis, and figures of the laboratory. */
import "../../src/web/messages/later-words.ts";
import { setTimeout as wait } from "node:timers/promises";
import { t } from "../../src/web/messages/messages.ts";
import { type Fault, runsOn } from "./fault.ts";
import type { FaultPage } from "./fault-page.ts";
import { endThread, hang, inThread, keepThreads } from "./in-thread.ts";

/** Opens the virtual cohort and waits until its thread has begun to work it out. */
async function openCohort({ page }: FaultPage): Promise<void> {
  await page
    .getByRole("button", { name: t("certainty.title"), exact: true })
    .first()
    .click();
  await page.getByRole("tab", { name: t("certainty.tab.cohort") }).click();
  await page.locator(".cohort-people").waitFor();
}

/** Figures of the laboratory may also rest behind others. */
const drawnFigure = ({ page }: FaultPage) =>
  page.locator(".lab-figure:not([data-empty]) canvas").filter({ visible: true }).first();

const analysis = "Analysis thread";
const figures = "Thread of the laboratory’s figures";

export const otherThreadFaults: readonly Fault[] = [
  ...(
    [
      ["ended by the browser", "Worker.terminate behind the page’s back", endThread("analysis"), 5],
      ["hangs", "a loop without end in the thread", inThread("analysis", hang), 18],
    ] as const
  ).map(
    ([name, how, act, withinS]): Fault => ({
      ...{ group: analysis, name: `${name} while a cohort is worked out`, how, ...runsOn, mayLoseMs: 0 },
      ...{ says: ["cohort.refusal"], withinS, before: keepThreads },
      inject: async (page) => {
        await openCohort(page);
        const beganMs = await page.nowMs();
        await act(page);
        return beganMs;
      },
      // Another thread carries it out.
      after: async ({ page }) => {
        await page.getByRole("button", { name: t("cohort.again") }).click();
        await page.locator(".cohort-people").waitFor();
      },
    }),
  ),
  ...(
    [
      [
        "ended by the browser",
        "Worker.terminate behind the page’s back",
        endThread("figure"),
        "threadGone",
        2,
      ],
      ["hangs", "a loop without end in the thread", inThread("figure", hang), "threadHangs", 13],
    ] as const
  ).map(
    ([name, how, act, why, withinS]): Fault => ({
      ...{ group: figures, name, how, runs: "unknown", picture: "any", mayLoseMs: null },
      ...{ hash: "#/lab", says: [`refusal.${why}`], withinS, before: keepThreads },
      context: { viewport: { width: 1280, height: 800 } },
      query: "?neurons=5120&engine=reference&speed=200&autosave=off",
      inject: async (page) => {
        await drawnFigure(page).waitFor();
        // Nobody can see from the page what a thread has drawn.
        await wait(5000);
        const beganMs = await page.nowMs();
        await act(page);
        return beganMs;
      },
      // Another thread draws them.
      after: (page) => drawnFigure(page).waitFor(),
    }),
  ),
];
