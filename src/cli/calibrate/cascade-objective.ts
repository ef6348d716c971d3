/**
 * What the slow cascade is fitted to, and what may move. Stated before the first fit. Targets are those of the courses
 * D13 … D22 and D25, each with the value that keeps it inside its band; every other expectation of a protocol is held out:
 * rapamycin, deep anaesthesia, dose response, control drugs, S against R, healthy start, six infusions, weekly ones,
 * metabolites, therapy, stress.
 */
import { type CalibratedName, cascadeTable } from "../../model/cascade/cascade-constants.ts";
import type { Observation } from "./ensemble-kalman.ts";
import type { FreeQuantity } from "./prior.ts";

export interface FreeConstant extends FreeQuantity {
  readonly constant: CalibratedName;
}

/** The prior's spread of the logarithm: a constant of which the order of magnitude is known, and one known better. */
const wide = 0.5;
const narrow = 0.25;

/** `most`: the prior's end where the table's range is wider, as rival hypotheses need it. */
const free = (constant: CalibratedName, median: number, spread: number, most?: number): FreeConstant => {
  const { symbol, minimum, maximum, meaning } = cascadeTable[constant];
  return { ...{ constant, name: symbol, median, spread, minimum }, maximum: most ?? maximum, why: meaning };
};

export const freeConstants: readonly FreeConstant[] = [
  free("setPointHours", 4, narrow),
  free("releaseGain", 5.2, wide, 10),
  free("releaseHalf", 1.5, 0.15),
  free("releaseSteepness", 2.5, narrow),
  free("restingGain", 2.6, wide, 10),
  free("bdnfHours", 0.6, narrow),
  free("trkbDeadZone", 0.15, wide),
  free("trkbSlowGain", 0.0125, wide),
  free("pEef2Hours", 0.3, narrow),
  free("translationDerepression", 4, wide),
  free("translationGate", 4, narrow),
  free("refractoryHalf", 0.28, narrow),
  free("refractorySteepness", 5, narrow),
  free("refractoryFallHours", 36, wide),
  free("mtorHalf", 0.15, wide),
  free("mtorHours", 0.45, narrow),
  free("proteinRatePerHour", 0.2, narrow),
  free("functionalRatePerHour", 0.27, wide),
  free("functionalHours", 60, narrow),
  free("spineRatePerHour", 0.056, wide),
  free("spineHours", 300, narrow),
];

const autry = "Autry 2011, times not re-read";
const li = "Li 2010, times not re-read";
const modaSava = "Moda-Sava 2019, amounts and times not re-read";
const ketamineAt80 = "Li 2010: 80 mg/kg inactive";

/** In the order of `cascadeObservations`. */
export const cascadeTargets: readonly Observation[] = [
  { name: "D13 BDNF, highest", kind: "about", value: 1.75, tolerance: 0.15, source: autry },
  { name: "D13 BDNF at half an hour", kind: "about", value: 1.3, tolerance: 0.12, source: autry },
  { name: "D13 BDNF at 6 h", kind: "at most", value: 1.15, tolerance: 0.04, source: autry },
  { name: "D13 BDNF at 24 h", kind: "at most", value: 1.06, tolerance: 0.02, source: autry },
  { name: "D14 mTORC1, highest", kind: "about", value: 0.75, tolerance: 0.1, source: li },
  { name: "D14 mTORC1 at 1 h over highest", kind: "about", value: 0.6, tolerance: 0.15, source: li },
  { name: "D14 mTORC1 at 6 h over highest", kind: "at most", value: 0.2, tolerance: 0.08, source: li },
  { name: "D14 mTORC1 at 9 h over highest", kind: "at most", value: 0.05, tolerance: 0.03, source: li },
  { name: "D15 p-eEF2 at half an hour", kind: "about", value: 0.94, tolerance: 0.02, source: autry },
  { name: "D16 spines gained at 4 h", kind: "at most", value: 0.05, tolerance: 0.015, source: modaSava },
  {
    name: "D25 share of lost spines back at 24 h",
    kind: "about",
    value: 0.55,
    tolerance: 0.05,
    source: modaSava,
  },
  {
    ...{ name: "D17 spines gained at 14 d over 3 d", kind: "about", value: 0.5, tolerance: 0.06 },
    source: "Phoumthipphavong 2016: higher for up to two weeks",
  },
  {
    name: "D18 functional gain at 4 h over highest",
    kind: "about",
    value: 0.85,
    tolerance: 0.08,
    source: modaSava,
  },
  {
    name: "D18 functional gain at 60 h over 6 h",
    kind: "about",
    value: 0.4,
    tolerance: 0.06,
    source: modaSava,
  },
  {
    ...{ name: "functional gain, highest", kind: "about", value: 0.5, tolerance: 0.08 },
    source: "chosen: what the mood proxy calls full",
  },
  {
    ...{ name: "D19 growth with half of AMPA blocked, over growth without", kind: "at most", value: 0.05 },
    ...{ tolerance: 0.02, source: "Li 2010; Maeng 2008" },
  },
  {
    ...{ name: "D19 BDNF with half of AMPA blocked, highest", kind: "at most", value: 1, tolerance: 0.003 },
    source: "Li 2010; Maeng 2008",
  },
  {
    ...{ name: "BDNF three hours after that block ends", kind: "at most", value: 0.95, tolerance: 0.004 },
    source: "D19 again: room for the noise of a live network, which earlier fits lacked (1.02 and 1.01 live)",
  },
  {
    ...{ name: "BDNF under that block, lowest", kind: "at least", value: 0.2, tolerance: 0.1 },
    source: "an amount is never negative, as an earlier fit had it (−0.16)",
  },
  {
    ...{ name: "growth with a tenth of AMPA blocked, over growth without", kind: "about", value: 0.6 },
    ...{ tolerance: 0.1, source: "chosen: AMPA block acts by degree" },
  },
  {
    ...{
      name: "BDNF gained by the burst alone, over both routes",
      kind: "about",
      value: 0.7,
      tolerance: 0.08,
    },
    source: "chosen: neither route is decorative",
  },
  {
    ...{ name: "growth without derepressed translation, over growth with", kind: "about", value: 0.83 },
    ...{ tolerance: 0.03, source: "chosen: that part is not decorative" },
  },
  {
    ...{ name: "growth without the gate of NMDA channels that are left, over growth with it", kind: "about" },
    ...{ value: 1.2, tolerance: 0.03, source: "chosen: that part is not decorative" },
  },
  {
    ...{ name: "D21 growth after an anaesthetic level, over antidepressant", kind: "at most", value: 0.15 },
    ...{ tolerance: 0.04, source: ketamineAt80 },
  },
  {
    ...{ name: "D21 growth after anaesthesia with wash-out, over antidepressant", kind: "at most" },
    ...{ value: 0.15, tolerance: 0.04, source: ketamineAt80 },
  },
  {
    ...{ name: "spines gained in eight daily anaesthetic doses, at any hour", kind: "at most", value: 0.02 },
    ...{ tolerance: 0.008, source: "declared assumption A7" },
  },
  {
    ...{ name: "D22 share of lost spines back after eight weeks of SSRI", kind: "about", value: 0.5 },
    ...{ tolerance: 0.1, source: "chosen: about half of people respond" },
  },
  {
    ...{ name: "D22 spines gained in one week of SSRI over eight", kind: "at most", value: 0.2 },
    ...{ tolerance: 0.03, source: "clinical lag of SSRIs, from memory" },
  },
  {
    ...{ name: "D22 spines gained in four weeks of SSRI over eight", kind: "at least", value: 0.52 },
    ...{ tolerance: 0.02, source: "clinical lag of SSRIs, from memory" },
  },
];
