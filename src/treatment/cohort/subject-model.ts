/** A virtual subject as a course needs it: its kinetics, its cascade, and what the network does in it. */
import type { CascadeConstants } from "../../model/cascade/cascade-constants.ts";
import type { DrivingStatistics, NetworkStatistics } from "../../model/network-statistics.ts";
import type { PharmacokineticConstants } from "../../model/pharmacokinetics/constants.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { byDifference, byFactor } from "../ensemble/member-atlas.ts";
import { atlasServing, pointOf, statisticsFromAtlas } from "../trajectory/course-by-atlas.ts";
import { restConditions, type SampleConditions } from "../trajectory/trajectory.ts";
import { drawSubject } from "./draw-subject.ts";
import { statisticsWithSelectivity } from "./subject-course.ts";
import type { DrawnSubject } from "./subject-name.ts";

export interface SubjectModel {
  readonly name: DrawnSubject;
  readonly weightKg: number;
  readonly pharmacokinetics: PharmacokineticConstants;
  readonly cascade: CascadeConstants;
  /** What its network does in a region. Throws a RangeError outside the range of the atlas. */
  readonly statistics: (conditions: SampleConditions, region?: number) => NetworkStatistics;
  /**
   * What its network would do, from what the network of the parameter set does under these conditions: rates by the factor,
   * block by the difference, that lies between the two atlases there. Beyond their range, as at their nearest point.
   */
  readonly fromMeasured: (
    measured: DrivingStatistics,
    conditions: SampleConditions,
    region?: number,
  ) => DrivingStatistics;
  /** Its own healthy excitatory rate at rest, from that of the network of the parameter set, Hz. */
  readonly healthyHz: (measuredHz: number) => number;
}

/** `set`: the atlas of the parameter set, whose ensemble the members are. */
export function subjectModelOf(
  name: DrawnSubject,
  members: readonly EnsembleMember[],
  set: Atlas,
): SubjectModel {
  const subject = drawSubject(members, name.seed, name.number);
  const { weightKg, selectivity, pharmacokinetics, cascade } = subject;
  const { atlas } = members[subject.member] as EnsembleMember;
  const statistics = (conditions: SampleConditions, region = 0) =>
    statisticsWithSelectivity(atlas, conditions, selectivity, region);
  const fromMeasured: SubjectModel["fromMeasured"] = (measured, conditions, region = 0) => {
    const near = withinAtlas(conditions, region, set);
    const [own, typical] = [statistics(near), statisticsFromAtlas(set, near)];
    const { excitatoryRateHz: rate, nmdaBlockExcitatory: block } = measured;
    return {
      excitatoryRateHz: byFactor.applied(rate, byFactor.of(own.excitatoryRateHz, typical.excitatoryRateHz)),
      nmdaBlockExcitatory: byDifference.applied(
        block,
        byDifference.of(own.nmdaBlockExcitatory, typical.nmdaBlockExcitatory),
      ),
    };
  };
  const rest = restConditions(1, 1);
  const healthyHz = (measuredHz: number) =>
    fromMeasured({ excitatoryRateHz: measuredHz, nmdaBlockExcitatory: 0 }, rest).excitatoryRateHz;
  return { name, weightKg, pharmacokinetics, cascade, statistics, fromMeasured, healthyHz };
}

/** The conditions of one region at the nearest point of the atlas; a mixture of blockers counts as ketamine. */
function withinAtlas(conditions: SampleConditions, region: number, set: Atlas): SampleConditions {
  const serving = atlasServing(set, conditions);
  const { nodes } = (serving ?? set).origin;
  const point = pointOf(conditions, region, serving ?? set);
  const nearest = (axis: keyof typeof point) =>
    Math.min(nodes[axis].at(-1) ?? point[axis], Math.max(nodes[axis][0] ?? point[axis], point[axis]));
  return {
    ...conditions,
    ...(serving ? {} : { unbindingRatio: 1, escapeRatio: 1 }),
    concentrationUm: nearest("concentrationUm"),
    ampaBlock: nearest("ampaBlock"),
    releaseGain: nearest("releaseGain"),
    inhibitionLoss: nearest("inhibitionLoss"),
    spineOccupancy: [nearest("spineOccupancy")],
    functionalGain: [nearest("functionalGain")],
  };
}
