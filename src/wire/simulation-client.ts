/** The page's end of the simulation's thread: starts the worker, connects the frame port, offers its commands. */
import { type Remote, transfer, wrap } from "comlink";
import { type FrameReceiver, receiveFrames } from "./frame-channel.ts";
import type { Notice, SimulationApi } from "./simulation-api.ts";

export interface SimulationClient {
  readonly api: Remote<SimulationApi>;
  readonly frames: FrameReceiver;
  /** Ends the thread; nothing arrives afterwards. */
  dispose(): void;
}

/**
 * Connects to a simulation in `worker`. Rejects with a sentence when the thread cannot be started; errors that it
 * does not catch later become a failure notice.
 */
export async function connectSimulation(
  worker: Worker,
  onNotice: (notice: Notice) => void,
): Promise<SimulationClient> {
  const api = wrap<SimulationApi>(worker);
  const channel = new MessageChannel();
  const frames = receiveFrames(channel.port1, onNotice);
  let isConnected = false;
  const cannotStart = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      const sentence = `The simulation's thread failed: ${event.message || "it could not be loaded"}. Reload the page.`;
      if (isConnected) {
        onNotice({ kind: "failure", sentence });
      } else {
        reject(new Error(sentence));
      }
    });
  });
  await Promise.race([api.connect(transfer(channel.port2, [channel.port2])), cannotStart]);
  isConnected = true;
  return {
    api,
    frames,
    dispose: () => {
      channel.port1.close();
      worker.terminate();
    },
  };
}
