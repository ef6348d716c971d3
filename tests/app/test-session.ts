/** The page's session against the real simulation service, over a message channel instead of a worker. */
import { readFile } from "node:fs/promises";
import { type Endpoint, expose } from "comlink";
import type { FetchFile } from "../../src/app/fetch-bytes.ts";
import { session } from "../../src/app/session.ts";
import type { Settings } from "../../src/app/settings.ts";
import { showFrames } from "../../src/app/show-frames.ts";
import { appStore } from "../../src/app/store.ts";
import { SimulationService } from "../../workers/simulation-service.ts";
import { freshStore } from "./support.ts";

/** A command as it travels to the simulation. */
export interface SentCommand {
  readonly name: string;
  readonly value: unknown;
}

/** A simulation in this thread. Its messages travel as those of a worker do, and can be held back. */
export interface TestThread {
  readonly endpoint: Endpoint & EventTarget;
  readonly sent: SentCommand[];
  /** Holds back commands of this name until `release`, which lets one through. */
  hold(name: string): { readonly release: () => void };
  end(): Promise<void>;
}

export function openThread(): TestThread {
  const { port1, port2 } = new MessageChannel();
  const service = new SimulationService();
  expose(service, port2);
  port1.start();
  const sent: SentCommand[] = [];
  const held = new Map<string, (() => void)[]>();
  const send = port1.postMessage.bind(port1);
  port1.postMessage = (message: unknown, transfer?: unknown) => {
    const { path, argumentList } = message as {
      readonly path?: readonly string[];
      readonly argumentList?: readonly { readonly value: unknown }[];
    };
    const name = path?.[0] ?? "";
    sent.push({ name, value: argumentList?.[0]?.value });
    const pass = () => send(message, transfer as Transferable[]);
    const queue = held.get(name);
    if (queue) queue.push(pass);
    else pass();
  };
  return {
    endpoint: port1,
    sent,
    hold: (name) => {
      const queue: (() => void)[] = [];
      held.set(name, queue);
      return { release: () => queue.shift()?.() };
    },
    end: async () => {
      await service.stop();
      port1.close();
      port2.close();
    },
  };
}

export interface TestSession {
  readonly thread: TestThread;
  /** Values of the commands of a name, in the order in which they were sent. */
  readonly valuesOf: (name: string) => unknown[];
  readonly stop: () => Promise<void>;
}

/** Reads a response atlas as it is shipped. */
export const readShippedAtlas: FetchFile = async (address) =>
  new Response(await readFile(new URL(`../../public${new URL(address).pathname}`, import.meta.url)));

export interface TestSessionOptions {
  /** By default there is no atlas. */
  readonly fetchFile?: FetchFile;
  /** Shows frames, which needs animation frames. */
  readonly drawsPictures?: boolean;
}

const noFile: FetchFile = async () => new Response(null, { status: 404 });

/** Begins a session with the smallest network on the reference engine. */
export function startSession(
  changes: Partial<Settings> = {},
  { fetchFile = noFile, drawsPictures = false }: TestSessionOptions = {},
): TestSession {
  freshStore();
  const thread = openThread();
  const stop = session.start(
    {
      startThread: () => ({ thread: thread.endpoint, terminate: () => {} }),
      fetchFile,
      ...(drawsPictures ? { showFrames } : {}),
    },
    { engine: "reference", neurons: 5120, ...changes },
  );
  return {
    thread,
    valuesOf: (wanted) => thread.sent.filter(({ name }) => name === wanted).map(({ value }) => value),
    stop: async () => {
      stop();
      await thread.end();
    },
  };
}

/** Resolves when the state is as wanted, now or after some change. */
export function until(isSo: (state: ReturnType<typeof appStore.getState>) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (state = appStore.getState()) => {
      if (!isSo(state)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = appStore.subscribe(look);
    look();
  });
}

/** Resolves when the network runs and everything that was sent to it has been answered. */
export async function untilRunning(): Promise<void> {
  await until(({ phase }) => phase === "running");
  await session.command((simulation) => simulation.pick(appStore.getState().pickedNeuron));
}
