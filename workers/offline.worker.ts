/**
 * The service worker: after the first visit the page comes from what this browser keeps, with and without a network. A new
 * version is fetched whole beside the old one and waits until a person wants it (docs/offline.md).
 */
import { setCacheNameDetails } from "workbox-core";
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { isolated } from "../src/web/offline/isolated.ts";

interface KeptFile {
  /** From the folder of the page. */
  readonly url: string;
  /** null where the name of the file changes with what is in it. */
  readonly revision: string | null;
}
/** Set when the page is built: what is fetched at once, and what is kept when it is first asked for. */
declare const filesAtOnce: KeptFile[];
declare const filesOnDemand: KeptFile[];

/** The part of a service worker's world that is used here. */
interface ServiceWorkerWorld {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent extends ExtendableEvent {
  readonly data?:
    | { readonly kind: "take over" }
    | { readonly kind: "keep"; readonly urls: readonly string[] };
}
type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void };

const world = self as unknown as ServiceWorkerWorld;
const { scope } = world.registration;
const cacheName = `disinhibit-on-demand-${scope}`;

const withIsolation = {
  handlerWillRespond: async ({ response }: { response: Response }) => isolated(response),
};

setCacheNameDetails({ prefix: "disinhibit" });
addPlugins([withIsolation]);
// The page's address holds its state; the file is the same.
precacheAndRoute(filesAtOnce, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });
cleanupOutdatedCaches();

/** What a file is kept under, by its address; another version of it has another key. */
const keys = new Map(
  filesOnDemand.map(({ url, revision }) => {
    const address = new URL(url, scope).href;
    return [address, revision === null ? address : `${address}?revision=${revision}`];
  }),
);
const onDemand = new CacheFirst({
  cacheName,
  plugins: [
    { cacheKeyWillBeUsed: async ({ request }) => keys.get(request.url) ?? request.url },
    withIsolation,
  ],
});
registerRoute(({ url }) => keys.has(url.href), onDemand);

async function forgetOtherVersions(): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = new Set(keys.values());
  const kept = await cache.keys();
  await Promise.all(kept.filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)));
}

world.addEventListener("activate", (event) => {
  event.waitUntil(forgetOtherVersions().then(() => world.clients.claim()));
});

world.addEventListener("message", (event) => {
  const { data } = event;
  if (data?.kind === "take over") event.waitUntil(world.skipWaiting());
  if (data?.kind === "keep") {
    // What a page had loaded before there was a service worker.
    const wanted = data.urls.filter((url) => keys.has(url));
    const options = { event: event as unknown as globalThis.Event };
    event.waitUntil(
      Promise.allSettled(
        wanted.map((url) => onDemand.handle({ ...options, request: new Request(url) } as never)),
      ),
    );
  }
});
