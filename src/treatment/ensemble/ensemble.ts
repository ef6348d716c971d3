/** An ensemble: sets of assumptions that all meet what the model is fitted to, each with its network, kinetics and cascade. */
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import {
  type PharmacokineticConstants,
  pharmacokineticConstantsOf,
} from "../../model/pharmacokinetics/constants.ts";
import type { TrajectoryRow } from "../../model/quantities.ts";
import type { Atlas } from "../atlas/atlas.ts";
import { Course } from "../protocol/course.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { runCourseByAtlas } from "../trajectory/course-by-atlas.ts";

/** Sets that an ensemble was made of. */
export const setsWithEnsemble: readonly ParameterSetName[] = ["k2"];

/** File name of the ensemble of a parameter set. */
export const ensembleNameOf = (set: ParameterSetName): string => `${set}.ensemble`;

export interface EnsembleMember {
  /** Weights of an ensemble sum to 1. */
  readonly weight: number;
  /** What the member's network does. */
  readonly atlas: Atlas;
  /** With the member's own κ. */
  readonly pharmacokinetics: PharmacokineticConstants;
  readonly cascade: CascadeConstants;
}

/** The shipped parameter set alone: an ensemble of one. */
export const singleSet = (atlas: Atlas): EnsembleMember => ({
  weight: 1,
  atlas,
  pharmacokinetics: pharmacokineticConstantsOf(atlas.origin.parameterSet),
  cascade: cascadeConstants,
});

/** The course of a protocol under one member's assumptions. Throws a RangeError where it leaves the atlas. */
export function runMember(protocol: Protocol, member: EnsembleMember): readonly TrajectoryRow[] {
  const { atlas, pharmacokinetics, cascade } = member;
  const course = new Course(protocol, atlas.origin.parameterSet, pharmacokinetics);
  return runCourseByAtlas(course, atlas, { constants: cascade }).map(({ row }) => row);
}
