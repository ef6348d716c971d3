/** Asks for the tutorial of the sound, which plays each part of it by itself. */
const requests = new EventTarget();

export const playTutorial = (): void => {
  requests.dispatchEvent(new Event("ask"));
};

/** Calls `play` when it is asked for, until the signal is aborted. */
export function onTutorial(play: () => void, signal: AbortSignal): void {
  requests.addEventListener("ask", play, { signal });
}
