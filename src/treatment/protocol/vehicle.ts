/** The control arm of an experiment: the same subject, visits and hours, and nothing in what is given. */
import type { Protocol, ProtocolEvent } from "./protocol.ts";

/**
 * The protocol with every dose, clamp and blocker at zero, given at the same hours. Stress and therapy are no
 * treatment with a substance: they stay.
 */
export function vehicleOf(protocol: Protocol): Protocol {
  return {
    ...protocol,
    hydroxynorketamineGain: 0,
    events: protocol.events.map(zeroDose),
    expectations: [],
  };
}

/** Whether something with a substance in it has been given by this hour. */
export function hasBeenTreated(protocol: Protocol, hours: number): boolean {
  return protocol.events.some((event) => event.atHours <= hours && amountOf(event) > 0);
}

function zeroDose(event: ProtocolEvent): ProtocolEvent {
  switch (event.kind) {
    case "infusion":
    case "bolus":
      return { ...event, doseMgPerKg: 0 };
    case "intranasal":
      return { ...event, doseMg: 0 };
    case "clamp":
      return { ...event, concentrationUm: 0 };
    case "nbqx":
    case "rapamycin":
    case "ssri":
      return { ...event, share: 0 };
    default:
      return event;
  }
}

function amountOf(event: ProtocolEvent): number {
  switch (event.kind) {
    case "infusion":
    case "bolus":
      return event.doseMgPerKg;
    case "intranasal":
      return event.doseMg;
    case "clamp":
      return event.concentrationUm;
    case "nbqx":
    case "rapamycin":
    case "ssri":
      return event.share;
    default:
      return 0;
  }
}
