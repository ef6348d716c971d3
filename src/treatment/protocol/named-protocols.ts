/** The experiments that come with the project. Their files are read and checked by the tests, not at each start. */
import type { Protocol } from "./protocol.ts";
import { shippedProtocols } from "./shipped-protocols.ts";

/** In the order in which they are shown. */
export const namedProtocols = shippedProtocols as unknown as readonly Protocol[];

export const protocolsComparedWith = ({ expectations }: Protocol): readonly Protocol[] =>
  namedProtocols.filter(({ name }) =>
    expectations.some(({ over, minus }) => over === name || minus === name),
  );

/** The shipped protocol of that name; undefined where there is none. */
export const protocolNamed = (name: string): Protocol | undefined =>
  namedProtocols.find((protocol) => protocol.name === name);

/** The same, of a name that stands in the code. Throws where there is none. */
export function shippedProtocol(name: string): Protocol {
  const found = protocolNamed(name);
  if (!found) throw new Error(`There is no protocol "${name}".`);
  return found;
}
