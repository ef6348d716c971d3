/** The phases of one step, in order. Each engine's loop, pass labels and profiles follow this list. */
export const schedule = [
  { phase: "deliver", does: "background events and due spikes reach the conductances" },
  { phase: "integrate", does: "magnesium and ketamine block, membrane potential, adaptation" },
  { phase: "fire", does: "threshold, reset, release of transmitter" },
  { phase: "propagate", does: "spikes set out along the axons; counters and observers" },
] as const;

export type Phase = (typeof schedule)[number]["phase"];
