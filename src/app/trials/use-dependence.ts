/**
 * Use dependence, watched: ketamine enters channels that are open, and those of interneurons are open more often.
 * Right after a step their block runs ahead; later the block of pyramidal cells catches up, and the surge that it
 * had allowed settles. The block's own rates are slowed to 20 times real time, so that this takes seconds.
 */
import { conditionTable } from "../../model/conditions.ts";
import { scalarOf } from "../../wire/frame/frame.ts";
import { clampConcentration, setBlockAcceleration } from "../intents.ts";
import { appStore } from "../store.ts";
import type { Reporter } from "./trial.ts";
import { meanOver, type TrialSetting, watch } from "./watch.ts";

const slowedAcceleration = 20;
const stepUm = 3;
/** Biological ms of each part. */
const restMs = 1500;
const earlyMs = { from: 500, to: 1200 };
const slowMs = 8000;
const settleMs = 1500;
const lateMs = 2000;
/** The excitatory rate is smoothed over this before its highest value is taken, ms. */
const smoothingMs = 700;

export async function watchUseDependence(request: object, { say, find }: Reporter): Promise<boolean> {
  const restAcceleration = conditionTable.blockAcceleration.rest;
  setBlockAcceleration(restAcceleration);
  clampConcentration(0);
  const { run } = appStore.getState();
  const atRest: TrialSetting = { run, isPaused: false, isClamped: true, concentrationUm: 0 };
  say("At rest, without ketamine.", 0.02);
  await watch({ ms: restMs, setting: atRest }, request);

  // Slowed before the step: the network could take a stride between the two commands.
  setBlockAcceleration(slowedAcceleration);
  clampConcentration(stepUm);
  const stepped: TrialSetting = { ...atRest, concentrationUm: stepUm };
  let [earlyE, earlyI] = [0, 0];
  let smoothHz = 0;
  let highestHz = 0;
  let lastMs = 0;
  await watch(
    {
      ms: slowMs,
      setting: stepped,
      see: (frame, sinceMs) => {
        say(
          `A step to ${stepUm} µM, the block slowed to ${slowedAcceleration} × real time.`,
          0.1 + (0.6 * sinceMs) / slowMs,
        );
        if (sinceMs >= earlyMs.from && sinceMs <= earlyMs.to) {
          earlyE += scalarOf(frame, "nmdaBlockExcitatory");
          earlyI += scalarOf(frame, "nmdaBlockInhibitory");
        }
        const share = lastMs === 0 ? 1 : 1 - Math.exp(-(sinceMs - lastMs) / smoothingMs);
        smoothHz += share * (scalarOf(frame, "excitatoryRateHz") - smoothHz);
        lastMs = sinceMs;
        if (sinceMs > smoothingMs) highestHz = Math.max(highestHz, smoothHz);
      },
    },
    request,
  );
  const earlyRatio = earlyI / earlyE;
  find({ label: "Block in I over block in E, about a second after the step", figure: earlyRatio.toFixed(2) });
  find({ label: "Highest excitatory rate on the way", figure: `${highestHz.toFixed(1)} Hz` });

  // The equilibrium does not depend on how fast it is reached.
  setBlockAcceleration(restAcceleration);
  say("The block runs on to its equilibrium.", 0.75);
  await watch({ ms: settleMs, setting: stepped }, request);
  say("Measuring the equilibrium.", 0.85);
  const late = await meanOver(
    ["nmdaBlockExcitatory", "nmdaBlockInhibitory", "excitatoryRateHz"],
    { ms: lateMs, setting: stepped },
    request,
  );
  const lateRatio = late.nmdaBlockInhibitory / late.nmdaBlockExcitatory;
  find({ label: "The same ratio at equilibrium", figure: lateRatio.toFixed(2) });
  find({
    label: "Excitatory rate at equilibrium",
    figure: `${late.excitatoryRateHz.toFixed(1)} Hz, overshot by ${Math.round((highestHz / late.excitatoryRateHz - 1) * 100)} %`,
  });
  return earlyRatio > lateRatio && highestHz > late.excitatoryRateHz;
}
