/**
 * The surge with and without one assumption, measured on the live network: excitatory rate at 1.5 µM over the rate
 * at rest, each after the network has settled. The network is built anew for each of the two.
 */
import { assumptionSwitches } from "../../model/assumption-switches.ts";
import { clampConcentration, switchAssumption } from "../intents.ts";
import { appStore } from "../store.ts";
import type { Reporter, TrialRequest } from "./trial.ts";
import { meanOver, type TrialSetting, watch } from "./watch.ts";

const doseUm = 1.5;
/** Biological ms of each part. */
const settleMs = 1000;
const measureMs = 2500;
/** A surge below this share of what it is with all assumptions has weakened; below `failed` it has failed. */
const weakened = 0.85;
const failed = 0.25;

export async function watchWithoutAssumption(
  request: Extract<TrialRequest, { kind: "without-assumption" }>,
  reporter: Reporter,
): Promise<boolean> {
  const found = assumptionSwitches.find(({ name }) => name === request.without);
  const complete = await measureSurge(null, "With all assumptions", 0, request, reporter);
  reporter.find({ label: "Surge with all assumptions", figure: inPercent(complete) });
  const reduced = await measureSurge(request.without, "Without it", 0.5, request, reporter);
  reporter.find({ label: "Surge without it", figure: inPercent(reduced) });
  return reduced < complete * (found?.expected === "fails" ? failed : weakened);
}

/** Relative rise of the excitatory rate at the dose. */
async function measureSurge(
  without: typeof request.without | null,
  words: string,
  doneBefore: number,
  request: Extract<TrialRequest, { kind: "without-assumption" }>,
  { say }: Reporter,
): Promise<number> {
  switchAssumption(without);
  const { run } = appStore.getState();
  const setting: TrialSetting = { run, isPaused: false, isClamped: true, concentrationUm: 0 };
  say(`${words}: the network is built.`, doneBefore);
  await untilBuilt();
  say(`${words}: at rest.`, doneBefore + 0.08);
  await watch({ ms: settleMs, setting }, request);
  const rest = await meanOver(["excitatoryRateHz"], { ms: measureMs, setting }, request);
  clampConcentration(doseUm);
  const dosed = { ...setting, concentrationUm: doseUm };
  say(`${words}: at ${doseUm} µM.`, doneBefore + 0.28);
  await watch({ ms: settleMs, setting: dosed }, request);
  const surge = await meanOver(["excitatoryRateHz"], { ms: measureMs, setting: dosed }, request);
  return surge.excitatoryRateHz / rest.excitatoryRateHz - 1;
}

function untilBuilt(): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = appStore.subscribe(({ phase }) => {
      if (phase === "starting") return;
      unsubscribe();
      resolve();
    });
  });
}

const inPercent = (share: number): string =>
  `${share >= 0 ? "+" : "−"}${Math.abs(Math.round(share * 100))} %`;
