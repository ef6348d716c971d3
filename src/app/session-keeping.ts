/** Saves the session that runs, as the bytes of a file or to be kept, and goes on with one that was opened. */
import { loadPart } from "../loading/load-part.ts";
import { protocolsComparedWith } from "../treatment/protocol/named-protocols.ts";
import type { SavedNetwork } from "../wire/simulation-api.ts";
import { writeAddress } from "./address.ts";
import { playAlongTimeline } from "./hours-pace.ts";
import { initialSettings } from "./initial-settings.ts";
import { session } from "./session.ts";
import type { OpenedSession, SessionHead } from "./session-file.ts";
import { appStore } from "./store.ts";
import { ensembleOfSubject, goOnAsSubject } from "./subject-course.ts";

/** A session as it is kept in memory or by the browser. */
export interface KeptSession {
  readonly head: SessionHead;
  readonly network: SavedNetwork;
}

/** The session as it is now. Rejects with a refusal where no network runs. */
export async function takeSession(): Promise<KeptSession> {
  const network = await session.command((simulation) => simulation.saveNetwork());
  const state = appStore.getState();
  const address = writeAddress(state, { isForOthers: true });
  return { head: { address, isPaused: state.isPaused, savedAt: new Date().toISOString() }, network };
}

/** The bytes of a session file of the session as it is now. */
export async function saveSession(): Promise<Uint8Array<ArrayBuffer>> {
  const [{ encodeSession }, { head, network }] = await Promise.all([
    loadPart(() => import("./session-file.ts")),
    takeSession(),
  ]);
  return encodeSession(head, network);
}

/** Goes on with a session file in place of what runs. Rejects with a refusal, and changes nothing, where it cannot be used. */
export async function openSessionFile(file: Blob): Promise<void> {
  const { openSession, refuseTooLarge } = await loadPart(() => import("./session-file.ts"));
  refuseTooLarge(file.size);
  await openSavedSession(openSession(new Uint8Array(await file.arrayBuffer())));
}

/** The same with one that was kept, which is checked as a file is. */
export async function openKeptSession({ head, network }: KeptSession): Promise<void> {
  const { encodeSession, openSession } = await loadPart(() => import("./session-file.ts"));
  await openSavedSession(openSession(encodeSession(head, network)));
}

/**
 * Goes on with a session in place of what runs. Resolves when its course is known again. Rejects, before anything changes,
 * where it is of a subject of a cohort that is another one here.
 */
export async function openSavedSession({ settings, network }: OpenedSession): Promise<void> {
  const { hoursPace, hoursPerSecond, isPaused, parameterSet = initialSettings.parameterSet } = settings;
  const { protocol, virtualSubject } = network;
  if (virtualSubject) {
    const ensemble = await ensembleOfSubject(virtualSubject, parameterSet);
    // Hours stand until the subject is the one that they belong to.
    session.restart({ ...settings, hoursPace: "steady", hoursPerSecond: 0 }, { network });
    await goOnAsSubject(protocol, virtualSubject, ensemble);
    appStore.setState({ hoursPerSecond: hoursPerSecond ?? initialSettings.hoursPerSecond });
  } else {
    session.restart({ ...settings, hoursPace: "steady" }, { network });
    if (protocol.name !== "rest") {
      const course = await session.commandWithAtlas((simulation) =>
        simulation.previewCourse(protocol, protocolsComparedWith(protocol)),
      );
      appStore.setState({ course });
    }
  }
  if (hoursPace === "along" && !isPaused) playAlongTimeline();
}
