/** The experiments that come with the project. Their files are read and checked by the tests, not at each start. */
import type { Protocol } from "./protocol.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

/** In the order in which they are shown. */
export const namedProtocols = shippedProtocols as unknown as readonly Protocol[];

/** Those that the expectations of a protocol compare it with. */
export function protocolsComparedWith({ expectations }: Protocol): readonly Protocol[] {
  return namedProtocols.filter(({ name }) => expectations.some(({ over }) => over === name));
}

/** The protocol of that name, or undefined. */
export function protocolNamed(name: string): Protocol | undefined {
  return namedProtocols.find((protocol) => protocol.name === name);
}
