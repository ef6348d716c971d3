/** The kiosk: its settings, whether somebody is there, and the repairs that it makes by itself. One for the page. */
import { createStore } from "zustand/vanilla";
import { language } from "../../web/messages/messages.ts";
import { liveFrame } from "../live-frame.ts";
import { loadNewest } from "../offline/offline.ts";
import { session } from "../session.ts";
import { appStore } from "../store.ts";
import { keepChanges, type OperatorChanges, readChanges } from "./changes.ts";
import { countVisit, dayOf } from "./counts.ts";
import { mayReload, noteEvent } from "./events.ts";
import { keptText } from "./kept-text.ts";
import { defaultKioskConfig, type KioskConfig } from "./kiosk-config.ts";
import { type LoadedConfig, loadKioskConfig } from "./load-config.ts";
import { resetVisit, settingsOfVisit } from "./reset-visit.ts";
import { nextVisit, nobody, secondsLeft, type Visit, type VisitEvent, type VisitPage } from "./visit.ts";
import { type Observation, type Repair, Watchdog } from "./watchdog.ts";

export interface KioskState {
  /** null until the settings have been looked for. */
  readonly loaded: LoadedConfig | null;
  readonly changes: OperatorChanges;
  /** The settings file with the operator's changes. */
  readonly config: KioskConfig;
  readonly kind: Visit["kind"];
  /** What is shown. */
  readonly page: VisitPage;
  /** Goes up with every visit. */
  readonly visits: number;
  /** Until the visit ends; null while it is not about to. */
  readonly secondsLeft: number | null;
}

export const kioskStore = createStore<KioskState>(() => ({
  loaded: null,
  changes: {},
  config: defaultKioskConfig,
  kind: "attract",
  page: "welcome",
  visits: 0,
  secondsLeft: null,
}));

/** Counts of this machine. */
export const keptCounts = keptText("counts");

const tickMs = 250;
const watchEveryMs = 1000;

let visit: Visit = nobody;
let shownChapters: readonly number[] = [];
let isFinished = false;

const now = () => performance.now();

/** The visitor is at this chapter, from 1. */
export function noteChapter(chapter: number): void {
  shownChapters = [...shownChapters, chapter];
}

/** Something happened to the visit. A visit that ends is counted, and leaves nothing behind. */
export function sendToVisit(event: VisitEvent): void {
  const { config, visits } = kioskStore.getState();
  const before = visit;
  visit = nextVisit(before, event, now(), config);
  if (event.kind === "finish") isFinished = true;
  if (before.kind === "attract" && visit.kind !== "attract") {
    shownChapters = [];
    isFinished = false;
    kioskStore.setState({ visits: visits + 1 });
    appStore.setState({ isHeard: config.sound === "on", volume: config.volume });
  } else if (before.kind !== "attract" && visit.kind === "attract") {
    endVisit(event.kind === "tick");
  }
  show();
}

function show(): void {
  const state = kioskStore.getState();
  const next = {
    kind: visit.kind,
    page: visit.kind === "attract" ? ("welcome" as const) : visit.page,
    secondsLeft: secondsLeft(visit, now()),
  };
  const isSame =
    next.kind === state.kind && next.page === state.page && next.secondsLeft === state.secondsLeft;
  if (!isSame) kioskStore.setState(next);
}

function endVisit(isReset: boolean): void {
  const time = new Date();
  countVisit(
    keptCounts,
    { chapters: shownChapters, isFinished, isReset, language: language.getState().tag },
    time,
  );
  resetForNextVisitor();
}

/** The network and the page as every visitor finds them. */
function resetForNextVisitor(options: { readonly isThreadNew?: boolean } = {}): void {
  resetVisit(settingsOfVisit(window.location.search, kioskStore.getState().config), options);
}

/** Changes a setting at the machine; null takes the settings file again. */
export function changeKiosk(change: OperatorChanges | null): void {
  const { loaded, changes: before, config: shown } = kioskStore.getState();
  const changes = change === null ? {} : { ...before, ...change };
  keepChanges(changes);
  const config = { ...(loaded?.config ?? defaultKioskConfig), ...changes };
  kioskStore.setState({ changes, config });
  watchdog?.change(config);
  const isVisited = visit.kind !== "attract";
  appStore.setState({ isHeard: isVisited && config.sound === "on", volume: config.volume });
  if (config.neurons !== shown.neurons || config.languages !== shown.languages) resetForNextVisitor();
}

let watchdog: Watchdog | null = null;

export interface KioskParts {
  readonly page: Window;
  /** Whether the picture shows the network. */
  readonly hasPicture: () => boolean;
}

/** Runs the kiosk until the returned function is called. */
export function startKiosk({ page, hasPicture }: KioskParts): () => void {
  let isOver = false;
  const begin = async () => {
    const loaded = await loadKioskConfig(
      new URL(page.location.href),
      (file, options) => fetch(file, options),
      keptText("file"),
    );
    if (isOver) return;
    const changes = readChanges();
    const config = { ...loaded.config, ...changes };
    watchdog = new Watchdog(config);
    kioskStore.setState({ loaded, changes, config });
    const { run, neurons, course } = appStore.getState();
    const wanted = settingsOfVisit(page.location.search, config);
    // A network that the page has just started, and that is the right one, need not start twice.
    if (run > 1 || course !== null || neurons !== wanted.neurons) resetVisit(wanted);
    else {
      const { language, isHeard, volume } = wanted;
      appStore.setState({ isAutosaveOn: false, language, isHeard, volume });
    }
  };
  let watchedMs = 0;
  const tick = () => {
    sendToVisit({ kind: "tick" });
    if (now() - watchedMs < watchEveryMs || watchdog === null) return;
    watchedMs = now();
    const repair = watchdog.observe(observationOf(page, hasPicture()));
    if (repair) mend(page, repair);
  };
  const timer = setInterval(tick, tickMs);
  void begin();
  return () => {
    isOver = true;
    clearInterval(timer);
    watchdog = null;
    visit = nobody;
    kioskStore.setState(kioskStore.getInitialState());
  };
}

function mend(page: Window, repair: Repair): void {
  const time = new Date();
  if (repair.action === "reload") {
    if (!mayReload(time)) return;
    noteEvent(repair, time);
    // Nothing changes during a visit; at night, or whenever nobody is there, a version that is ready is taken.
    if (visit.kind === "attract") loadNewest(page);
    else page.location.reload();
    return;
  }
  noteEvent(repair, time);
  if (visit.kind === "attract") resetForNextVisitor({ isThreadNew: true });
  else session.restartThread();
}

function observationOf(page: Window, hasPicture: boolean): Observation {
  const { phase, run, isPaused, seekTargetHours, courseUnderWay } = appStore.getState();
  const time = new Date();
  return {
    nowMs: now(),
    timeOfDay: time.toTimeString().slice(0, 5),
    day: dayOf(time),
    isIdle: visit.kind === "attract",
    isHidden: page.document.hidden,
    phase,
    run,
    // No frames come while a course is planned, or jumped in.
    isPaused: isPaused || seekTargetHours !== null || courseUnderWay !== null,
    frames: liveFrame.version,
    hasPicture,
    memoryMb: memoryMb(),
  };
}

/** Memory of the page's scripts, MB; null where the browser does not tell. */
export function memoryMb(): number | null {
  const { memory } = performance as { memory?: { readonly usedJSHeapSize: number } };
  return memory ? memory.usedJSHeapSize / 1e6 : null;
}
