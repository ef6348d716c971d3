/** How a subject of a cohort is named. */
/** A subject of a cohort: the seed that drew it, and its number, from 1 on. */
export interface VirtualSubjectName {
  readonly seed: number;
  readonly number: number;
}

/** A subject and what it was drawn from: the same numbers are another person after the next calibration. */
export interface DrawnSubject extends VirtualSubjectName {
  /** Checksum of the ensemble's file; `noEnsemble` of a parameter set without one. */
  readonly ensemble: string;
}
export const noEnsemble = "none";
