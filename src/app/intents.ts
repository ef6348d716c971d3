/**
 * What a person can do, as functions: each changes the store at once, and the controller carries the change to
 * the simulation (latest wins). Components call these and nothing else.
 */
import type { Subject } from "../model/cascade.ts";
import { conditionTable } from "../model/conditions.ts";
import { speedLimits } from "../protocol/simulation-api.ts";
import { type AppState, appStore } from "./store.ts";

const clamp = (value: number, { minimum, maximum }: { minimum: number; maximum: number }) =>
  Math.min(maximum, Math.max(minimum, value));

export const holdConcentration = (concentrationUm: number): void =>
  appStore.setState({ concentrationUm: clamp(concentrationUm, conditionTable.concentrationUm) });

export const setAmpaBlock = (ampaBlock: number): void =>
  appStore.setState({ ampaBlock: clamp(ampaBlock, conditionTable.ampaBlock) });

export const setMsPerSecond = (msPerSecond: number): void =>
  appStore.setState({ msPerSecond: clamp(msPerSecond, speedLimits.msPerSecond) });

export const setHoursPerSecond = (hoursPerSecond: number): void =>
  appStore.setState({ hoursPerSecond: clamp(hoursPerSecond, speedLimits.hoursPerSecond) });

export const setPaused = (isPaused: boolean): void => appStore.setState({ isPaused });

export const pickNeuron = (pickedNeuron: number | null): void => appStore.setState({ pickedNeuron });

/** Begins anew, undrugged, clocks at zero and running, with what is given changed and the rest as it was. */
export const beginAnew = (
  choice: Partial<Pick<AppState, "subject" | "engine" | "neurons" | "seed">> = {},
): void =>
  appStore.setState(({ generation }) => ({
    ...choice,
    concentrationUm: 0,
    ampaBlock: 0,
    hoursPerSecond: 0,
    isPaused: false,
    generation: generation + 1,
  }));

export const chooseSubject = (subject: Subject): void => beginAnew({ subject });

export const reset = (): void => beginAnew();
