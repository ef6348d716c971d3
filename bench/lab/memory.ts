/** What the laboratory keeps in memory over biological minutes: heaps of page and workers, and the browser's processes. */
import { readFile } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "playwright";
import { clockMs } from "./open-lab.ts";

const megabyte = 2 ** 20;

export interface MemorySample {
  readonly biologicalS: number;
  /** The page's JavaScript heap with array buffers, after a collection, MB. */
  readonly pageMb: number;
  /** The same of each worker, by its name. */
  readonly workersMb: Readonly<Record<string, number>>;
  /** Of the processes that run and draw the page, shared parts by share (Pss), MB; NaN where the system does not say. */
  readonly processMb: number;
  /** Of all that, what the recording says it keeps: it fills up to its budget by design. */
  readonly recordingMb: number;
}

/** Memory of the processes that run pages and that draw. */
async function processMb(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const found = processInfo.filter(({ type }) => type === "renderer" || type === "GPU");
  const sizes = await Promise.all(
    found.map(async ({ id }) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? Number.NaN) / 1024;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The heap of each worker of the page, by its name. */
async function workersMb(page: Page): Promise<Record<string, number>> {
  const bytes = await page.evaluate(async () => {
    type Measured = {
      readonly breakdown: readonly {
        readonly bytes: number;
        readonly attribution: readonly { readonly scope: string; readonly url: string }[];
      }[];
    };
    const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<Measured> })
      .measureUserAgentSpecificMemory;
    const { breakdown } = measure ? await measure.call(performance) : { breakdown: [] };
    return breakdown.flatMap(({ bytes, attribution }) =>
      attribution
        .filter(({ scope }) => scope === "DedicatedWorkerGlobalScope")
        .map(({ url }) => [url, bytes] as const),
    );
  });
  const workers: Record<string, number> = {};
  for (const [url, size] of bytes) {
    const name = /([^/]+)\.worker/.exec(url)?.[1] ?? "thread";
    workers[name] = (workers[name] ?? 0) + size / megabyte;
  }
  return workers;
}

async function sample(page: Page, ofPage: CDPSession, ofBrowser: CDPSession): Promise<MemorySample> {
  const workers = await workersMb(page);
  await ofPage.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = (await ofPage.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  const kept = await page.locator(".lab-time").textContent();
  return {
    biologicalS: (await clockMs(page)) / 1000,
    pageMb: (usedSize + backingStorageSize) / megabyte,
    workersMb: workers,
    processMb: await processMb(ofBrowser),
    recordingMb: Number(/([\d.]+)\s\S+\s[\d.]+\sMB/.exec(kept ?? "")?.[1] ?? Number.NaN),
  };
}

/** Samples the page about every `everyS` until the network has run for `minutes`, or `limitMs` are over. */
export async function watchMemory(
  browser: Browser,
  page: Page,
  { minutes, everyS, limitMs }: { minutes: number; everyS: number; limitMs: number },
  onSample: (sample: MemorySample) => void,
): Promise<readonly MemorySample[]> {
  const ofPage = await page.context().newCDPSession(page);
  const ofBrowser = await browser.newBrowserCDPSession();
  const samples: MemorySample[] = [];
  const endsAt = Date.now() + limitMs;
  while (Date.now() < endsAt && (samples.at(-1)?.biologicalS ?? 0) < 60 * minutes) {
    await page.waitForTimeout(1000 * everyS);
    const taken = await sample(page, ofPage, ofBrowser);
    samples.push(taken);
    onSample(taken);
  }
  return samples;
}

export interface Growth {
  readonly beganMb: number;
  readonly endedMb: number;
  /** Least squares over all samples. */
  readonly mbPerMinute: number;
  /** The last over the first value of that line, less 1. */
  readonly share: number;
}

/** How a size has grown over the samples, by a straight line through them. */
export function growthOf(samples: readonly MemorySample[], sizeMb: (sample: MemorySample) => number): Growth {
  const minutes = samples.map(({ biologicalS }) => biologicalS / 60);
  const sizes = samples.map(sizeMb);
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanMinutes, meanSize] = [mean(minutes), mean(sizes)];
  const variance = minutes.reduce((sum, minute) => sum + (minute - meanMinutes) ** 2, 0);
  const mbPerMinute =
    minutes.reduce(
      (sum, minute, index) => sum + (minute - meanMinutes) * ((sizes[index] ?? 0) - meanSize),
      0,
    ) / variance;
  const at = (minute: number) => meanSize + mbPerMinute * (minute - meanMinutes);
  const [beganMb, endedMb] = [at(minutes[0] ?? 0), at(minutes.at(-1) ?? 0)];
  return { beganMb, endedMb, mbPerMinute, share: endedMb / beganMb - 1 };
}
