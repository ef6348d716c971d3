/**
 * What a person can do, as functions that components call: settings are changed in the store, from where they are applied;
 * commands are carried out, and their refusals shown.
 */
import { changesOfNetwork, type ParameterChanges } from "../model/changeable.ts";
import type { DoseEvent } from "../model/pharmacokinetics/dose.ts";
import { reasonOf } from "../model/refusal.ts";
import type { VirtualSubjectName } from "../treatment/cohort/subject-name.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { parameterChangesForm } from "./address-forms.ts";
import * as commands from "./commands.ts";
import { CommandCancelled } from "./run.ts";
import { session } from "./session.ts";
import { intoRange, type Settings } from "./settings.ts";
import { type AppState, appStore } from "./store.ts";
import { seeAverageSubject, seeSubject } from "./subject-course.ts";
import type { ColourMode, Ground } from "./view.ts";

const change = (changes: Partial<Settings>): void => appStore.setState(intoRange(changes));

/** Shows why a command was refused; one that was cancelled has nothing to say. */
export const showRefusal = (command: Promise<unknown>, show: (sentence: Sentence) => void): void => {
  command.catch((error: Error) => {
    if (!(error instanceof CommandCancelled)) show(reasonOf(error));
  });
};

/** Sets a constant concentration, whatever course is under way. */
export const clampConcentration = (concentrationUm: number): void =>
  change({ concentrationUm, isClamped: true });

export const letCourseDecide = (): void => change({ isClamped: false });

/** Says why something about the course was refused. */
export const refuseCourse = (courseRefusal: Sentence): void => appStore.setState({ courseRefusal });

export const giveDose = (dose: DoseEvent): void => showRefusal(commands.giveDose(dose), refuseCourse);

export const startCourse = (protocol: Protocol): void =>
  showRefusal(commands.runCourse(protocol), refuseCourse);

/** Begins the course of a subject of the virtual cohort and looks at the cell. */
export const seeSubjectsCell = (subject: VirtualSubjectName): void =>
  showRefusal(seeSubject(subject), refuseCourse);

export const returnToAverageSubject = (): void => showRefusal(seeAverageSubject(), refuseCourse);

export const seekHours = (hours: number): void => showRefusal(commands.seekHours(hours), refuseCourse);

export const compareCourses = (name: string, protocols: readonly Protocol[]): void =>
  showRefusal(commands.compareCourses(name, protocols), (comparisonRefusal) =>
    appStore.setState({ comparisonRefusal }),
  );

/** Shows what came of the course or of the comparison, or neither. */
export const showOutcome = (shownOutcome: AppState["shownOutcome"]): void =>
  appStore.setState({ shownOutcome });

export const timePhases = (): void =>
  showRefusal(commands.timePhases(), (sentence) =>
    appStore.setState({ phaseReport: { sentence, phases: [] } }),
  );

export const setAmpaBlock = (ampaBlock: number): void => change({ ampaBlock });

export const setMsPerSecond = (msPerSecond: number): void => change({ msPerSecond });

export const setHoursPerSecond = (hoursPerSecond: number): void =>
  change({ hoursPerSecond, hoursPace: "steady" });

/** Imposes weak travelling waves on the network's input, for the picture. */
export const setWaves = (areWavesOn: boolean): void => change({ areWavesOn });

/** Whether the network is described and heard, and how loudly. */
export const setSenses = (changes: Partial<Pick<Settings, "isDescribed" | "isHeard" | "volume">>): void =>
  change(changes);

export const setPaused = (isPaused: boolean): void => change({ isPaused });

export const pickNeuron = (pickedNeuron: number | null): void =>
  appStore.setState({ pickedNeuron, pickedSpine: null });

export const pickSpine = (pickedSpine: number | null): void => appStore.setState({ pickedSpine });

export const setColourMode = (colourMode: ColourMode): void => change({ colourMode });

export const setGround = (ground: Ground): void => change({ ground });

/** Gives numbers of the model other values: at once where none of them needs another network, and else with a restart. */
export function changeParameters(changedParameters: ParameterChanges): void {
  const written = (changes: ParameterChanges) => parameterChangesForm.write(changesOfNetwork(changes));
  if (written(changedParameters) === written(appStore.getState().changedParameters)) {
    change({ changedParameters });
  } else restart({ changedParameters });
}

/** Restarts with these changes and the rest as it was. */
export const restart = (
  changes: Partial<
    Pick<
      Settings,
      "subject" | "engine" | "neurons" | "threads" | "seed" | "parameterSet" | "without" | "changedParameters"
    >
  > = {},
): void => session.restart(changes);
