/**
 * Keeps the session that runs in this browser, so that a page that was closed or has crashed can be gone on with at the next
 * visit, if a person wants to. A browser that does not allow it is told of once; nothing else changes.
 */
import { createStore } from "zustand/vanilla";
import { loadPart } from "../loading/load-part.ts";
import { type Refusal, reasonOf } from "../model/refusal.ts";
import type { Sentence } from "../web/messages/messages.ts";
import { CommandCancelled } from "./run.ts";
import { type KeptSession, openKeptSession, openSessionFile, takeSession } from "./session-keeping.ts";
import { setAsideStore } from "./set-aside-store.ts";
import { appStore } from "./store.ts";

/** Where a session is kept. Each call may reject, as where a browser keeps nothing or has no room. */
export interface SessionStorage {
  read(): Promise<unknown>;
  write(session: object): Promise<void>;
}

export interface AutosaveState {
  /** What was kept by the visit before, until it is taken or declined. */
  readonly offer: KeptSession | null;
  /** Why a session could not be kept, or gone on with; null where it could. */
  readonly refusal: Sentence | null;
}

export const autosaveStore = createStore<AutosaveState>(() => ({ offer: null, refusal: null }));

/** At most this much is lost, ms. */
const everyMs = 5000;
/** What the visit before has kept is worth more than the first minute of this one, until a person has decided, ms. */
const offerStandsMs = 60_000;
/** Keeping takes no more than this share of the time, however large the network is. */
const largestShare = 0.02;
/** Raised when what is kept changes its form: a session of another form is not offered. */
const version = 1;
const notTaken = "run.notTaken";

/** Keeps what runs until the returned function is called. `now` is in ms. */
export function keepSession(
  openStorage: () => Promise<SessionStorage>,
  now: () => number = () => performance.now(),
): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasChanged = true;
  const unsubscribe = appStore.subscribe(() => {
    hasChanged = true;
  });
  const begin = async () => {
    const storage = await openStorage();
    const offer = sessionIn(await storage.read());
    const standsUntilMs = now() + offerStandsMs;
    if (offer && !isOver) autosaveStore.setState({ offer });
    const keep = async () => {
      let tookMs = 0;
      const { phase, isPaused, isAutosaveOn } = appStore.getState();
      const isOffered = autosaveStore.getState().offer !== null && now() < standsUntilMs;
      if (isAutosaveOn && !isOffered && phase === "running" && (hasChanged || !isPaused)) {
        hasChanged = false;
        const beganMs = now();
        // What the Story has set aside is what somebody wants to go on with.
        const kept = setAsideStore.getState().aside?.kept ?? (await takeSession().catch(tellNotTaken));
        if (kept) {
          await storage.write({ version, ...kept });
          forgetNotTaken();
        }
        tookMs = now() - beganMs;
      }
      if (!isOver) timer = setTimeout(() => keep().catch(giveUp), Math.max(everyMs, tookMs / largestShare));
    };
    await keep();
  };
  const giveUp = (error: unknown) => {
    if (isOver) return;
    const reason = storageReasonOf(error);
    autosaveStore.setState({ refusal: { key: "run.notKept", values: { reason } } });
  };
  begin().catch(giveUp);
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** By the names that browsers give to these errors; private windows and settings deny storage in more than one way. */
const storageReasons: { readonly [Name in string]: Refusal } = {
  SecurityError: { key: "refusal.storageDenied" },
  InvalidStateError: { key: "refusal.storageDenied" },
  QuotaExceededError: { key: "refusal.storageFull" },
};
const storageReasonOf = (error: unknown): Refusal =>
  (error instanceof DOMException && storageReasons[error.name]) || reasonOf(error);

/** What runs cannot be kept: the same reason is one sentence, however often it is met. A run that ends meanwhile has said so itself. */
function tellNotTaken(error: Error): null {
  if (!(error instanceof CommandCancelled) && appStore.getState().phase === "running") {
    autosaveStore.setState({ refusal: { key: notTaken, values: { reason: reasonOf(error) } } });
  }
  return null;
}

function forgetNotTaken(): void {
  if (autosaveStore.getState().refusal?.key === notTaken) autosaveStore.setState({ refusal: null });
}

/** A session of this form; what is in it is checked when it is opened. */
function sessionIn(value: unknown): KeptSession | null {
  const isOurs =
    typeof value === "object" && value !== null && "version" in value && value.version === version;
  return isOurs && "head" in value && "network" in value ? (value as unknown as KeptSession) : null;
}

/** The offered session is not wanted. */
export const declineOffer = (): void => autosaveStore.setState({ offer: null });

/** Goes on with the offered session; why that cannot be is told. */
export async function takeOffer(): Promise<void> {
  const { offer } = autosaveStore.getState();
  declineOffer();
  if (offer) await openOrTell(() => openKeptSession(offer));
}

/** Goes on with a session file; why that cannot be is told. */
export const openFile = (file: Blob): Promise<void> => openOrTell(() => openSessionFile(file));

async function openOrTell(open: () => Promise<void>): Promise<void> {
  autosaveStore.setState({ refusal: null });
  try {
    await open();
  } catch (error) {
    if (!(error instanceof CommandCancelled)) autosaveStore.setState({ refusal: reasonOf(error) });
  }
}

/** Opens a session file that is dropped anywhere on the page, until the returned function is called. */
export function followDrops(page: Window): () => void {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
  const allow = (event: DragEvent) => {
    if (isFile(event)) event.preventDefault();
  };
  const open = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void openFile(file);
  };
  page.addEventListener("dragover", allow);
  page.addEventListener("drop", open);
  return () => {
    page.removeEventListener("dragover", allow);
    page.removeEventListener("drop", open);
  };
}

/** The browser's own storage. */
export async function openBrowserStorage(): Promise<SessionStorage> {
  const { get, set } = await loadPart(() => import("idb-keyval"));
  return { read: () => get("session"), write: (session) => set("session", session) };
}
