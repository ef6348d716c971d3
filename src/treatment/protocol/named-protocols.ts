/** The experiments that come with the project, read and checked like any other protocol. */
import type { Protocol } from "./protocol.ts";
import { readProtocol } from "./read-protocol.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

/** In the order in which they are shown. */
export const namedProtocols: readonly Protocol[] = shippedProtocols.map(readProtocol);

/** The protocol of that name, or undefined. */
export function protocolNamed(name: string): Protocol | undefined {
  return namedProtocols.find((protocol) => protocol.name === name);
}
