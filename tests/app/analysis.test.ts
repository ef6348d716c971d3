/** The analysis thread as the page uses it, over a message channel instead of a worker. */
import { proxy } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import type { Analysis } from "../../src/app/analysis.ts";
import { fetchAtlas } from "../../src/app/atlas-offer.ts";
import { cohortStore, showCohort } from "../../src/app/cohort.ts";
import { CommandCancelled } from "../../src/app/run.ts";
import type { CohortReport } from "../../src/treatment/cohort/run-cohort.ts";
import { ThreadFailure } from "../../src/wire/thread-handshake.ts";
import { refusing } from "../support/refusing.ts";
import { openAnalysisThread } from "./open-analysis.ts";
import { readShippedAtlas } from "./test-session.ts";

const request = { seed: 3, subjects: 20 };
const opened: Analysis[] = [];
afterEach(() => {
  for (const analysis of opened.splice(0)) analysis.end();
});

function openAnalysis(options: Parameters<typeof openAnalysisThread>[0] = {}) {
  const { analysis, started } = openAnalysisThread(options);
  opened.push(analysis);
  return { analysis, started };
}

const shippedAtlas = async () => {
  const { bytes } = await fetchAtlas({ parameterSet: "k2", without: null }, readShippedAtlas);
  return bytes ?? new Uint8Array();
};

describe("the analysis thread", () => {
  it("starts with the first job, is kept for the next, and ends when nothing has been asked for a while", async () => {
    const { analysis, started } = openAnalysis({ idleMs: 1 });
    expect(analysis.isStarted).toBe(false);
    const bytes = await shippedAtlas();
    await Promise.all([1, 2].map(() => analysis.run((api) => api.offerAtlas(bytes))));
    expect(started).toHaveLength(1);
    await expect.poll(() => analysis.isStarted).toBe(false);
    await analysis.run((api) => api.offerAtlas(bytes));
    expect(started).toHaveLength(2);
  });

  it("tells the page nothing more of a job that is over, although it may come after the answer", async () => {
    const { analysis } = openAnalysis();
    const told: number[] = [];
    let thread: (share: number) => void = () => {};
    await analysis.run(async (_api, _job, follow) => {
      thread = follow((share: number) => told.push(share));
      thread(0.5);
    });
    thread(1);
    expect(told).toEqual([0.5]);
  });

  it("refuses bytes that are no atlas, a network without one and a number out of range, each with a sentence", async () => {
    const { analysis } = openAnalysis();
    await expect(analysis.run((api) => api.offerAtlas(new Uint8Array(20)))).rejects.toThrow(
      refusing("refusal.fileOfOtherKind", { file: { key: "refusal.file.atlas" } }),
    );
    const ask = (network: string, subjects: number) =>
      analysis.run((api, job) =>
        api.runCohort(
          job,
          network,
          { seed: 1, subjects },
          proxy(() => {}),
        ),
      );
    await expect(ask("00000000", 20)).rejects.toThrow(
      refusing("refusal.noAtlasOfNetwork", { network: "00000000" }),
    );
    await expect(ask("00000000", 3)).rejects.toThrow(
      refusing("refusal.outOfRange", {
        label: { key: "refusal.label.cohortSubjects" },
        minimum: 20,
        value: 3,
      }),
    );
  });

  it("says so when a thread does not answer, and the next job begins with another", async () => {
    const silent = openAnalysis({ service: false, handshakeTimeoutMs: 5 });
    await expect(silent.analysis.run((api) => api.beat())).rejects.toThrow(ThreadFailure);
    await expect(silent.analysis.run((api) => api.beat())).rejects.toThrow(
      refusing("refusal.threadSilent", { thread: { key: "refusal.thread.analysis" } }),
    );
    expect(silent.started).toHaveLength(2);
  });

  it("ends a job with a sentence when its thread hangs, and the next job begins with another", async () => {
    const { analysis, started } = openAnalysis({ silentMs: 400 });
    const bytes = await shippedAtlas();
    await analysis.run((api) => api.offerAtlas(bytes));
    started[0]?.close();
    await expect(analysis.run((api) => api.offerAtlas(bytes))).rejects.toThrow(
      refusing("refusal.threadHangs", { thread: { key: "refusal.thread.analysis" } }),
    );
    await analysis.run((api) => api.offerAtlas(bytes));
    expect(started).toHaveLength(2);
  });

  it("stops a job that is cancelled, and goes on with the others", async () => {
    const { analysis, started } = openAnalysis();
    const bytes = await shippedAtlas();
    const network = await analysis.run((api) => api.offerAtlas(bytes));
    const stopper = new AbortController();
    const long = analysis.run(
      (api, job) =>
        api.runCohort(
          job,
          network,
          { seed: 1, subjects: 2000 },
          proxy(() => {}),
        ),
      stopper.signal,
    );
    stopper.abort();
    await expect(long).rejects.toThrow(CommandCancelled);
    await analysis.run((api) => api.offerAtlas(bytes));
    expect(started).toHaveLength(1);
  });
});

describe("the virtual cohort on the page", () => {
  it("shows figures on the way, and the same in the end as in one go", async () => {
    const { analysis } = openAnalysis();
    const seen: CohortReport[] = [];
    const stop = cohortStore.subscribe(({ report }) => report && seen.push(report));
    await showCohort("k2", { request, fetchFile: readShippedAtlas, thread: analysis });
    stop();
    const { report, isRunning, refusal } = cohortStore.getState();
    expect({ isRunning, refusal }).toEqual({ isRunning: false, refusal: null });
    expect(report?.figures.arms.ssri.done).toBe(20);
    expect(report?.subjects.map(({ subject }) => subject.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(seen[0]?.figures.arms.single.done).toBeGreaterThan(0);
  });

  it("says why there is none where the atlas cannot be had", async () => {
    const { analysis } = openAnalysis();
    const noFile = async () => new Response(null, { status: 404 });
    await showCohort("k2", { request, fetchFile: noFile, thread: analysis });
    const { refusal, ...rest } = cohortStore.getState();
    expect(rest).toMatchObject({ report: null, isRunning: false });
    expect(refusal).toMatchObject({ values: { status: 404 } });
  });
});
