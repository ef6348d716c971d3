/** The course of a subject that nothing is given to: what runs before anyone has chosen an experiment. */
import type { Subject } from "../../model/cascade/cascade.ts";
import type { Protocol } from "./protocol.ts";
import { longestHorizonHours, protocolVersion } from "./protocol-limits.ts";

/** A protocol that is made while the page runs has the words that the catalogue gives to its name. */
export const nameOnly = (name: string) => ({ name, title: name, summary: name });

/** Nothing, for as long as can be watched. */
export function restProtocol(subject: Subject): Protocol {
  return {
    format: "disinhibit-protocol",
    version: protocolVersion,
    ...nameOnly("rest"),
    subject,
    weightKg: 70,
    horizonHours: longestHorizonHours,
    hydroxynorketamineGain: 0,
    events: [],
    expectations: [],
    sources: [],
    assumes: [],
  };
}
