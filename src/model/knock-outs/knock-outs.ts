/**
 * Networks whose GluN2B receptors were removed from one population, as Miller 2014 and Gerhard 2020 did. NMDA peaks onto that
 * population are smaller by the share that GluN2B carries. Without any compensation a quarter less silences the pyramidal
 * cells (0.6 Hz in place of 2.8), which no such animal shows: one factor on the population's AMPA peaks, found by search
 * (`npm run -s cli -- atlas --knock-out`), brings back the rates at rest.
 */
import { createParameters, defaultParameterSet } from "../parameter-sets/parameter-sets.ts";
import type { ParameterName } from "../parameters.ts";
import compensation from "./compensation.json" with { type: "json" };

export const knockOutNames = ["glun2b-excitatory", "glun2b-inhibitory"] as const;
export type KnockOutName = (typeof knockOutNames)[number];

/**
 * Share of a population's NMDA conductance that its GluN2B receptors carry. Chosen: adult prefrontal cells are rich in
 * GluN2B (Wang 2008), and cells of cortex have GluN2A besides.
 */
const gluN2bShare = 0.5;

const peaks: {
  readonly [Name in KnockOutName]: {
    readonly nmda: readonly ParameterName[];
    readonly ampa: readonly ParameterName[];
  };
} = {
  "glun2b-excitatory": {
    nmda: ["nmdaExcitatoryToExcitatoryNs", "backgroundNmdaExcitatoryNs"],
    ampa: ["ampaExcitatoryToExcitatoryNs", "backgroundAmpaExcitatoryNs"],
  },
  "glun2b-inhibitory": {
    nmda: ["nmdaExcitatoryToInhibitoryNs", "backgroundNmdaInhibitoryNs"],
    ampa: ["ampaExcitatoryToInhibitoryNs", "backgroundAmpaInhibitoryNs"],
  },
};

/** File name of a knock-out's response atlas. */
export const knockOutAtlasNameOf = (name: KnockOutName): string =>
  `${defaultParameterSet}-without-${name}.atlas`;

/** What replaces parameters of the default set after a knock-out, with AMPA peaks onto its population times `ampaScale`. */
export function parametersAfter(
  name: KnockOutName,
  ampaScale: number = compensation[name].ampaScale,
): Readonly<Partial<Record<ParameterName, number>>> {
  const p = createParameters({}, defaultParameterSet);
  const { nmda, ampa } = peaks[name];
  return Object.fromEntries([
    ...nmda.map((peak) => [peak, p[peak] * (1 - gluN2bShare)]),
    ...ampa.map((peak) => [peak, p[peak] * ampaScale]),
  ]);
}
