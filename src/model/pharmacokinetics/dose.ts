/** What can be given, by which route and when. */

/** Ketamine, which a person may dose by hand. */
export const drugNames = ["racemic", "s-ketamine", "r-ketamine"] as const;
export type DrugName = (typeof drugNames)[number];

/** What can be given into a vein: ketamine and its metabolites. */
export const infusedNames = [...drugNames, "norketamine", "hydroxynorketamine"] as const;
export type InfusedName = (typeof infusedNames)[number];

/** What can be swallowed. */
export const oralNames = ["memantine"] as const;

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
  readonly drug: InfusedName;
  readonly doseMgPerKg: number;
  readonly durationMinutes: number;
}

/** Into a vein, at once. */
export interface Bolus extends TimedEvent {
  readonly kind: "bolus";
  readonly drug: InfusedName;
  readonly doseMgPerKg: number;
}

/** A spray into the nose. */
export interface Intranasal extends TimedEvent {
  readonly kind: "intranasal";
  readonly drug: DrugName;
  readonly doseMg: number;
}

/** A tablet. */
export interface Oral extends TimedEvent {
  readonly kind: "oral";
  readonly drug: (typeof oralNames)[number];
  readonly doseMg: number;
}

export type DoseEvent = Infusion | Bolus | Intranasal | Oral;
