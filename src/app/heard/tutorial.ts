/**
 * Asks for the tutorial of the sound, which plays each part of it by itself. What makes the sound is loaded when it is switched on;
 * asked for before that, the tutorial begins as soon as it is there.
 */
let start: (() => void) | null = null;
let isAwaited = false;

export function playTutorial(): void {
  if (start === null) isAwaited = true;
  else start();
}

/** The sound has been switched off: what was asked for is not played when it comes back. */
export function forgetTutorial(): void {
  isAwaited = false;
}

/** Calls `play` when the tutorial is asked for, or at once where it has been, until the signal is aborted. */
export function onTutorial(play: () => void, signal: AbortSignal): void {
  start = play;
  signal.addEventListener("abort", () => {
    if (start === play) start = null;
  });
  if (!isAwaited) return;
  isAwaited = false;
  play();
}
