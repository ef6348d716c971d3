/**
 * What a person can do, as functions: each changes the store at once, and the controller carries the change to
 * the simulation (latest wins). Components call these and nothing else.
 */
import type { AssumptionSwitchName } from "../model/assumption-switches.ts";
import type { Subject } from "../model/cascade/cascade.ts";
import { conditionTable } from "../model/conditions.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { speedLimits } from "../wire/simulation-api.ts";
import { hoursPerSecondAlong } from "./hours-pace.ts";
import { type AppState, appStore, type ComparisonWish } from "./store.ts";
import type { TrialRequest } from "./trials/trial.ts";
import type { ColourMode, Ground, ScaleName } from "./view.ts";

const clamp = (value: number, { minimum, maximum }: { minimum: number; maximum: number }) =>
  Math.min(maximum, Math.max(minimum, value));

/** Holds a level, whatever course is under way. */
export const holdConcentration = (concentrationUm: number): void =>
  appStore.setState({
    concentrationUm: clamp(concentrationUm, conditionTable.concentrationUm),
    isHeld: true,
  });

export const letCourseDecide = (): void => appStore.setState({ isHeld: false });

export const giveDose = (dose: DoseEvent): void =>
  appStore.setState({ courseWish: { kind: "dose", dose }, courseRefusal: null });

/** Begins a course of treatment. */
export const startCourse = (protocol: Protocol): void =>
  appStore.setState({ courseWish: { kind: "protocol", protocol }, courseRefusal: null });

/** Says why something could not even be asked for, where refusals of the course are shown. */
export const refuseCourse = (courseRefusal: string): void => appStore.setState({ courseRefusal });

export const seekHours = (hours: number): void => {
  const horizonHours = appStore.getState().course?.protocol.horizonHours;
  if (horizonHours === undefined) return;
  appStore.setState({
    seekWish: { hours: clamp(hours, { minimum: 0, maximum: horizonHours }) },
    courseRefusal: null,
  });
};

export const compareCourses = (comparisonWish: ComparisonWish): void =>
  appStore.setState({ comparisonWish, comparisonRefusal: null });

export const setBlockAcceleration = (blockAcceleration: number): void =>
  appStore.setState({ blockAcceleration: clamp(blockAcceleration, conditionTable.blockAcceleration) });

export const setAmpaBlock = (ampaBlock: number): void =>
  appStore.setState({ ampaBlock: clamp(ampaBlock, conditionTable.ampaBlock) });

export const setMsPerSecond = (msPerSecond: number): void =>
  appStore.setState({ msPerSecond: clamp(msPerSecond, speedLimits.msPerSecond) });

export const setHoursPerSecond = (hoursPerSecond: number): void =>
  appStore.setState({
    hoursPerSecond: clamp(hoursPerSecond, speedLimits.hoursPerSecond),
    hoursPace: "steady",
  });

/** Lets the hours walk evenly along the timeline: slowly through an infusion, quickly through weeks. */
export const playAlongTimeline = (): void =>
  appStore.setState((state) => ({
    hoursPerSecond: hoursPerSecondAlong(state),
    hoursPace: "along",
    isPaused: false,
  }));

/** Has the phases of the network that runs timed for a moment. */
export const timePhases = (): void =>
  appStore.setState(({ generation }) => ({ phaseTimesWish: { generation }, phaseReport: null }));

/** Imposes weak travelling waves on the network's input, for the picture. */
export const setWaves = (areWavesOn: boolean): void => appStore.setState({ areWavesOn });

export const setPaused = (isPaused: boolean): void => appStore.setState({ isPaused });

export const pickNeuron = (pickedNeuron: number | null): void =>
  appStore.setState({ pickedNeuron, pickedSpine: null });

export const pickSpine = (pickedSpine: number | null): void => appStore.setState({ pickedSpine });

export const setColourMode = (colourMode: ColourMode): void => appStore.setState({ colourMode });

export const setGround = (ground: Ground): void => appStore.setState({ ground });

export const goToScale = (scale: ScaleName): void => appStore.setState({ scaleWish: { scale } });

/** Begins anew, undrugged, clocks at zero and running, with what is given changed and the rest as it was. */
export const beginAnew = (
  choice: Partial<Pick<AppState, "subject" | "engine" | "neurons" | "seed" | "without">> = {},
): void =>
  appStore.setState(({ generation }) => ({
    ...choice,
    concentrationUm: 0,
    isHeld: true,
    effectiveUm: 0,
    ampaBlock: 0,
    blockAcceleration: conditionTable.blockAcceleration.rest,
    stimulus: null,
    hoursPerSecond: 0,
    hoursPace: "steady",
    isPaused: false,
    course: null,
    courseWish: null,
    courseRefusal: null,
    seekWish: null,
    generation: generation + 1,
  }));

export const chooseSubject = (subject: Subject): void => beginAnew({ subject });

export const reset = (): void => beginAnew();

/** Begins anew without one assumption, or with all of them. */
export const switchAssumption = (without: AssumptionSwitchName | null): void => beginAnew({ without });

/** Measures something on the live network. Ends on its own, when it is stopped, and when a person changes the dose. */
export const startTrial = (request: TrialRequest): void =>
  appStore.setState({
    trial: { request, phase: "running", progress: 0, doing: "Getting ready.", findings: [], refusal: null },
  });

export const stopTrial = (): void =>
  appStore.setState(({ trial }) =>
    trial?.phase === "running"
      ? { trial: { ...trial, phase: "stopped", refusal: "Stopped before it was done." } }
      : {},
  );
