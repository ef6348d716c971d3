/** What the neurons of one region take, as a record of 32-bit floats in engines that read flat arrays. */
import type { StepConstants } from "../model/network/step-constants.ts";

export const regionConstantNames = ["nmdaCeilingNs", "ampaPerEventNs", "spineLimit"] as const;

/** A record of those per region, then one that all inhibitory cells share; they have no spines. */
export function createRegionConstants(constants: StepConstants): Float32Array<ArrayBuffer> {
  const { nmdaCeilingExcitatoryNs, ampaPerEventByRegionNs, spineLimits } = constants;
  const records = spineLimits.map((spineLimit, region) => ({
    nmdaCeilingNs: nmdaCeilingExcitatoryNs[region]!,
    ampaPerEventNs: ampaPerEventByRegionNs[region]!,
    spineLimit,
  }));
  records.push({
    nmdaCeilingNs: constants.nmdaCeilingInhibitoryNs,
    ampaPerEventNs: constants.inhibitory.ampaPerEventNs,
    spineLimit: 0,
  });
  return Float32Array.from(records.flatMap((record) => regionConstantNames.map((name) => record[name])));
}
