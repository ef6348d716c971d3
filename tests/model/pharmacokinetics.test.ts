import { describe, expect, it } from "vitest";
import {
  molarMass,
  pharmacokineticConstantsOf,
  shareOfS,
} from "../../src/model/pharmacokinetics/constants.ts";
import type { DoseEvent, DrugName, InfusedName } from "../../src/model/pharmacokinetics/dose.ts";
import { type Concentrations, Pharmacokinetics } from "../../src/model/pharmacokinetics/pharmacokinetics.ts";
import { expandEvents } from "../../src/treatment/protocol/events.ts";

const constants = pharmacokineticConstantsOf("k1");

const infusion = (doseMgPerKg: number, durationMinutes: number, atHours = 0): DoseEvent => ({
  ...{ kind: "infusion", atHours, drug: "racemic", doseMgPerKg, durationMinutes },
});
const bolus = (doseMgPerKg: number, atHours = 0, drug: DrugName = "racemic"): DoseEvent => ({
  ...{ kind: "bolus", atHours, drug, doseMgPerKg },
});
const spray = (doseMg: number, atHours = 0): DoseEvent => ({
  ...{ kind: "intranasal", atHours, drug: "s-ketamine", doseMg },
});

/** Amounts in mg of one enantiomer; `site` in mg/l. */
type Amounts = [
  ...[nose: number, v1: number, v2: number, v3: number, site: number],
  ...[nk: number, hnk: number, nkSite: number],
];

/** The equations of docs/model.md written out again, in steps of a hundredth of a minute (Runge–Kutta 4). */
function integrated(doses: readonly DoseEvent[], weightKg: number, untilHours: number): Concentrations {
  const c = constants;
  const [volume, flow] = [weightKg / 70, (weightKg / 70) ** 0.75];
  const [v1, v2, v3] = [c.centralVolumeL * volume, c.fastVolumeL * volume, c.slowVolumeL * volume];
  const [clearance, q2, q3] = [c.clearanceLPerMin, c.fastExchangeLPerMin, c.slowExchangeLPerMin].map(
    (rate) => rate * flow,
  ) as [number, number, number];
  const [vNk, vHnk] = [c.norketamineVolumeL * volume, c.hydroxynorketamineVolumeL * volume];
  const [clNk, clHnk] = [c.norketamineClearanceLPerMin * flow, c.hydroxynorketamineClearanceLPerMin * flow];
  const derivative = ([nose, a1, a2, a3, site, nk, hnk, nkSite]: Amounts, rate: number): Amounts => [
    -c.intranasalPerMin * nose,
    rate + c.intranasalPerMin * nose - ((clearance + q2 + q3) * a1) / v1 + (q2 * a2) / v2 + (q3 * a3) / v3,
    (q2 * a1) / v1 - (q2 * a2) / v2,
    (q3 * a1) / v1 - (q3 * a3) / v3,
    c.effectSitePerMin * (a1 / v1 - site),
    (c.toNorketamine * (clearance / v1) * a1 * molarMass.norketamine) / molarMass.ketamine -
      (clNk * nk) / vNk,
    (c.toHydroxynorketamine * (clNk / vNk) * nk * molarMass.hydroxynorketamine) / molarMass.norketamine -
      (clHnk * hnk) / vHnk,
    c.norketamineSitePerMin * (nk / vNk - nkSite),
  ];
  const moved = (from: Amounts, by: Amounts, minutes: number) =>
    from.map((value, index) => value + minutes * by[index]!) as Amounts;
  const stepMinutes = 0.01;
  const enantiomer = (isS: boolean): Amounts => {
    let now: Amounts = [0, 0, 0, 0, 0, 0, 0, 0];
    const steps = Math.round((untilHours * 60) / stepMinutes);
    const share = (drug: InfusedName) => (isS ? shareOfS[drug] : 1 - shareOfS[drug]);
    for (let step = 0; step < steps; step++) {
      const minute = step * stepMinutes;
      let rate = 0;
      for (const dose of doses) {
        const start = dose.atHours * 60;
        const isFirst = Math.abs(minute - start) < stepMinutes / 2;
        if (dose.kind === "bolus" && isFirst) now[1] += dose.doseMgPerKg * weightKg * share(dose.drug);
        if (dose.kind === "intranasal" && isFirst)
          now[0] += dose.doseMg * c.intranasalFraction * share(dose.drug);
        if (
          dose.kind === "infusion" &&
          minute > start - stepMinutes / 2 &&
          minute < start + dose.durationMinutes - stepMinutes / 2
        )
          rate += (dose.doseMgPerKg * weightKg * share(dose.drug)) / dose.durationMinutes;
      }
      const k1 = derivative(now, rate);
      const k2 = derivative(moved(now, k1, stepMinutes / 2), rate);
      const k3 = derivative(moved(now, k2, stepMinutes / 2), rate);
      const k4 = derivative(moved(now, k3, stepMinutes), rate);
      now = now.map(
        (value, index) =>
          value + (stepMinutes / 6) * (k1[index]! + 2 * k2[index]! + 2 * k3[index]! + k4[index]!),
      ) as Amounts;
    }
    return now;
  };
  const [s, r] = [enantiomer(true), enantiomer(false)];
  const both = (index: number) => s[index]! + r[index]!;
  const site = (1000 * (c.potencyS * s[4] + c.potencyR * r[4])) / molarMass.ketamine;
  const norketamine =
    (1000 * (c.potencyNorketamineS * s[7] + c.potencyNorketamineR * r[7])) / molarMass.norketamine;
  return {
    plasmaNgPerMl: (1000 * both(1)) / v1,
    effectSiteNgPerMl: 1000 * both(4),
    norketamineNgPerMl: (1000 * both(5)) / vNk,
    hydroxynorketamineNgPerMl: (1000 * both(6)) / vHnk,
    effectiveUm: c.effectivePerPlasma * (site + norketamine),
    hydroxynorketamineUm: (1000 * both(6)) / vHnk / molarMass.hydroxynorketamine,
    hydroxynorketamineRUm: (1000 * r[6]) / vHnk / molarMass.hydroxynorketamine,
    memantineNgPerMl: 0,
    memantineUm: 0,
  };
}

const highest = (doses: readonly DoseEvent[], name: keyof Concentrations, untilHours = 4) => {
  const pharmacokinetics = new Pharmacokinetics(doses, 70, constants);
  let best = { hours: 0, value: 0 };
  for (let hours = 0; hours <= untilHours; hours += 1 / 120) {
    const value = pharmacokinetics.at(hours)[name];
    best = value > best.value ? { hours, value } : best;
  }
  return best;
};

describe("pharmacokinetics", () => {
  const cases: readonly [string, readonly DoseEvent[], number, number][] = [
    ["an infusion", [infusion(0.5, 40)], 70, 3],
    ["an infusion, while it runs", [infusion(0.5, 40)], 70, 0.5],
    ["a bolus in a child", [bolus(2)], 20, 2],
    ["a spray in a heavy person", [spray(84)], 150, 6],
    ["the R-enantiomer alone", [bolus(1, 0, "r-ketamine")], 70, 1],
    [
      "infusions repeated, a bolus between",
      [
        ...(expandEvents([{ ...infusion(0.5, 40), repeat: { times: 4, everyHours: 3 } }]) as DoseEvent[]),
        bolus(0.3, 4),
      ],
      70,
      12,
    ],
  ];
  it.each(cases)("agrees with fine steps within a thousandth: %s", (_name, doses, weightKg, hours) => {
    const exact = new Pharmacokinetics(doses, weightKg, constants).at(hours);
    const fine = integrated(doses, weightKg, hours);
    for (const name of Object.keys(fine) as (keyof Concentrations)[]) {
      expect(Math.abs(exact[name] - fine[name]), name).toBeLessThanOrEqual(1e-3 * fine[name]);
    }
  });

  it("adds up: two doses give the sum of what each gives", () => {
    const [first, second] = [infusion(0.5, 40), bolus(1, 1.5)];
    const together = new Pharmacokinetics([first, second], 70, constants).at(2);
    const apart = [first, second].map((dose) => new Pharmacokinetics([dose], 70, constants).at(2));
    for (const name of Object.keys(together) as (keyof Concentrations)[]) {
      expect(together[name], name).toBeCloseTo(apart[0]![name] + apart[1]![name], 8);
    }
  });

  it("adds up where infusions overlap: two at half the rate are one", () => {
    const halves = new Pharmacokinetics([infusion(0.25, 40), infusion(0.25, 40)], 70, constants);
    const whole = new Pharmacokinetics([infusion(0.5, 40)], 70, constants);
    for (const hours of [0.3, 0.7, 3]) {
      expect(halves.at(hours).effectiveUm).toBeCloseTo(whole.at(hours).effectiveUm, 9);
    }
  });

  it("brings a metabolite that is given itself to its own compartment, and none of ketamine", () => {
    const given = (drug: InfusedName) =>
      new Pharmacokinetics([{ kind: "bolus", drug, doseMgPerKg: 0.1, atHours: 0 }], 70, constants);
    const norketamine = given("norketamine");
    expect(norketamine.at(0).norketamineNgPerMl).toBeCloseTo(7000 / 120, 6);
    expect(norketamine.at(0).effectiveUm).toBe(0);
    expect(norketamine.at(0.5).effectiveUm).toBeGreaterThan(0);
    expect(norketamine.at(0.5).plasmaNgPerMl).toBe(0);
    const hydroxynorketamine = given("hydroxynorketamine").at(1);
    expect(hydroxynorketamine.hydroxynorketamineUm).toBeGreaterThan(0.1);
    expect(hydroxynorketamine.norketamineNgPerMl).toBe(0);
    expect(hydroxynorketamine.effectiveUm).toBe(0);
  });

  it("loses no mass: clearance times the area under the plasma curve is the dose", () => {
    const pharmacokinetics = new Pharmacokinetics([infusion(0.5, 40)], 70, constants);
    const stepHours = 1 / 240;
    let area = 0;
    for (let hours = 0; hours < 96; hours += stepHours) {
      area += pharmacokinetics.at(hours + stepHours / 2).plasmaNgPerMl * stepHours * 60;
    }
    expect((constants.clearanceLPerMin * area) / 1000 / 35).toBeCloseTo(1, 3);
  });

  it("is a single exponential when nothing is exchanged", () => {
    const alone = { ...constants, fastExchangeLPerMin: 0, slowExchangeLPerMin: 0 };
    const levelAt = (hours: number) => new Pharmacokinetics([bolus(1)], 70, alone).at(hours).plasmaNgPerMl;
    const perHour = (60 * alone.clearanceLPerMin) / alone.centralVolumeL;
    expect(levelAt(0)).toBeCloseTo((1000 * 70) / 30, 6);
    for (const hours of [0.1, 1, 3]) {
      expect(levelAt(hours) / (levelAt(0) * Math.exp(-perHour * hours))).toBeCloseTo(1, 9);
    }
  });

  it("gives nothing before the first dose and nothing for a dose of zero", () => {
    expect(new Pharmacokinetics([bolus(1, 5)], 70, constants).at(4.99).plasmaNgPerMl).toBe(0);
    expect(new Pharmacokinetics([infusion(0, 40)], 70, constants).at(0.5).effectiveUm).toBe(0);
  });

  it("makes S-ketamine stronger and R-ketamine weaker than the racemate, at the same plasma level", () => {
    const at = (drug: DrugName) => new Pharmacokinetics([bolus(1, 0, drug)], 70, constants).at(0.2);
    expect(at("s-ketamine").plasmaNgPerMl).toBeCloseTo(at("r-ketamine").plasmaNgPerMl, 6);
    expect(at("s-ketamine").effectiveUm / at("racemic").effectiveUm).toBeCloseTo(1.65, 1);
    expect(at("r-ketamine").effectiveUm / at("racemic").effectiveUm).toBeCloseTo(0.35, 1);
  });
});

/** Numbers of docs/model.md, "Pharmacokinetics"; most are not re-read in the papers. */
describe("pharmacokinetics against published numbers", () => {
  it("has Kamp 2020's clearance (79 l/h) and steady-state volume (200–304 l) at 70 kg", () => {
    expect(constants.clearanceLPerMin * 60).toBeCloseTo(79, 0);
    const volume = constants.centralVolumeL + constants.fastVolumeL + constants.slowVolumeL;
    expect(volume).toBeGreaterThan(200);
    expect(volume).toBeLessThan(304);
  });

  it("peaks within 20 % of 185 ng/ml after 0.5 mg/kg in 40 min (Zarate 2006), at 1.25 µM effective", () => {
    const plasma = highest([infusion(0.5, 40)], "plasmaNgPerMl");
    const effective = highest([infusion(0.5, 40)], "effectiveUm");
    console.log(
      `0.5 mg/kg: ${plasma.value.toFixed(0)} ng/ml, ${effective.value.toFixed(2)} µM after ${(60 * plasma.hours).toFixed(0)} min`,
    );
    expect(Math.abs(plasma.value / 185 - 1)).toBeLessThan(0.2);
    expect(Math.abs(effective.value / 1.25 - 1)).toBeLessThan(0.1);
    expect(60 * plasma.hours).toBeCloseTo(40, 0);
  });

  it("settles at 9.3 ± 0.8 µM in plasma with 41 µg/kg a minute, an hour after 2 mg/kg near there (Idvall 1979)", () => {
    const minutes = 1440;
    const day = new Pharmacokinetics([bolus(2), infusion(0.041 * 180, 180)], 70, constants);
    const settled = new Pharmacokinetics(
      Array.from({ length: 4 }, (_, index) => infusion(0.041 * minutes, minutes, 24 * index)),
      70,
      constants,
    ).at(95);
    const levels = [1 / 12, 0.5, 1, 2, 3].map((hours) => day.at(hours).effectiveUm);
    const settledUm = settled.plasmaNgPerMl / molarMass.ketamine;
    console.log(
      `anaesthesia: ${settledUm.toFixed(1)} µM in plasma when settled; ${levels.map((level) => level.toFixed(1)).join(", ")} µM effective after 5 min, ½, 1, 2, 3 h`,
    );
    expect(Math.abs(settledUm - 9.3)).toBeLessThan(0.8);
    for (const level of levels) {
      expect(level).toBeGreaterThan(5);
      expect(level).toBeLessThan(14);
    }
  });

  it.each([
    [56, 70],
    [84, 100],
  ])("peaks 20–40 min after %d mg into the nose, near %d ng/ml (label)", (doseMg, ngPerMl) => {
    const { hours, value } = highest([spray(doseMg)], "plasmaNgPerMl");
    console.log(`${doseMg} mg: ${value.toFixed(0)} ng/ml after ${(60 * hours).toFixed(0)} min`);
    expect(60 * hours).toBeGreaterThanOrEqual(20);
    expect(60 * hours).toBeLessThanOrEqual(40);
    expect(Math.abs(value / ngPerMl - 1)).toBeLessThan(0.2);
  });

  it("settles at 70–150 ng/ml of memantine with 20 mg a day, and halves it in 60–80 h (label)", () => {
    const doses = expandEvents([
      { kind: "oral", drug: "memantine", doseMg: 20, atHours: 0, repeat: { times: 28, everyHours: 24 } },
    ]) as DoseEvent[];
    const memantine = new Pharmacokinetics(doses, 70, constants);
    const levels = Array.from({ length: 24 }, (_, hour) => memantine.at(648 + hour).memantineNgPerMl);
    console.log(
      `memantine: ${Math.min(...levels).toFixed(0)} … ${Math.max(...levels).toFixed(0)} ng/ml in the fourth week`,
    );
    expect(Math.min(...levels)).toBeGreaterThan(70);
    expect(Math.max(...levels)).toBeLessThan(150);
    const [later, muchLater] = [720, 790].map((hours) => memantine.at(hours).memantineNgPerMl);
    expect(later! / muchLater!).toBeCloseTo(2, 1);
    expect(memantine.at(660).memantineUm).toBeGreaterThan(0.2);
    expect(memantine.at(660).memantineUm).toBeLessThan(0.5);
    expect(memantine.at(660).effectiveUm).toBe(0);
  });

  it("has norketamine peak before hydroxynorketamine, hours after the infusion (Zarate 2012)", () => {
    const norketamine = highest([infusion(0.5, 40)], "norketamineNgPerMl", 12);
    const hydroxynorketamine = highest([infusion(0.5, 40)], "hydroxynorketamineNgPerMl", 24);
    console.log(
      `norketamine ${norketamine.value.toFixed(0)} ng/ml at ${norketamine.hours.toFixed(1)} h, hydroxynorketamine ${hydroxynorketamine.value.toFixed(0)} ng/ml at ${hydroxynorketamine.hours.toFixed(1)} h`,
    );
    expect(norketamine.hours).toBeGreaterThan(0.67);
    expect(hydroxynorketamine.hours).toBeGreaterThan(norketamine.hours);
    expect(hydroxynorketamine.value).toBeGreaterThan(20);
    expect(hydroxynorketamine.value).toBeLessThan(60);
  });
});
