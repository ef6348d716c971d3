/**
 * From doses to concentrations: three compartments, effect sites, nasal absorption, norketamine and hydroxynorketamine,
 * both enantiomers; memantine beside them. Linear with piecewise constant input, so exact (matrix exponential), and doses
 * may overlap. Equations: docs/model.md.
 */

import { molarMass, type PharmacokineticConstants, referenceWeightKg, shareOfS } from "./constants.ts";
import type { DoseEvent, InfusedName } from "./dose.ts";
import { LinearPropagator } from "./linear-propagator.ts";
import { memantineNgPerMl } from "./memantine.ts";

/** Concentrations at one moment, of an average adult. */
export interface Concentrations {
  /** Ketamine in arterial plasma, both enantiomers. */
  readonly plasmaNgPerMl: number;
  /** Ketamine at the effect site, both enantiomers. */
  readonly effectSiteNgPerMl: number;
  readonly norketamineNgPerMl: number;
  readonly hydroxynorketamineNgPerMl: number;
  /** Ketamine and norketamine at the channel, µM of racemate: each by its potency, times κ. */
  readonly effectiveUm: number;
  readonly hydroxynorketamineUm: number;
  /** Of it, what comes from R-ketamine: (2R,6R)-hydroxynorketamine. */
  readonly hydroxynorketamineRUm: number;
  readonly memantineNgPerMl: number;
  /** Free memantine at the channel. */
  readonly memantineUm: number;
}

/** Places in the state vector: amounts in mg, effect sites in mg/l, infusion rates in mg/min. */
const place = {
  ...{ nose: 0, central: 1, fast: 2, slow: 3, effectSite: 4 },
  ...{ norketamine: 5, norketamineSite: 6, hydroxynorketamine: 7 },
  ...{ rate: 8, norketamineRate: 9, hydroxynorketamineRate: 10 },
};
type Place = keyof typeof place;
const size = 11;

/** Where a drug goes that is given into a vein, at once or as a rate. */
const placesOf: { readonly [Name in InfusedName]: { readonly bolus: Place; readonly rate: Place } } = {
  racemic: { bolus: "central", rate: "rate" },
  "s-ketamine": { bolus: "central", rate: "rate" },
  "r-ketamine": { bolus: "central", rate: "rate" },
  norketamine: { bolus: "norketamine", rate: "norketamineRate" },
  hydroxynorketamine: { bolus: "hydroxynorketamine", rate: "hydroxynorketamineRate" },
};
const isRate = (name: Place) => place[name] >= place.rate;

/** What happens at one moment, one entry per enantiomer (S, R): amounts in mg added, change of infusion rate in mg/min. */
interface Change {
  readonly atMinutes: number;
  readonly addedTo: Place;
  readonly amounts: readonly [number, number];
}

interface Anchor {
  readonly atMinutes: number;
  readonly states: readonly [Float64Array, Float64Array];
}

/** So many times are remembered: a step of the slow timescale asks for the same few again and again. */
const recentTimes = 16;

export class Pharmacokinetics {
  private readonly constants: PharmacokineticConstants;
  private readonly volumes: Readonly<Record<"central" | "norketamine" | "hydroxynorketamine", number>>;
  private readonly propagator: LinearPropagator;
  private readonly anchors: readonly Anchor[];
  private readonly memantineNgPerMlAt: (hours: number) => number;
  private readonly recent = new Map<number, Concentrations>();

  /** `doses` without repeats, at hours since the start. */
  constructor(doses: readonly DoseEvent[], weightKg: number, constants: PharmacokineticConstants) {
    this.constants = constants;
    const volumeFactor = weightKg / referenceWeightKg;
    this.volumes = {
      central: constants.centralVolumeL * volumeFactor,
      norketamine: constants.norketamineVolumeL * volumeFactor,
      hydroxynorketamine: constants.hydroxynorketamineVolumeL * volumeFactor,
    };
    this.propagator = new LinearPropagator(rateMatrix(constants, weightKg), size);
    this.anchors = this.follow(doses.flatMap((dose) => changesOf(dose, weightKg, constants)));
    this.memantineNgPerMlAt = memantineNgPerMl(doses, weightKg, constants);
  }

  /** Concentrations at a time; at the moment of a bolus, those after it. */
  at(hours: number): Concentrations {
    const known = this.recent.get(hours);
    if (known) return known;
    if (this.recent.size === recentTimes) this.recent.clear();
    const concentrations = this.computedAt(hours);
    this.recent.set(hours, concentrations);
    return concentrations;
  }

  private computedAt(hours: number): Concentrations {
    const minutes = hours * 60;
    const anchor = this.anchors.findLast(({ atMinutes }) => atMinutes <= minutes);
    const states = anchor
      ? this.advanced(anchor.states, minutes - anchor.atMinutes)
      : ([new Float64Array(size), new Float64Array(size)] as const);
    return this.concentrationsOf(states, this.memantineNgPerMlAt(hours));
  }

  private advanced([s, r]: Anchor["states"], minutes: number): Anchor["states"] {
    return [this.propagator.advance(s, minutes), this.propagator.advance(r, minutes)];
  }

  private follow(changes: readonly Change[]): Anchor[] {
    const sorted = [...changes].sort((a, b) => a.atMinutes - b.atMinutes);
    const anchors: Anchor[] = [];
    let states: Anchor["states"] = [new Float64Array(size), new Float64Array(size)];
    let now = sorted[0]?.atMinutes ?? 0;
    for (const { atMinutes, addedTo, amounts } of sorted) {
      states = this.advanced(states, atMinutes - now);
      states.forEach((state, enantiomer) => {
        state[place[addedTo]]! += amounts[enantiomer]!;
        if (isRate(addedTo) && Math.abs(state[place[addedTo]]!) < 1e-12) state[place[addedTo]] = 0;
      });
      now = atMinutes;
      anchors.push({ atMinutes, states });
    }
    return anchors;
  }

  private concentrationsOf([s, r]: Anchor["states"], memantine: number): Concentrations {
    const { volumes, constants } = this;
    const both = (index: number) => s[index]! + r[index]!;
    const microgramsPerMg = 1000;
    const norketamine = (state: Float64Array) => state[place.norketamine]! / volumes.norketamine;
    const hydroxynorketamineNgPerMl =
      (microgramsPerMg * both(place.hydroxynorketamine)) / volumes.hydroxynorketamine;
    const ketamineUm =
      (1000 * (constants.potencyS * s[place.effectSite]! + constants.potencyR * r[place.effectSite]!)) /
      molarMass.ketamine;
    const norketamineUm =
      (1000 *
        (constants.potencyNorketamineS * s[place.norketamineSite]! +
          constants.potencyNorketamineR * r[place.norketamineSite]!)) /
      molarMass.norketamine;
    return {
      plasmaNgPerMl: (microgramsPerMg * both(place.central)) / volumes.central,
      effectSiteNgPerMl: microgramsPerMg * both(place.effectSite),
      norketamineNgPerMl: microgramsPerMg * (norketamine(s) + norketamine(r)),
      hydroxynorketamineNgPerMl,
      effectiveUm: constants.effectivePerPlasma * (ketamineUm + norketamineUm),
      hydroxynorketamineUm: hydroxynorketamineNgPerMl / molarMass.hydroxynorketamine,
      hydroxynorketamineRUm:
        (microgramsPerMg * r[place.hydroxynorketamine]!) /
        volumes.hydroxynorketamine /
        molarMass.hydroxynorketamine,
      memantineNgPerMl: memantine,
      memantineUm: (constants.memantineFreePerPlasma * memantine) / molarMass.memantine,
    };
  }
}

function changesOf(dose: DoseEvent, weightKg: number, constants: PharmacokineticConstants): Change[] {
  if (dose.kind === "oral") return [];
  const s = shareOfS[dose.drug];
  const split = (amount: number): readonly [number, number] => [amount * s, amount * (1 - s)];
  const atMinutes = dose.atHours * 60;
  switch (dose.kind) {
    case "bolus":
      return [{ atMinutes, addedTo: placesOf[dose.drug].bolus, amounts: split(dose.doseMgPerKg * weightKg) }];
    case "intranasal":
      return [{ atMinutes, addedTo: "nose", amounts: split(dose.doseMg * constants.intranasalFraction) }];
    case "infusion": {
      const rate = (dose.doseMgPerKg * weightKg) / dose.durationMinutes;
      const addedTo = placesOf[dose.drug].rate;
      return [
        { atMinutes, addedTo, amounts: split(rate) },
        { atMinutes: atMinutes + dose.durationMinutes, addedTo, amounts: split(-rate) },
      ];
    }
  }
}

/** Rates per minute between the places of the state vector. */
function rateMatrix(constants: PharmacokineticConstants, weightKg: number): Float64Array {
  const volume = weightKg / referenceWeightKg;
  const flow = volume ** 0.75;
  const v1 = constants.centralVolumeL * volume;
  const v2 = constants.fastVolumeL * volume;
  const v3 = constants.slowVolumeL * volume;
  const elimination = (constants.clearanceLPerMin * flow) / v1;
  const q2 = constants.fastExchangeLPerMin * flow;
  const q3 = constants.slowExchangeLPerMin * flow;
  const norketamineOut =
    (constants.norketamineClearanceLPerMin * flow) / (constants.norketamineVolumeL * volume);
  const hydroxynorketamineOut =
    (constants.hydroxynorketamineClearanceLPerMin * flow) / (constants.hydroxynorketamineVolumeL * volume);
  const matrix = new Float64Array(size * size);
  const set = (into: Place, from: Place, rate: number) => {
    matrix[place[into] * size + place[from]] = rate;
  };
  set("nose", "nose", -constants.intranasalPerMin);
  set("central", "nose", constants.intranasalPerMin);
  set("central", "rate", 1);
  set("central", "central", -elimination - (q2 + q3) / v1);
  set("central", "fast", q2 / v2);
  set("central", "slow", q3 / v3);
  set("fast", "central", q2 / v1);
  set("fast", "fast", -q2 / v2);
  set("slow", "central", q3 / v1);
  set("slow", "slow", -q3 / v3);
  set("effectSite", "central", constants.effectSitePerMin / v1);
  set("effectSite", "effectSite", -constants.effectSitePerMin);
  set(
    "norketamine",
    "central",
    constants.toNorketamine * elimination * (molarMass.norketamine / molarMass.ketamine),
  );
  set("norketamine", "norketamine", -norketamineOut);
  set("norketamine", "norketamineRate", 1);
  const norketamineVolume = constants.norketamineVolumeL * volume;
  set("norketamineSite", "norketamine", constants.norketamineSitePerMin / norketamineVolume);
  set("norketamineSite", "norketamineSite", -constants.norketamineSitePerMin);
  set(
    "hydroxynorketamine",
    "norketamine",
    constants.toHydroxynorketamine * norketamineOut * (molarMass.hydroxynorketamine / molarMass.norketamine),
  );
  set("hydroxynorketamine", "hydroxynorketamine", -hydroxynorketamineOut);
  set("hydroxynorketamine", "hydroxynorketamineRate", 1);
  return matrix;
}
