/** Ends a visit without a trace: the network, what was chosen and shown, the camera, and whatever the page has stored. */
import { readAddress } from "../address.ts";
import { declineOffer } from "../autosave.ts";
import { initialSettings } from "../initial-settings.ts";
import { session } from "../session.ts";
import type { Settings } from "../settings.ts";
import { endStimulus } from "../stimulus.ts";
import { appStore } from "../store.ts";
import { stopTrial } from "../trial.ts";
import { returnHome } from "../view.ts";
import { kioskPrefix } from "./kept-text.ts";
import type { KioskConfig } from "./kiosk-config.ts";

/** What every visit begins with: the page's own values, those of the address, and those of the kiosk. */
export function settingsOfVisit(
  query: string,
  { neurons, languages, volume }: Pick<KioskConfig, "neurons" | "languages" | "volume">,
): Settings {
  const { settings } = readAddress(query);
  const size = neurons === "auto" ? settings.neurons : neurons;
  return {
    ...initialSettings,
    ...settings,
    ...(size !== undefined && { neurons: size }),
    ...(languages !== null && { language: languages[0] }),
    // It is silent while nobody is there.
    isHeard: false,
    volume,
    isAutosaveOn: false,
  };
}

/** Restarts the network with `settings`, in another thread if that is wanted. */
export function resetVisit(settings: Settings, { isThreadNew = false } = {}): void {
  stopTrial();
  endStimulus();
  declineOffer();
  if (isThreadNew) session.restartThread(settings);
  else session.restart(settings);
  appStore.setState({
    notifications: [],
    refusedAddress: null,
    comparison: null,
    comparisonUnderWay: null,
    comparisonRefusal: null,
    shownOutcome: null,
    trial: null,
  });
  returnHome();
  forgetStored();
  window.getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
}

/** Forgets what parts of the page keep in the browser's storage, but for what is the operator's. */
function forgetStored(): void {
  try {
    sessionStorage.clear();
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(kioskPrefix)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that allows no storage has kept nothing.
  }
}
