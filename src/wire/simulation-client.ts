/** The page's end of the simulation's thread: connects the frame port, offers its commands, notices when it fails. */
import { type Endpoint, type Remote, transfer, wrap } from "comlink";
import { type FrameReceiver, receiveFrames } from "./frame-channel.ts";
import type { RunNotification, SimulationApi } from "./simulation-api.ts";

/** A thread's end of the line: a Worker, or a started MessagePort. */
export type SimulationThread = Endpoint & Pick<EventTarget, "addEventListener">;

export interface SimulationClient {
  readonly api: Remote<SimulationApi>;
  readonly frames: FrameReceiver;
  /** Rejects with a sentence when the thread fails outside of any command; never resolves. */
  readonly failed: Promise<never>;
  /** Closes the frame port; nothing arrives afterwards. Whoever made the thread ends it. */
  dispose(): void;
}

/** A worker script is there in a second or two, even on a slow phone; one that has not answered by now will not, ms. */
const handshakeTimeoutMs = 10_000;

/** Connects to a simulation in `thread`. Rejects with a sentence when it cannot be loaded or does not answer within `timeoutMs`. */
export async function connectSimulation(
  thread: SimulationThread,
  onNotification: (notification: RunNotification) => void,
  timeoutMs: number = handshakeTimeoutMs,
): Promise<SimulationClient> {
  const api = wrap<SimulationApi>(thread);
  const channel = new MessageChannel();
  const frames = receiveFrames(channel.port1, onNotification);
  const failed = new Promise<never>((_, reject) => {
    thread.addEventListener("error", (event) => {
      const message = (event as Partial<ErrorEvent>).message || "its script could not be loaded";
      reject(new Error(`The simulation's thread failed: ${message}. Restart, or reload the page.`));
    });
    thread.addEventListener("messageerror", () => {
      reject(
        new Error("A message of the simulation's thread could not be read. Restart, or reload the page."),
      );
    });
  });
  // Whoever waits is told; when nobody does, at the next wait.
  failed.catch(() => undefined);
  const dispose = () => channel.port1.close();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = timeoutMs / 1000;
      reject(
        new Error(
          `The simulation's thread has not answered for ${seconds} s. Restart it, or reload the page; if that does not help, the connection or the browser keeps its script away.`,
        ),
      );
    }, timeoutMs);
  });
  try {
    await Promise.race([api.connect(transfer(channel.port2, [channel.port2])), failed, silence]);
  } catch (error) {
    dispose();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { api, frames, failed, dispose };
}
