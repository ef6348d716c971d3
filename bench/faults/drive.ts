/** Drives the page through one fault and tells what came of it. */
import type { Browser } from "playwright";
import type { Build } from "./build.ts";
import type { Fault } from "./fault.ts";
import { FaultPage } from "./fault-page.ts";

export interface Outcome {
  readonly group: string;
  readonly name: string;
  readonly how: string;
  readonly isOfFile: boolean;
  /** What was said, and after how many seconds; null where nothing was. */
  readonly said: { readonly key: string; readonly text: string; readonly afterS: number } | null;
  /** "nothing", or what was. */
  readonly lost: string;
  readonly goesOn: string;
  /** What is not as it must be. */
  readonly wrong: readonly string[];
}

export const usualQuery = "?neurons=5120&engine=reference&concentration=0.7&speed=200&autosave=off";

/** A machine that does much else at once makes the browser itself late, s. */
const busyS = 5;

/** Rejects only where the fault could not be brought about. */
export async function drive(browser: Browser, build: Build, fault: Fault): Promise<Outcome> {
  const { query = usualQuery, hash = "#/explore", before = "", context = {} } = fault;
  const page = await FaultPage.open(browser, build, { query, hash, before, context, prepare: fault.prepare });
  try {
    return await watch(page, browser, fault);
  } finally {
    await page.close();
  }
}

async function watch(page: FaultPage, browser: Browser, fault: Fault): Promise<Outcome> {
  const { inject, says, withinS, mayLoseMs } = fault;
  if (inject) {
    if (fault.runs !== "unknown") await page.untilRunning();
    if (fault.picture === "drawn") await page.page.locator(".picture-canvas canvas").waitFor();
  }
  if (fault.isOfFile && !inject) await page.untilAsked();
  const before = await page.look();
  const injectedMs = await inject?.(page, browser);
  const sinceMs =
    inject && !page.hasReopened ? (typeof injectedMs === "number" ? injectedMs : before.atMs) : 0;
  const said = says && (await page.awaitSaid(says, sinceMs, 1000 * (withinS + busyS) + 15_000));
  if (fault.isOfFile) await page.untilAsked();
  await fault.after?.(page);
  const isRunning = fault.runs === "unknown" ? null : await page.isRunning(fault.runs ? 30_000 : 2000);
  const seen = await page.look();
  const hasLost = inject && isRunning && mayLoseMs !== null;
  const lostMs = hasLost ? Math.max(saidLostMs(said?.text), await lostSince(page, before)) : 0;
  // How long the machine takes until a file is asked for says nothing of the page.
  const faultMs = fault.isOfFile ? Math.max(sinceMs, await page.firstAskedMs()) : sinceMs;
  const afterS = said ? Math.max(0, said.atMs - faultMs) / 1000 : 0;
  // A course changes it by itself.
  const isOfCourse = fault.query?.includes("protocol=") ?? false;
  const hasKeptDose = !inject || fault.runs !== true || isOfCourse || before.dose === seen.dose;

  const wrong: string[] = [];
  if (says && !said) {
    const others = await page.keysSince(sinceMs);
    wrong.push(`nothing of ${says.join(", ")} was said${others.length ? `; but ${others.join(", ")}` : ""}`);
  } else if (afterS > withinS + busyS) {
    wrong.push(`said after ${afterS.toFixed(1)} s, not within ${withinS} s`);
  }
  if (isRunning !== null && isRunning !== fault.runs)
    wrong.push(isRunning ? "the network runs" : "the network does not run");
  if (fault.picture !== "any" && seen.picture !== fault.picture) wrong.push(`picture: ${seen.picture}`);
  if (typeof mayLoseMs === "number" && lostMs > mayLoseMs + 20)
    wrong.push(`${lostMs.toFixed(0)} ms were lost`);
  if (!hasKeptDose) wrong.push(`the dose was ${before.dose} and is ${seen.dose}`);
  // A file that is no script any more is an error that a browser tells by itself.
  if (page.uncaught.length > 0 && !fault.isOfFile && !isOfFault(page.uncaught))
    wrong.push(`nobody caught: ${page.uncaught.join("; ")}`);
  return {
    ...{ group: fault.group, name: fault.name, how: fault.how, isOfFile: fault.isOfFile === true },
    said: said && { key: said.key, text: said.text, afterS },
    lost: lostWords(lostMs, mayLoseMs, hasKeptDose),
    goesOn: goesOnWords(isRunning, seen.picture),
    wrong,
  };
}

/** What the fault itself throws. */
const isOfFault = (uncaught: readonly string[]) => uncaught.every((message) => message.includes("Injected."));

async function lostSince(page: FaultPage, before: { atMs: number; clockMs: number | null }): Promise<number> {
  const earliest = await page.earliestClockSince(before.atMs);
  return Math.max(0, (before.clockMs ?? 0) - earliest);
}

/** What the sentence itself admits, which is counted from the last frame and not from the fault. */
const saidLostMs = (text = ""): number => Number(/(\d+) ms\b.* earlier/.exec(text)?.[1] ?? 0);

function lostWords(lostMs: number, mayLoseMs: number | null | undefined, hasKeptDose: boolean): string {
  const parts = [
    ...(mayLoseMs === null ? ["the run begins anew"] : []),
    ...(lostMs > 0 ? [`${lostMs.toFixed(0)} ms`] : []),
    ...(hasKeptDose ? [] : ["the dose"]),
  ];
  return parts.join(", ") || "nothing";
}

function goesOnWords(isRunning: boolean | null, picture: string): string {
  const pictures = {
    drawn: "picture",
    lost: "picture lost",
    chart: "chart in the picture’s place",
    none: "no picture",
  };
  if (isRunning === null) return "the rest of the page";
  const network = isRunning ? "network" : "no network";
  return `${network}, ${pictures[picture as keyof typeof pictures]}`;
}
