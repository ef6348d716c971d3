/** What the description observes of the page and of the network that runs. */
import type { Observation, Rates } from "../../../app/described/describe.ts";
import { faceStore } from "../../../app/face.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore } from "../../../app/store.ts";
import { chapterNames } from "../../../app/story/chapter-names.ts";
import { type Frame, scalarOf, twinStateOf } from "../../../wire/frame/frame.ts";
import type { RunRecord } from "../../instruments/run-record.ts";

function twinRates(frame: Frame): Rates | null {
  const state = twinStateOf(frame);
  if (state !== "equal" && state !== "different") return null;
  return {
    excitatoryHz: scalarOf(frame, "vehicleExcitatoryRateHz"),
    inhibitoryHz: scalarOf(frame, "vehicleInhibitoryRateHz"),
  };
}

export function observe({ recentMean, baseline }: RunRecord, atMs: number): Observation {
  const { phase, isPaused } = appStore.getState();
  const { face, part } = faceStore.getState();
  const { frame } = liveFrame;
  const effectiveUm = frame ? scalarOf(frame, "effectiveUm") : 0;
  const hours = frame ? scalarOf(frame, "hours") : 0;
  const means = recentMean.values;
  const atRest = {
    excitatoryHz: baseline.values.excitatoryRateHz,
    inhibitoryHz: baseline.values.inhibitoryRateHz,
  };
  // Before anything was given the network is what it would be compared with.
  const hasBegun = effectiveUm > 0 || hours > 0;
  return {
    atMs,
    phase,
    isPaused,
    chapter: face === "story" ? (chapterNames.find((name) => name === part) ?? chapterNames[0]) : null,
    effectiveUm,
    hours,
    spineOccupancy: frame ? scalarOf(frame, "spineOccupancy") : Number.NaN,
    rates: means && { excitatoryHz: means.excitatoryRateHz, inhibitoryHz: means.inhibitoryRateHz },
    without: hasBegun && frame ? (twinRates(frame) ?? atRest) : null,
  };
}
