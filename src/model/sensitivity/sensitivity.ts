/** The sensitivity findings that were measured, by parameter set: written by `npm run -s cli -- sensitivity`. */
import type { SensitivityFindings } from "./findings.ts";
import k2 from "./k2.json" with { type: "json" };

export const sensitivities: Readonly<Record<string, SensitivityFindings>> = {
  k2: k2 as unknown as SensitivityFindings,
};
