/** The numbers that describe a whole frame: quantities of the model, and what the page must know of the run beside them. */
import { type Quantity, type TrajectoryColumn, trajectoryColumnNames } from "../../model/quantities.ts";
import type { ImposedInput } from "../../model/stimulation/imposed-input.ts";

/** Quantities of the picked neuron; they mean nothing while none is picked. */
const pickedQuantities = [
  "membranePotential",
  "rateHz",
  "nmdaBlock",
  "activatedFraction",
] as const satisfies readonly Quantity[];
/** Quantities of the vehicle twin, 0 without one. */
const vehicleQuantities = ["excitatoryRateHz", "inhibitoryRateHz"] as const satisfies readonly Quantity[];
const networkQuantities = ["biologicalMs", "ampaBlock"] as const satisfies readonly Quantity[];

/** What is no quantity of the model. Shares are 0 … 1, `is…` is 0 or 1. */
const runScalars = [
  "sequence",
  "step",
  "framesSkipped",
  /** Biological milliseconds, and hours, that really pass in a second of wall time. */
  "msPerSecond",
  "hoursPerSecond",
  /** Decay of the recent-spike trace, biological ms. */
  "recentSpikeMs",
  /** One-millisecond bins of population activity in this frame. */
  "activityBins",
  "isClamped",
  "isPaused",
  /** Share of the next sample of the network that is done. */
  "sampleProgress",
  /** Place in `statisticsSources`. */
  "statisticsSource",
  /** Bits of `imposedCode`. */
  "imposedInput",
  /** Id of the picked neuron, −1 for none. */
  "pickedNeuron",
  /** Place in `twinStates`. */
  "twinState",
  /** Share of its way to its own steady state that a vehicle twin has done. */
  "twinProgress",
] as const;

type FrameQuantity = TrajectoryColumn | (typeof networkQuantities)[number];
type PickedScalar = `picked${Capitalize<(typeof pickedQuantities)[number]>}`;
type VehicleScalar = `vehicle${Capitalize<(typeof vehicleQuantities)[number]>}`;
export type ScalarName = FrameQuantity | PickedScalar | VehicleScalar | (typeof runScalars)[number];

const prefixed = (prefix: string, names: readonly Quantity[]) =>
  names.map((name) => `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`);

/** In the order of their bytes. */
export const scalarNames = [
  ...runScalars,
  ...networkQuantities,
  ...trajectoryColumnNames,
  ...prefixed("picked", pickedQuantities),
  ...prefixed("vehicle", vehicleQuantities),
] as readonly ScalarName[];

/** Every number of a frame. Rates and glutamate are NaN before the first millisecond. */
export type FrameScalars = { readonly [Name in ScalarName]: number };
/** What is known of the picked neuron only when the engine's snapshot has come. */
export type PickedScalars = Pick<FrameScalars, Exclude<PickedScalar, "pickedRateHz"> | "pickedNeuron">;

/** Where the slow timescale takes the network's statistics from. */
export const statisticsSources = ["none", "atlas", "live"] as const;
export type StatisticsSource = (typeof statisticsSources)[number];

/** A vehicle twin: none, on its way to its steady state, equal to the network up to the last spike, or not. */
export const twinStates = ["none", "settling", "equal", "different"] as const;
export type TwinState = (typeof twinStates)[number];

/** What was imposed on the network when the frame was filled, bit by bit. */
const imposedCode = { waves: 1, stimulus: 2 } as const;

export const imposedCodeOf = ({ areWavesOn, stimulus }: ImposedInput): number =>
  (areWavesOn ? imposedCode.waves : 0) + (stimulus ? imposedCode.stimulus : 0);
