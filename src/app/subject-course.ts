/** The course of one subject of the virtual cohort on the network that runs, and the way back to the average subject. */
import type { ParameterSetName } from "../model/parameter-sets/parameter-sets.ts";
import { RefusalError } from "../model/refusal.ts";
import { checksumOf } from "../treatment/checked-file.ts";
import { type DrawnSubject, noEnsemble, type VirtualSubjectName } from "../treatment/cohort/subject-name.ts";
import type { CourseReport } from "../treatment/course-report.ts";
import { ensembleNameOf, setsWithEnsemble } from "../treatment/ensemble/ensemble.ts";
import { protocolsComparedWith, shippedProtocol } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { fetchOrRefuse } from "./analysis-network.ts";
import { ofAverageSubject } from "./chosen-state.ts";
import { runCourse } from "./commands.ts";
import { session } from "./session.ts";
import { appStore } from "./store.ts";
import { travelTo } from "./view.ts";

/** What a subject is shown with. */
const shownProtocol = "single-infusion";

/** Begins a subject's course with one infusion and goes to the dendrite of the picked cell. Rejects like `runCourse`. */
export async function seeSubject(
  { seed, number }: VirtualSubjectName,
  signal?: AbortSignal,
): Promise<CourseReport> {
  const ensemble = await offerEnsembleOfSet(appStore.getState().parameterSet, signal);
  const virtualSubject = { seed, number, ensemble };
  const course = await runCourse(shippedProtocol(shownProtocol), { signal, virtualSubject });
  travelTo("dendrite");
  return course;
}

/** Begins the course that is shown again, of the average subject. Does nothing without one. */
export async function seeAverageSubject(signal?: AbortSignal): Promise<void> {
  const { course } = appStore.getState();
  if (!course) return;
  await runCourse(ofAverageSubject(course.protocol), { signal });
}

/** What virtual subjects of a set are drawn from: its file, and the checksum that names it. Rejects where it cannot be fetched. */
async function ensembleOfSet(
  parameterSet: ParameterSetName,
): Promise<{ readonly bytes: Uint8Array | null; readonly checksum: string }> {
  if (!setsWithEnsemble.includes(parameterSet)) return { bytes: null, checksum: noEnsemble };
  const bytes = await fetchOrRefuse(`ensemble/${ensembleNameOf(parameterSet)}`, session.fetchFile);
  return { bytes, checksum: checksumOf(bytes) };
}

/** Offers the simulation what virtual subjects are drawn from, where the set has that; resolves with its checksum. */
export async function offerEnsembleOfSet(
  parameterSet: ParameterSetName,
  signal?: AbortSignal,
): Promise<string> {
  const { bytes, checksum } = await ensembleOfSet(parameterSet);
  if (bytes) await session.commandWithAtlas((simulation) => simulation.offerEnsemble(bytes), signal);
  return checksum;
}

/** The ensemble that a subject was drawn from; null for a set without one. Rejects where the set has another one here. */
export async function ensembleOfSubject(
  { number, ensemble: drawnFrom }: DrawnSubject,
  parameterSet: ParameterSetName,
): Promise<Uint8Array | null> {
  const { bytes, checksum: ensemble } = await ensembleOfSet(parameterSet);
  if (drawnFrom === ensemble) return bytes;
  throw new RefusalError({ key: "refusal.subjectOfOtherEnsemble", values: { number, drawnFrom, ensemble } });
}

/** Makes a network that was saved in this subject's course the subject's again. Hours must stand until this resolves. */
export async function goOnAsSubject(
  protocol: Protocol,
  virtualSubject: DrawnSubject,
  ensemble: Uint8Array | null,
): Promise<void> {
  if (ensemble) await session.commandWithAtlas((simulation) => simulation.offerEnsemble(ensemble));
  const course = await session.commandWithAtlas((simulation) =>
    simulation.goOnAs(protocol, protocolsComparedWith(protocol), virtualSubject),
  );
  appStore.setState({ course });
}
