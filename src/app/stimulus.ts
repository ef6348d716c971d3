/**
 * The spot that is stimulated while it is pressed. It is renewed as long as it is wished for, and let go whenever the
 * wish can no longer be known: the window is left, the page hidden, Escape pressed. The simulation ends it by itself
 * when even that gets lost.
 */

import { placeOfNeuron } from "../model/network/geometry.ts";
import { createSheet } from "../model/network/populations.ts";
import { imposedTable } from "../model/stimulation/imposed-input.ts";
import { stimulusLeaseMs } from "../wire/simulation-api.ts";
import { appStore, type Spot } from "./store.ts";

let renewal: ReturnType<typeof setInterval> | undefined;
let listeners: AbortController | undefined;

/** Stimulates a spot, or moves it there. */
export function stimulate(spot: Spot): void {
  appStore.setState({ stimulus: spot });
  renewal ??= setInterval(renew, stimulusLeaseMs / 3);
  listeners ??= listenForLostReleases();
}

/** Lets the spot go. */
export function endStimulus(): void {
  clearInterval(renewal);
  renewal = undefined;
  listeners?.abort();
  listeners = undefined;
  if (appStore.getState().stimulus !== null) appStore.setState({ stimulus: null });
}

/** The spot around the picked cell; null while there is no network, or no cell is picked. */
export function spotAroundPicked(): Spot | null {
  const { report, pickedNeuron } = appStore.getState();
  if (report === null || pickedNeuron === null) return null;
  const sheet = createSheet(report.tilesX, report.tilesY);
  const radiusTiles = imposedTable.stimulusRadiusTiles.value;
  return { ...placeOfNeuron(sheet, report.seed, pickedNeuron), radiusTiles };
}

/** Stimulates around the picked cell until something ends it. Does nothing while there is no network, or no cell is picked. */
export function stimulateAroundPicked(): void {
  const spot = spotAroundPicked();
  if (spot) stimulate(spot);
}

/** Stimulates around the picked cell until it is asked again, or something else ends it. */
export function toggleStimulusAroundPicked(): void {
  if (appStore.getState().stimulus !== null) endStimulus();
  else stimulateAroundPicked();
}

function renew(): void {
  const { stimulus } = appStore.getState();
  // A network that was restarted has ended it.
  if (stimulus === null) endStimulus();
  else appStore.setState({ stimulus: { ...stimulus } });
}

function listenForLostReleases(): AbortController {
  const own = new AbortController();
  const { signal } = own;
  const target = globalThis.window;
  target?.addEventListener("blur", endStimulus, { signal });
  target?.addEventListener("pagehide", endStimulus, { signal });
  target?.document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) endStimulus();
    },
    { signal },
  );
  target?.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") endStimulus();
    },
    { signal },
  );
  return own;
}
