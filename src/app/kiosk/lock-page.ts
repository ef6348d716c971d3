/**
 * Keeps a visitor within the kiosk: no other address, nothing dropped, no menu, nothing selected or zoomed by accident, no key
 * but those that the page uses. What only the browser can refuse is in its command line (docs/kiosk.md).
 */

/** Keys that move, press, turn the picture or type a PIN. */
const harmlessKeys = new Set([
  ...["Tab", "Enter", " ", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  ...["Home", "End", "PageUp", "PageDown", "+", "-", "=", "_", "Shift", "Backspace", "Delete"],
]);

export interface LockedPage {
  /** The address that stays, from `#` on. */
  readonly hash: string;
  /** Called at every touch and key. */
  readonly onTouch: () => void;
  /** Called for Ctrl + Alt + K, the operator's key. */
  readonly onOperatorKey: () => void;
  /** Whether everything is allowed just now: an operator saves a file. */
  readonly isOpen: () => boolean;
}

interface NavigateEventLike extends Event {
  readonly navigationType: string;
  readonly destination: { readonly url: string };
}

/** Locks until the returned function is called. */
export function lockPage(page: Window, { hash, onTouch, onOperatorKey, isOpen }: LockedPage): () => void {
  const own = new AbortController();
  const capture = { capture: true, signal: own.signal } as const;
  const address = `${page.location.pathname}${page.location.search}${hash}`;
  const refuse = (event: Event) => {
    if (isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  /** An entry of the history that “back” leads away from, and that is put again then. */
  const stay = () => page.history.pushState(null, "", address);

  page.history.replaceState(null, "", address);
  stay();
  for (const kind of ["popstate", "hashchange"] as const) {
    page.addEventListener(
      kind,
      (event) => {
        event.stopImmediatePropagation();
        if (kind === "popstate" || page.location.hash !== hash) stay();
      },
      capture,
    );
  }
  const { navigation } = page as { navigation?: EventTarget };
  navigation?.addEventListener(
    "navigate",
    (event) => {
      const { navigationType, destination } = event as NavigateEventLike;
      const isHere = destination.url === `${page.location.origin}${address}`;
      if (!isHere && navigationType !== "reload" && !isOpen() && event.cancelable) event.preventDefault();
    },
    capture,
  );
  for (const kind of ["contextmenu", "dragstart", "dragover", "drop", "selectstart", "auxclick"]) {
    page.addEventListener(kind, refuse, capture);
  }
  for (const kind of ["copy", "cut", "paste"]) page.addEventListener(kind, refuse, capture);
  page.addEventListener(
    "wheel",
    (event) => {
      // With Ctrl it is the browser's zoom.
      if (event.ctrlKey) event.preventDefault();
      onTouch();
    },
    { ...capture, passive: false },
  );
  for (const kind of ["pointerdown", "pointermove"] as const) page.addEventListener(kind, onTouch, capture);
  page.addEventListener(
    "keydown",
    (event) => {
      onTouch();
      const { key, code, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey && altKey && code === "KeyK") onOperatorKey();
      const isHarmless = (harmlessKeys.has(key) || /^\d$/.test(key)) && !ctrlKey && !altKey && !metaKey;
      if (!isHarmless) refuse(event);
    },
    capture,
  );
  // Links and forms of other parts of the page, where a browser has no `navigation`.
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (link && !isOpen()) refuse(event);
    },
    capture,
  );
  page.addEventListener("submit", refuse, capture);
  return () => own.abort();
}

/** Side of the corner at the upper left, CSS pixels. */
const cornerPx = 80;
const operatorHoldMs = 3000;

/** Calls `onHeld` when the upper left corner of the window is pressed and held. Until the returned function is called. */
export function watchCorner(page: Window, onHeld: () => void): () => void {
  const own = new AbortController();
  const options = { capture: true, signal: own.signal };
  const isCorner = ({ clientX, clientY }: PointerEvent) => clientX < cornerPx && clientY < cornerPx;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  page.addEventListener(
    "pointerdown",
    (event) => {
      end();
      if (isCorner(event)) timer = setTimeout(onHeld, operatorHoldMs);
    },
    options,
  );
  page.addEventListener("pointermove", (event) => !isCorner(event) && end(), options);
  page.addEventListener("pointerup", end, options);
  page.addEventListener("pointercancel", end, options);
  return () => {
    end();
    own.abort();
  };
}
