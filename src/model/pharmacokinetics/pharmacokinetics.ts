/**
 * From doses to concentrations: three compartments, effect site, nasal absorption, norketamine and hydroxynorketamine,
 * both enantiomers. Linear with piecewise constant input, so exact (matrix exponential). Equations: docs/model.md.
 */

import {
  molarMass,
  type PharmacokineticConstants,
  pharmacokineticConstants,
  referenceWeightKg,
  shareOfS,
} from "./constants.ts";
import type { DoseEvent } from "./dose.ts";
import { LinearPropagator } from "./linear-propagator.ts";

export interface Concentrations {
  /** Ketamine in arterial plasma, both enantiomers. */
  readonly plasmaNgPerMl: number;
  /** Ketamine at the effect site, both enantiomers. */
  readonly effectSiteNgPerMl: number;
  readonly norketamineNgPerMl: number;
  readonly hydroxynorketamineNgPerMl: number;
  /** What the channel feels, µM of racemate: every agent by its potency, times κ. */
  readonly effectiveUm: number;
  readonly hydroxynorketamineUm: number;
}

/** Places in the state vector: amounts in mg, the effect site in mg/l; the last is the infusion rate in mg/min. */
const place = {
  ...{ nose: 0, central: 1, fast: 2, slow: 3, effectSite: 4 },
  ...{ norketamine: 5, hydroxynorketamine: 6, rate: 7 },
};
const size = 8;

/** What happens at one moment, one entry per enantiomer (S, R): amounts in mg added, change of infusion rate in mg/min. */
interface Change {
  readonly atMinutes: number;
  readonly addedTo: "central" | "nose" | "rate";
  readonly amounts: readonly [number, number];
}

interface Anchor {
  readonly atMinutes: number;
  readonly states: readonly [Float64Array, Float64Array];
}

export class Pharmacokinetics {
  private readonly constants: PharmacokineticConstants;
  private readonly volumes: Readonly<Record<"central" | "norketamine" | "hydroxynorketamine", number>>;
  private readonly propagator: LinearPropagator;
  private readonly anchors: readonly Anchor[];

  /** `doses` without repeats, at hours since the start. */
  constructor(doses: readonly DoseEvent[], weightKg: number, constants = pharmacokineticConstants) {
    this.constants = constants;
    const volumeFactor = weightKg / referenceWeightKg;
    this.volumes = {
      central: constants.centralVolumeL * volumeFactor,
      norketamine: constants.norketamineVolumeL * volumeFactor,
      hydroxynorketamine: constants.hydroxynorketamineVolumeL * volumeFactor,
    };
    this.propagator = new LinearPropagator(rateMatrix(constants, weightKg), size);
    this.anchors = this.follow(doses.flatMap((dose) => changesOf(dose, weightKg, constants)));
  }

  /** Concentrations at a time; at the moment of a bolus, those after it. */
  at(hours: number): Concentrations {
    const minutes = hours * 60;
    const anchor = this.anchors.findLast(({ atMinutes }) => atMinutes <= minutes);
    if (!anchor) return this.concentrationsOf([new Float64Array(size), new Float64Array(size)]);
    return this.concentrationsOf(this.advanced(anchor.states, minutes - anchor.atMinutes));
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
        if (addedTo === "rate" && Math.abs(state[place.rate]!) < 1e-12) state[place.rate] = 0;
      });
      now = atMinutes;
      anchors.push({ atMinutes, states });
    }
    return anchors;
  }

  private concentrationsOf([s, r]: readonly [Float64Array, Float64Array]): Concentrations {
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
        (constants.potencyNorketamineS * norketamine(s) + constants.potencyNorketamineR * norketamine(r))) /
      molarMass.norketamine;
    return {
      plasmaNgPerMl: (microgramsPerMg * both(place.central)) / volumes.central,
      effectSiteNgPerMl: microgramsPerMg * both(place.effectSite),
      norketamineNgPerMl: microgramsPerMg * (norketamine(s) + norketamine(r)),
      hydroxynorketamineNgPerMl,
      effectiveUm: constants.effectivePerPlasma * (ketamineUm + norketamineUm),
      hydroxynorketamineUm: hydroxynorketamineNgPerMl / molarMass.hydroxynorketamine,
    };
  }
}

function changesOf(dose: DoseEvent, weightKg: number, constants: PharmacokineticConstants): Change[] {
  const s = shareOfS[dose.drug];
  const split = (amount: number): readonly [number, number] => [amount * s, amount * (1 - s)];
  const atMinutes = dose.atHours * 60;
  switch (dose.kind) {
    case "bolus":
      return [{ atMinutes, addedTo: "central", amounts: split(dose.doseMgPerKg * weightKg) }];
    case "intranasal":
      return [{ atMinutes, addedTo: "nose", amounts: split(dose.doseMg * constants.intranasalFraction) }];
    case "infusion": {
      const rate = (dose.doseMgPerKg * weightKg) / dose.durationMinutes;
      return [
        { atMinutes, addedTo: "rate", amounts: split(rate) },
        { atMinutes: atMinutes + dose.durationMinutes, addedTo: "rate", amounts: split(-rate) },
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
  const set = (into: keyof typeof place, from: keyof typeof place, rate: number) => {
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
  set(
    "hydroxynorketamine",
    "norketamine",
    constants.toHydroxynorketamine * norketamineOut * (molarMass.hydroxynorketamine / molarMass.norketamine),
  );
  set("hydroxynorketamine", "hydroxynorketamine", -hydroxynorketamineOut);
  return matrix;
}
