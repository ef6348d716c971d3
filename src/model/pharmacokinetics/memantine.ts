/** Memantine from the mouth: absorbed and eliminated at constant rates, one compartment (Bateman's function). */
import type { PharmacokineticConstants } from "./constants.ts";
import { referenceWeightKg } from "./constants.ts";
import type { DoseEvent } from "./dose.ts";

/** Plasma concentration over the hours, ng/ml: the sum over all doses of memantine among `doses`. */
export function memantineNgPerMl(
  doses: readonly DoseEvent[],
  weightKg: number,
  constants: PharmacokineticConstants,
): (hours: number) => number {
  const given = doses.filter((dose) => dose.kind === "oral");
  const volumeL = (constants.memantineVolumeL * weightKg) / referenceWeightKg;
  const [absorbed, eliminated] = [constants.memantinePerHour, Math.LN2 / constants.memantineHalfLifeHours];
  const share = absorbed / (absorbed - eliminated);
  const microgramsPerMg = 1000;
  return (hours) =>
    given.reduce((sum, { atHours, doseMg }) => {
      const since = hours - atHours;
      if (since <= 0) return sum;
      const left = share * (Math.exp(-eliminated * since) - Math.exp(-absorbed * since));
      return sum + (microgramsPerMg * doseMg * left) / volumeL;
    }, 0);
}
