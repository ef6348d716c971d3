/** The page's end of the simulation's thread: connects the frame port, offers its commands, notices when it fails. */
import { type Remote, transfer, wrap } from "comlink";
import { carryRefusals } from "./carry-refusals.ts";
import { type FrameReceiver, receiveFrames } from "./frame-channel.ts";
import type { RunNotification, SimulationApi } from "./simulation-api.ts";
import { SupervisionLine } from "./supervision-channel.ts";
import { failureOf, firstAnswerOf, type ThreadEndpoint } from "./thread-handshake.ts";

export interface SimulationClient {
  readonly api: Remote<SimulationApi>;
  readonly frames: FrameReceiver;
  readonly supervision: SupervisionLine;
  /** The lock that the thread holds while it lives, where there are locks. */
  readonly lockName: string;
  /** Rejects with a sentence when the thread fails outside of any command; never resolves. */
  readonly failed: Promise<never>;
  /** Closes the ports; nothing arrives afterwards. Whoever made the thread ends it. */
  dispose(): void;
}

/** Connects to a simulation in `thread`. Rejects with a sentence when it cannot be loaded or does not answer within `timeoutMs`. */
export async function connectSimulation(
  thread: ThreadEndpoint,
  onNotification: (notification: RunNotification) => void,
  timeoutMs?: number,
): Promise<SimulationClient> {
  carryRefusals();
  const api = wrap<SimulationApi>(thread);
  const channel = new MessageChannel();
  const frames = receiveFrames(channel.port1, onNotification);
  const supervised = new MessageChannel();
  const supervision = new SupervisionLine(supervised.port1);
  const lockName = `disinhibit-simulation-${Math.random()}`;
  const failed = failureOf(thread, "simulation");
  const dispose = () => {
    channel.port1.close();
    supervision.close();
  };
  const ports = { frames: channel.port2, supervision: supervised.port2, lockName };
  const connected = api.connect(transfer(ports, [ports.frames, ports.supervision]));
  try {
    await firstAnswerOf(connected, failed, "simulation", timeoutMs);
  } catch (error) {
    dispose();
    throw error;
  }
  return { api, frames, supervision, lockName, failed, dispose };
}
