/** What the Story measures in the network that runs: rates as a short mean, the slow quantities as they are, and extremes. */

import { liveFrame } from "../../../app/live-frame.ts";
import { recording } from "../../../app/recording/recording.ts";
import { spotAroundPicked } from "../../../app/stimulus.ts";
import { appStore, type Spot } from "../../../app/store.ts";
import { SpotMeter } from "../../../app/story/spot-rate.ts";
import { createWiring } from "../../../model/network/connectivity.ts";
import { createSheet } from "../../../model/network/populations.ts";
import { type SpineSynapses, spineSynapsesOf } from "../../../model/network/spine-synapses.ts";
import { RunningMean } from "../../../model/running-mean.ts";
import { type Frame, scalarOf, twinStateOf } from "../../../wire/frame/frame.ts";
import type { ScalarName } from "../../../wire/frame/scalars.ts";
import type { Instruments } from "../../instruments/instruments.tsx";

const meanNames = [
  "excitatoryRateHz",
  "inhibitoryRateHz",
  "relativeRelease",
  "nmdaBlockExcitatory",
  "nmdaBlockInhibitory",
  "vehicleExcitatoryRateHz",
  "vehicleInhibitoryRateHz",
] as const satisfies readonly ScalarName[];

type Baseline = Instruments["record"]["baseline"];

/** Memory of the mean, biological ms: two thousand spikes of the smallest network, two seconds of the Story. */
const memoryMs = 400;

/** Numbers of a moment; rates in Hz, shares 0 … 1, release, BDNF and spines as multiples of the healthy ones. */
export interface Reading {
  readonly excitatoryRateHz: number;
  readonly inhibitoryRateHz: number;
  /** Of the pyramidal cells at the spot that is stimulated, or would be, and before it was; null while that is not recorded. */
  readonly spotRateHz: number | null;
  readonly spotRateBeforeHz: number | null;
  readonly relativeRelease: number;
  readonly nmdaBlockExcitatory: number;
  readonly nmdaBlockInhibitory: number;
  /** Of the twin without the drug; null without one that has reached its own steady state. */
  readonly vehicleExcitatoryRateHz: number | null;
  readonly vehicleInhibitoryRateHz: number | null;
  /** Before any drug in this run. */
  readonly releaseAtRest: number;
  readonly effectiveUm: number;
  readonly bdnf: number;
  readonly mtorc1: number;
  readonly spineOccupancy: number;
  readonly hours: number;
  /** Spines of the picked cell, and its potential ones. */
  readonly spines: number;
  readonly potentialSpines: number;
  /** The same two where the hours began; those of now until that was seen. */
  readonly spinesAtStart: number;
  readonly occupancyAtStart: number;
  /** Since the last `forgetExtremes`. */
  readonly lowestExcitatoryRateHz: number;
  readonly highestUm: number;
  readonly highestMtorc1: number;
}

export class StoryMeasure {
  private readonly mean = new RunningMean(meanNames, memoryMs);
  private readonly baseline: Baseline;
  private readonly spot = new SpotMeter(recording);
  private hasSpot = false;
  private lastMs = Number.NaN;
  private lastHours = 0;
  private lowestExcitatoryRateHz = Number.POSITIVE_INFINITY;
  private highestUm = 0;
  private highestMtorc1 = 0;
  private atStart: { readonly spines: number; readonly occupancy: number } | null = null;
  private synapses: { readonly cell: string; readonly of: SpineSynapses } | null = null;

  /** `baseline`: of the run, as the instruments keep it. */
  constructor(baseline: Baseline) {
    this.baseline = baseline;
  }

  /** Measures every frame until the returned function is called. */
  start(): () => void {
    const stops = [
      liveFrame.onFrame((frame) => this.add(frame)),
      // At the touch itself: a frame may be seen later than its spikes are recorded.
      appStore.subscribe((state, before) => {
        if (state.stimulus && state.stimulus !== before.stimulus)
          this.lookAtSpot(state.stimulus, before.stimulus === null);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Begins the means anew: what was before belongs to another chapter. */
  clear(): void {
    this.mean.clear();
    this.lastMs = Number.NaN;
    this.hasSpot = false;
    this.forgetExtremes();
  }

  forgetExtremes(): void {
    this.lowestExcitatoryRateHz = Number.POSITIVE_INFINITY;
    this.highestUm = 0;
    this.highestMtorc1 = 0;
  }

  private add(frame: Frame): void {
    // Before the first touch, the spot that a button would stimulate.
    const spot = this.hasSpot ? null : spotAroundPicked();
    if (spot) this.lookAtSpot(spot, false);
    if (Number.isNaN(scalarOf(frame, "excitatoryRateHz"))) return;
    const nowMs = scalarOf(frame, "biologicalMs");
    if (nowMs < this.lastMs) this.clear();
    this.mean.add(nowMs - this.lastMs, (name) => scalarOf(frame, name));
    this.lastMs = nowMs;
    const { values, observedMs } = this.mean;
    if (values && observedMs >= memoryMs) {
      this.lowestExcitatoryRateHz = Math.min(this.lowestExcitatoryRateHz, values.excitatoryRateHz);
    }
    const hours = scalarOf(frame, "hours");
    // Another course, or another network, begins its hours at 0; a jump back within one does not.
    if (hours === 0 && (this.atStart === null || this.lastHours > 0)) {
      const { spines } = this.countSpines(frame);
      this.atStart = { spines, occupancy: scalarOf(frame, "spineOccupancy") };
    }
    this.lastHours = hours;
    this.highestUm = Math.max(this.highestUm, scalarOf(frame, "effectiveUm"));
    this.highestMtorc1 = Math.max(this.highestMtorc1, scalarOf(frame, "mtorc1"));
  }

  /** The numbers of now; null until enough has been observed. */
  read(): Reading | null {
    const { frame } = liveFrame;
    const { values, observedMs } = this.mean;
    if (!frame || !values || observedMs < memoryMs / 2) return null;
    const twin = twinStateOf(frame);
    const hasTwin = twin === "equal" || twin === "different";
    const counted = this.countSpines(frame);
    const spineOccupancy = scalarOf(frame, "spineOccupancy");
    return {
      ...values,
      spotRateHz: this.spot.nowHz(),
      spotRateBeforeHz: this.spot.beforeHz,
      vehicleExcitatoryRateHz: hasTwin ? values.vehicleExcitatoryRateHz : null,
      vehicleInhibitoryRateHz: hasTwin ? values.vehicleInhibitoryRateHz : null,
      releaseAtRest: this.baseline.values.relativeRelease,
      effectiveUm: scalarOf(frame, "effectiveUm"),
      bdnf: scalarOf(frame, "bdnf"),
      mtorc1: scalarOf(frame, "mtorc1"),
      spineOccupancy,
      hours: scalarOf(frame, "hours"),
      ...counted,
      spinesAtStart: this.atStart?.spines ?? counted.spines,
      occupancyAtStart: this.atStart?.occupancy ?? spineOccupancy,
      lowestExcitatoryRateHz: this.lowestExcitatoryRateHz,
      highestUm: this.highestUm,
      highestMtorc1: this.highestMtorc1,
    };
  }

  /** Measures this spot; what is recorded of it so far is without the stimulus that begins now. */
  private lookAtSpot(spot: Spot, hasBegun: boolean): void {
    const { report, stimulus, recordedCells } = appStore.getState();
    if (!report || recordedCells === null) return;
    this.spot.lookAt(report, spot);
    if (hasBegun) this.spot.begin();
    this.hasSpot ||= stimulus !== null;
  }

  private countSpines({ occupancy }: Frame): { readonly spines: number; readonly potentialSpines: number } {
    const { report, pickedNeuron } = appStore.getState();
    if (!report || pickedNeuron === null) return { spines: 0, potentialSpines: 0 };
    const { tilesX, tilesY, seed, dtMs } = report;
    const cell = [tilesX, tilesY, seed, dtMs, pickedNeuron].join();
    if (this.synapses?.cell !== cell) {
      this.synapses = {
        cell,
        of: spineSynapsesOf(createWiring(createSheet(tilesX, tilesY), seed, dtMs), pickedNeuron),
      };
    }
    const { gates, region } = this.synapses.of;
    const reached = occupancy[region] ?? 0;
    let spines = 0;
    for (const gate of gates) if (gate < reached) spines++;
    return { spines, potentialSpines: gates.length };
  }
}
