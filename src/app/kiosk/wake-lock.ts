/** Keeps the screen on while the kiosk is shown. */

export type WakeLockState =
  | { readonly kind: "held" }
  | { readonly kind: "waiting" }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly detail: string };

/** Asks for the wake lock, and again whenever the page is seen anew: a browser ends it when the page is hidden. */
export function keepAwake(page: Window, onState: (state: WakeLockState) => void): () => void {
  const { wakeLock } = page.navigator as { wakeLock?: WakeLock };
  if (!wakeLock) {
    onState({ kind: "missing" });
    return () => undefined;
  }
  let isOver = false;
  let lock: WakeLockSentinel | null = null;
  const take = async () => {
    if (isOver || page.document.hidden || (lock && !lock.released)) return;
    try {
      lock = await wakeLock.request("screen");
      if (isOver) await lock.release();
      else onState({ kind: "held" });
      lock.addEventListener("release", () => !isOver && onState({ kind: "waiting" }));
    } catch (error) {
      onState({ kind: "refused", detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const seen = () => void take();
  page.document.addEventListener("visibilitychange", seen);
  // Browsers that want a gesture first are asked again at the first one.
  page.addEventListener("pointerdown", seen);
  void take();
  return () => {
    isOver = true;
    page.document.removeEventListener("visibilitychange", seen);
    page.removeEventListener("pointerdown", seen);
    void lock?.release();
  };
}
