/**
 * Holds the network while nobody can see the frame: scrolled out of view, or in a tab behind. What a person or the page around
 * has chosen meanwhile counts when it is seen again.
 */
import { appStore } from "../store.ts";
import { embedStore } from "./embed-store.ts";

let isOwnChange = false;

function hold(isPaused: boolean): void {
  isOwnChange = true;
  appStore.setState({ isPaused });
  isOwnChange = false;
}

/** Pauses or goes on; what is hidden goes on when it is seen. */
export function askForPause(isPaused: boolean): void {
  embedStore.setState({ isPauseAsked: isPaused });
  if (!embedStore.getState().isHidden) hold(isPaused);
}

/** Watches until the returned function is called. `element` is what must be seen. */
export function pauseWhileHidden(page: Window, element: Element): () => void {
  let isInView = true;
  const look = () => {
    const isHidden = page.document.hidden || !isInView;
    const { isHidden: was, isPauseAsked } = embedStore.getState();
    if (isHidden === was) return;
    embedStore.setState({ isHidden });
    hold(isHidden || isPauseAsked);
  };
  // Without a root it is the window of the outermost page that counts, whatever its origin.
  const observer = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? true;
    look();
  });
  observer.observe(element);
  page.document.addEventListener("visibilitychange", look);
  const unsubscribe = appStore.subscribe(({ isPaused, run }, before) => {
    if (isOwnChange || (isPaused === before.isPaused && run === before.run)) return;
    embedStore.setState({ isPauseAsked: isPaused });
    // A restart, or a chapter of the Story, lets the network run.
    if (embedStore.getState().isHidden && !isPaused) hold(true);
  });
  look();
  return () => {
    observer.disconnect();
    page.document.removeEventListener("visibilitychange", look);
    unsubscribe();
  };
}
