/**
 * Keeps the page in this browser, so that the next visit needs no network. A newer version is offered and never taken by
 * itself: nothing changes during a visit.
 */
import { createStore } from "zustand/vanilla";
import { localStorageOf, serviceWorkersOf } from "../../web/browser-storage.ts";
import { appStore } from "../store.ts";

export interface OfflineState {
  /** Takes the newer version that is ready, and loads the page again; null where there is none. */
  readonly takeUpdate: (() => void) | null;
}
export const offlineStore = createStore<OfflineState>(() => ({ takeUpdate: null }));

export const declineUpdate = (): void => offlineStore.setState({ takeUpdate: null });

/** Loads the page again, in the newer version where one is ready. For a page that nobody uses just now. */
export function loadNewest(page: Pick<Window, "location">): void {
  const { takeUpdate } = offlineStore.getState();
  if (takeUpdate) takeUpdate();
  else page.location.reload();
}

/** `?offline=off` forgets what is kept and keeps nothing any more; `?offline=on` keeps it again. */
const switchName = "offline";
const storageName = "disinhibit-offline";
/** A version that has not taken over by then will not: the page is loaded again as it is, ms. */
const patienceMs = 10_000;
/** A page that runs for weeks asks for a newer version so often, ms. */
const lookEveryMs = 3_600_000;

/** Begins when the network runs, so that the first load has the connection for itself. Returns what ends it. */
export function keepOffline(page: Window): () => void {
  const workers = serviceWorkersOf(page);
  // While developing, files have other names each time.
  if (!workers || !import.meta.env?.PROD) return () => {};
  if (!isWanted(page)) {
    void forget(workers);
    return () => {};
  }
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = whenRunning(() => {
    keep(page, workers).then(
      (registration) => {
        timer = setInterval(() => registration.update().catch(() => undefined), lookEveryMs);
      },
      // A host without the file, or a browser that keeps nothing: the page works as it did.
      () => undefined,
    );
  });
  return () => {
    stop();
    clearInterval(timer);
  };
}

async function keep(page: Window, workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  const address = new URL("sw.js", page.document.baseURI);
  const registration = await workers.register(address, { updateViaCache: "none" });
  const offer = (waiting: ServiceWorker | null) => {
    // The first one of all replaces nothing.
    if (!waiting || !workers.controller) return;
    offlineStore.setState({
      takeUpdate: () => {
        const reload = () => page.location.reload();
        workers.addEventListener("controllerchange", reload, { once: true });
        setTimeout(reload, patienceMs);
        waiting.postMessage({ kind: "take over" });
      },
    });
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") offer(registration.waiting);
    });
  });
  const { active } = await workers.ready;
  const urls = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({ kind: "keep", urls });
  return registration;
}

async function forget(workers: ServiceWorkerContainer): Promise<void> {
  const registration = await workers.getRegistration().catch(() => undefined);
  await registration?.unregister();
  // Outside of secure origins there are no caches, and where storage is denied asking for them throws.
  const names = await Promise.resolve()
    .then(() => caches.keys())
    .catch(() => []);
  await Promise.all(
    names.filter((name) => name.startsWith("disinhibit-")).map((name) => caches.delete(name)),
  );
}

/** Whether this browser may keep the page; what the address says is remembered. */
function isWanted(page: Window): boolean {
  const asked = new URLSearchParams(page.location.search).get(switchName);
  const storage = localStorageOf(page);
  try {
    if (asked === "off") storage?.setItem(storageName, "off");
    if (asked === "on") storage?.removeItem(storageName);
  } catch {
    // A full storage: the address alone decides.
  }
  return asked !== "off" && (asked === "on" || storage?.getItem(storageName) !== "off");
}

/** Calls `act` once, when a network runs. */
function whenRunning(act: () => void): () => void {
  let isOver = false;
  const look = () => {
    if (isOver || appStore.getState().phase !== "running") return;
    isOver = true;
    unsubscribe();
    act();
  };
  const unsubscribe = appStore.subscribe(look);
  look();
  return () => {
    isOver = true;
    unsubscribe();
  };
}
