/** Every number of a frame, from the simulation as it is now: the one place that knows where each comes from. */
import { slowColumns } from "../../treatment/trajectory/row.ts";
import { imposedCodeOf, statisticsSources, twinStates } from "../../wire/frame/scalars.ts";
import type { Simulation } from "../simulation.ts";
import type { Twins } from "../twins/twins.ts";

/** What the clock-keeper adds to a frame: wall-time facts that the simulation itself does not know. */
export interface FrameClock {
  readonly sequence: number;
  readonly framesSkipped: number;
  /** Biological milliseconds really reached in a second of wall time. */
  readonly msPerSecond: number;
  readonly hoursPerSecond: number;
  /** Decay of the recent-spike trace, biological ms. */
  readonly recentSpikeMs: number;
  readonly isPaused: boolean;
}

/** All scalars but those that need a snapshot of the picked neuron. */
export function scalarsOf(simulation: Simulation, clock: FrameClock, twins: Twins | null) {
  const {
    slowTimescale,
    network,
    network: { engine, conditions, activity },
  } = simulation;
  const block = engine.lendTileBlock();
  const nmdaBlockExcitatory = meanOf(block.excitatory);
  const nmdaBlockInhibitory = meanOf(block.inhibitory);
  const releaseHz = conditions.releaseGain * activity.excitatoryRateHz;
  return {
    ...clock,
    isPaused: clock.isPaused ? 1 : 0,
    step: engine.step,
    activityBins: activity.binCount,
    isClamped: simulation.clamped.concentrationUm === null ? 0 : 1,
    sampleProgress: network.sampler.progress,
    statisticsSource: statisticsSources.indexOf(slowTimescale.source),
    imposedInput: imposedCodeOf(network.imposition.wanted),
    biologicalMs: network.biologicalMs,
    ampaBlock: conditions.ampaBlock,
    hours: slowTimescale.hours,
    plasmaNgPerMl: simulation.externalInputs.plasmaNgPerMl,
    effectiveUm: conditions.concentrationUm,
    excitatoryRateHz: activity.excitatoryRateHz,
    inhibitoryRateHz: activity.inhibitoryRateHz,
    nmdaBlockExcitatory,
    nmdaBlockInhibitory,
    relativeRelease: releaseHz / simulation.rates.healthyHz,
    ...slowColumns(
      slowTimescale.regions,
      nmdaBlockExcitatory,
      nmdaBlockInhibitory,
      simulation.individual?.cascade,
    ),
    // What the network runs with, which cannot exceed 1.
    spineOccupancy: meanOf(conditions.spineOccupancy),
    pickedRateHz: network.picked.rateHz,
    twinState: twinStates.indexOf(twins?.state ?? "none"),
    twinProgress: twins?.progress ?? 0,
    vehicleExcitatoryRateHz: twins?.vehicle.network.activity.excitatoryRateHz ?? 0,
    vehicleInhibitoryRateHz: twins?.vehicle.network.activity.inhibitoryRateHz ?? 0,
  };
}

const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
