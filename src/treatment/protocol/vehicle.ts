/** The control arm of an experiment: the same subject, visits and hours, and nothing in what is given. */
import type { Protocol, ProtocolEvent } from "./protocol.ts";

/** The protocol with every dose, clamp and blocker at zero, at the same hours. Stress and therapy are no substances: they stay. */
export function vehicleOf(protocol: Protocol): Protocol {
  return { ...protocol, hydroxynorketamineGain: 0, events: protocol.events.map(zeroDose), expectations: [] };
}

/** What says how much is given of each kind of event; the others give no substance. */
const amountFields = ["doseMgPerKg", "doseMg", "concentrationUm", "plasmaUm", "share"] as const;
type Amounts = { readonly [Field in (typeof amountFields)[number]]?: number };

/** Whether something with a substance in it has been given by this hour. */
export function hasBeenTreated(protocol: Protocol, hours: number): boolean {
  const givesSomething = (event: ProtocolEvent & Amounts) =>
    amountFields.some((field) => (event[field] ?? 0) > 0);
  return protocol.events.some(
    (event) => event.atHours <= hours && givesSomething(event as ProtocolEvent & Amounts),
  );
}

const zeroDose = (event: ProtocolEvent): ProtocolEvent => ({
  ...event,
  ...Object.fromEntries(amountFields.filter((field) => field in event).map((field) => [field, 0])),
});
