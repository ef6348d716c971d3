/** The course of a subject that nothing is given to: what runs before anyone has chosen an experiment. */
import type { Subject } from "../../model/cascade/cascade.ts";
import type { Protocol } from "./protocol.ts";
import { longestHorizonHours, protocolVersion } from "./protocol-limits.ts";

/** Nothing, for as long as can be watched. */
export function restProtocol(subject: Subject): Protocol {
  return {
    format: "disinhibit-protocol",
    version: protocolVersion,
    name: "rest",
    title: "Nothing given",
    summary: "The network as it is, until something is given.",
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
