/**
 * Starts the simulation's thread and keeps it and the store in step: frames into the live frame, what a person
 * chose to the simulation, what it says back into the store. It knows the protocol, not the screen.
 */

import { protocolNamed } from "../treatment/protocol/named-protocols.ts";
import { type Frame, scalarOf } from "../wire/frame/frame.ts";
import type { FrameReceiver } from "../wire/frame-channel.ts";
import { connectSimulation } from "../wire/simulation-client.ts";
import { createAtlasOffer } from "./atlas-offer.ts";
import { beginNetwork } from "./begin-network.ts";
import { carryChanges } from "./carry-changes.ts";
import { keepPace } from "./hours-pace.ts";
import { startCourse } from "./intents.ts";
import { liveFrame } from "./live-frame.ts";
import { appStore } from "./store.ts";
import { fail, takeNotice } from "./take-notice.ts";
import { carryOutTrials } from "./trials/carry-out-trials.ts";
import { twinStatusOf } from "./twin-status.ts";
import { readUrlSettings } from "./url-settings.ts";

/** The live concentration is read this often into what React shows. */
const effectiveEveryMs = 200;

/** Starts the simulation and keeps store and worker in step. Returns what ends both. */
export function startApp(query: string = globalThis.location?.search ?? ""): () => void {
  const { refused, protocol, ...asked } = readUrlSettings(query);
  appStore.setState({ ...asked, refusedSettings: refused });
  const stops: (() => void)[] = [];
  let isStopped = false;
  run(stops, protocol).catch((error: Error) => {
    if (!isStopped) {
      fail(error.message);
    }
  });
  return () => {
    isStopped = true;
    for (const stop of stops) {
      stop();
    }
  };
}

async function run(stops: (() => void)[], protocol: string | null): Promise<void> {
  if (typeof Worker === "undefined") {
    throw new Error(
      "This browser has no web workers, which the simulation needs. A current browser has them.",
    );
  }
  const worker = new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), {
    type: "module",
  });
  stops.push(() => worker.terminate());
  const client = await connectSimulation(worker, takeNotice);
  stops.push(() => client.dispose());
  stops.push(showFrames(client.frames));
  const offerAtlas = createAtlasOffer(client.api, async (address) => fetch(address));
  await beginNetwork(client.api, offerAtlas);
  stops.push(carryChanges(client.api, offerAtlas), keepPace(), carryOutTrials());
  if (protocol !== null) {
    stops.push(startOnceAtlasIsKnown(protocol));
  }
}

/** Starts a named protocol as soon as the network has its response atlas, or word that there is none for it. */
function startOnceAtlasIsKnown(name: string): () => void {
  const unsubscribe = appStore.subscribe(begin);
  function begin(): void {
    if (appStore.getState().atlas === null) return;
    unsubscribe();
    const protocol = protocolNamed(name);
    if (protocol) startCourse(protocol);
  }
  begin();
  return unsubscribe;
}

/** Takes what React shows of a frame into the store, where it has changed. */
function readSlowly(frame: Frame): void {
  const { effectiveUm, twin } = appStore.getState();
  const nextUm = Math.round(scalarOf(frame, "effectiveUm") * 100) / 100;
  if (nextUm !== effectiveUm) appStore.setState({ effectiveUm: nextUm });
  const next = twinStatusOf(frame);
  if (next.state !== twin.state || next.progressPercent !== twin.progressPercent) {
    appStore.setState({ twin: next });
  }
}

/** Takes each frame as a picture is drawn, and what React shows of it a few times a second. */
function showFrames(frames: FrameReceiver): () => void {
  let readAtMs = 0;
  const stops = [
    liveFrame.onFrame((frame) => {
      const nowMs = performance.now();
      if (nowMs - readAtMs < effectiveEveryMs) return;
      readAtMs = nowMs;
      readSlowly(frame);
    }),
    liveFrame.takeFrom(() => frames.next()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
