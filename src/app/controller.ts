/**
 * Carries what a person chose from the store to the simulation, latest wins, one command of a kind in flight; and
 * what the simulation says back into the store and the live frame. It knows the protocol, not the screen.
 */

import type { FrameReceiver } from "../protocol/frame-channel.ts";
import type { Notice } from "../protocol/simulation-api.ts";
import { connectSimulation, type SimulationClient } from "../protocol/simulation-client.ts";
import { liveFrame } from "./live-frame.ts";
import { type AppState, appStore } from "./store.ts";
import { readUrlSettings } from "./url-settings.ts";

/** Neuron that is picked at the start: an excitatory cell in the middle of the first tile. */
const firstPick = 136;
const noticesKept = 6;

/** Starts the simulation and keeps store and worker in step. Returns what ends both. */
export function startApp(query: string = globalThis.location?.search ?? ""): () => void {
  const { refused, ...asked } = readUrlSettings(query);
  appStore.setState({ ...asked, refusedSettings: refused });
  const stops: (() => void)[] = [];
  let isStopped = false;
  run(stops).catch((error: Error) => {
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

async function run(stops: (() => void)[]): Promise<void> {
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
  await begin(client);
  stops.push(carryChanges(client));
}

/** Moves to the next frame once a drawing, so that none is lost between two drawings. */
function showFrames(frames: FrameReceiver): () => void {
  let request = requestAnimationFrame(function show() {
    const frame = frames.next();
    if (frame) {
      liveFrame.frame = frame;
      liveFrame.version++;
    }
    request = requestAnimationFrame(show);
  });
  return () => cancelAnimationFrame(request);
}

/** Builds the network that the store asks for, then brings it to what the store holds. */
async function begin({ api }: SimulationClient): Promise<void> {
  const { subject, engine, neurons, seed } = appStore.getState();
  appStore.setState({ phase: "starting", report: null });
  const report = await api.start({ engine, neurons, seed, subject, parameters: {} });
  const state = appStore.getState();
  const kept = state.pickedNeuron ?? firstPick;
  const pickedNeuron = kept < report.neurons ? kept : firstPick;
  await Promise.all([
    api.setMsPerSecond(state.msPerSecond),
    api.setHoursPerSecond(state.hoursPerSecond),
    api.setPaused(state.isPaused),
    api.holdConcentration(state.concentrationUm),
    api.setAmpaBlock(state.ampaBlock),
    api.pick(pickedNeuron),
  ]);
  appStore.setState({ phase: "running", report, pickedNeuron });
}

function carryChanges(client: SimulationClient): () => void {
  const { api } = client;
  const carry = <Value>(select: (state: AppState) => Value, command: (value: Value) => Promise<unknown>) => {
    const send = latestWins(command);
    return appStore.subscribe((state, previous) => {
      if (select(state) !== select(previous)) {
        send(select(state));
      }
    });
  };
  const unsubscribes = [
    carry(
      ({ concentrationUm }) => concentrationUm,
      (value) => api.holdConcentration(value),
    ),
    carry(
      ({ ampaBlock }) => ampaBlock,
      (value) => api.setAmpaBlock(value),
    ),
    carry(
      ({ msPerSecond }) => msPerSecond,
      (value) => api.setMsPerSecond(value),
    ),
    carry(
      ({ hoursPerSecond }) => hoursPerSecond,
      (value) => api.setHoursPerSecond(value),
    ),
    carry(
      ({ isPaused }) => isPaused,
      (value) => api.setPaused(value),
    ),
    carry(
      ({ pickedNeuron }) => pickedNeuron,
      (value) => api.pick(value),
    ),
    carry(
      ({ generation }) => generation,
      () => begin(client).catch((error: Error) => fail(error.message)),
    ),
  ];
  return () => {
    for (const unsubscribe of unsubscribes) {
      unsubscribe();
    }
  };
}

/** A sender that has one command in flight and, when it is done, sends only the latest value that came meanwhile. */
function latestWins<Value>(command: (value: Value) => Promise<unknown>): (value: Value) => void {
  let isInFlight = false;
  let waiting: { readonly value: Value } | null = null;
  const send = async (value: Value): Promise<void> => {
    isInFlight = true;
    try {
      await command(value);
    } catch (error) {
      takeNotice({ kind: "failure", sentence: (error as Error).message });
    }
    isInFlight = false;
    if (waiting) {
      const { value: next } = waiting;
      waiting = null;
      await send(next);
    }
  };
  return (value) => {
    if (isInFlight) {
      waiting = { value };
    } else {
      void send(value);
    }
  };
}

function takeNotice(notice: Notice): void {
  const { report } = notice;
  appStore.setState(({ notices }) => ({
    notices: [...notices, notice].slice(-noticesKept),
    ...(report ? { report } : {}),
  }));
}

function fail(sentence: string): void {
  appStore.setState({ phase: "failed", failure: sentence });
}
