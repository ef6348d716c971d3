/** The course of one subject of the virtual cohort on the network that runs, and the way back to the average subject. */
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import type { VirtualSubjectName } from "../treatment/cohort/subject-model.ts";
import { typicalSubject } from "../treatment/cohort/variation.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import { ensembleNameOf, setsWithEnsemble } from "../treatment/ensemble/ensemble.ts";
import { protocolNamed, shippedProtocol } from "../treatment/protocol/named-protocols.ts";
import { fetchOrRefuse } from "./analysis-network.ts";
import { runCourse } from "./commands.ts";
import type { FetchFile } from "./fetch-bytes.ts";
import { session } from "./session.ts";
import { appStore } from "./store.ts";
import { travelTo } from "./view.ts";

/** What a subject is shown with. */
const shownProtocol = "single-infusion";

export interface SubjectCourseOptions {
  readonly fetchFile?: FetchFile;
  readonly signal?: AbortSignal;
}

/** Begins a subject's course with one infusion and goes to the dendrite of the picked cell. Rejects like `runCourse`. */
export async function seeSubject(
  subject: VirtualSubjectName,
  { fetchFile = (address, options) => fetch(address, options), signal }: SubjectCourseOptions = {},
): Promise<CourseReport> {
  await offerEnsembleOfSet(appStore.getState().parameterSet, { fetchFile, ...(signal && { signal }) });
  const course = await runCourse(shippedProtocol(shownProtocol), { signal, virtualSubject: subject });
  travelTo("dendrite");
  return course;
}

/** Begins the course that is shown again, of the average subject. Does nothing without one. */
export async function seeAverageSubject(signal?: AbortSignal): Promise<void> {
  const { course } = appStore.getState();
  if (!course) return;
  const { protocol } = course;
  await runCourse(protocolNamed(protocol.name) ?? { ...protocol, weightKg: typicalSubject.weightKg }, {
    signal,
  });
}

/** Offers the simulation what virtual subjects are drawn from, where the set has that. */
export async function offerEnsembleOfSet(
  parameterSet: ParameterSetName,
  { fetchFile = (address, options) => fetch(address, options), signal }: SubjectCourseOptions = {},
): Promise<void> {
  if (!setsWithEnsemble.includes(parameterSet)) return;
  const bytes = await fetchOrRefuse(`ensemble/${ensembleNameOf(parameterSet)}`, fetchFile);
  await session.commandWithAtlas((simulation) => simulation.offerEnsemble(bytes), signal);
}
