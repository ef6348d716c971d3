/**
 * The cascade without each of its parts, as constants in place of others; what every removal changes is in docs/validation.md.
 * The routes of rival hypotheses (`gluN2bGain`, `metaboliteGain`) have no row: they are 0 in K2, so that there is nothing
 * to remove. What each adds is a column of docs/verdicts.md.
 */
import type { CascadeConstants } from "./cascade-constants.ts";

export interface CascadeAblation {
  readonly name: string;
  /** What is removed, or which assumption is turned round. */
  readonly removes: string;
  readonly constants: Readonly<Partial<CascadeConstants>>;
}

const never = Number.POSITIVE_INFINITY;

export const cascadeAblations: readonly CascadeAblation[] = [
  { name: "burst-route", removes: "BDNF released by a burst", constants: { releaseGain: 0 } },
  {
    ...{ name: "at-rest-route", removes: "everything that p-eEF2 does: BDNF and protein translated at rest" },
    constants: { restingGain: 0, translationDerepression: 0 },
  },
  { name: "bdnf-at-rest", removes: "BDNF translated at rest", constants: { restingGain: 0 } },
  {
    ...{ name: "translation-derepression", removes: "synaptic protein translated faster as p-eEF2 falls" },
    constants: { translationDerepression: 0 },
  },
  { name: "bdnf", removes: "both routes to BDNF", constants: { releaseGain: 0, restingGain: 0 } },
  { name: "trkb-dead-zone", removes: "TrkB's dead zone", constants: { trkbDeadZone: 0 } },
  {
    ...{
      name: "homeostatic-set-point",
      removes: "the set point's following of release: it stays where it was",
    },
    constants: { setPointHours: never },
  },
  {
    ...{ name: "set-point-of-throughput", removes: "assumption A10: the set point follows AMPA throughput" },
    constants: { setPointOfThroughput: 1 },
  },
  {
    ...{ name: "graded-release", removes: "the graded answer to a burst: steepness 8" },
    constants: { releaseSteepness: 8 },
  },
  { name: "refractoriness", removes: "assumption A7: refractoriness", constants: { refractoryExponent: 0 } },
  {
    ...{ name: "residual-nmda-gate", removes: "the gate of translation by NMDA channels that are left" },
    constants: { translationGate: 0 },
  },
  { name: "mtorc1", removes: "mTORC1", constants: { mtorHalf: never } },
  { name: "synaptic-protein", removes: "synaptic protein", constants: { proteinRatePerHour: 0 } },
  { name: "functional-gain", removes: "functional gain", constants: { functionalRatePerHour: 0 } },
  { name: "slow-drive", removes: "the slow monoamine drive of TrkB", constants: { trkbSlowGain: 0 } },
  { name: "growth-beyond-healthy", removes: "growth beyond healthy", constants: { spineCeiling: 1 } },
  {
    name: "spine-turnover",
    removes: "return of spines to their set point",
    constants: { spineHours: never },
  },
  {
    ...{ name: "set-point-shift", removes: "the spine set point's move when stress ends" },
    constants: { setPointShiftHours: never },
  },
  { name: "consolidation", removes: "consolidation by therapy", constants: { sessionGain: 0 } },
  {
    ...{ name: "loss-of-consolidation", removes: "loss of consolidated spines under lasting stress" },
    constants: { consolidationHours: never },
  },
  {
    ...{ name: "plasticity-window", removes: "the plasticity window's reach: the threshold stays" },
    constants: { windowReach: 0 },
  },
  { name: "toxicity", removes: "what toxicity takes", constants: { toxicityLoss: 0 } },
];
