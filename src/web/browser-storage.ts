/** What a browser keeps for the page. Where it denies that, even looking at the property throws. */

/** `localStorage`; null where the browser denies it. */
export function localStorageOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

/** Service workers; null where there are none or the browser denies them. */
export function serviceWorkersOf(page: Window): ServiceWorkerContainer | null {
  try {
    return page.navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}
