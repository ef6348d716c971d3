import type { SimulationPorts } from "../../src/wire/simulation-api.ts";

/** What a simulation is connected by, frames on a port of the caller's, beats to nobody. */
export function portsOf(port: unknown): SimulationPorts {
  const { port2 } = new MessageChannel();
  return { frames: port as MessagePort, supervision: port2 as unknown as MessagePort, lockName: "test" };
}
