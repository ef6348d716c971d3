/** What can be given of ketamine, by which route and when. */

export const drugNames = ["racemic", "s-ketamine", "r-ketamine"] as const;
export type DrugName = (typeof drugNames)[number];

export interface Repeat {
  readonly times: number;
  readonly everyHours: number;
}

export interface TimedEvent {
  /** Since the start of the protocol. */
  readonly atHours: number;
  readonly repeat?: Repeat;
}

/** Into a vein, over minutes. */
export interface Infusion extends TimedEvent {
  readonly kind: "infusion";
  readonly drug: DrugName;
  readonly doseMgPerKg: number;
  readonly durationMinutes: number;
}

/** Into a vein, at once. */
export interface Bolus extends TimedEvent {
  readonly kind: "bolus";
  readonly drug: DrugName;
  readonly doseMgPerKg: number;
}

/** A spray into the nose. */
export interface Intranasal extends TimedEvent {
  readonly kind: "intranasal";
  readonly drug: DrugName;
  readonly doseMg: number;
}

export type DoseEvent = Infusion | Bolus | Intranasal;
