/** What a course of treatment does in one virtual subject. */
import type { NetworkStatistics } from "../../model/network-statistics.ts";
import type { Atlas } from "../atlas/atlas.ts";
import type { EnsembleMember } from "../ensemble/ensemble.ts";
import { Course } from "../protocol/course.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { type PlanPoint, runCourseByAtlas, statisticsFromAtlas } from "../trajectory/course-by-atlas.ts";
import type { SampleConditions } from "../trajectory/trajectory.ts";
import type { VirtualSubject } from "./draw-subject.ts";

type Who = Pick<VirtualSubject, "weightKg" | "selectivity" | "pharmacokinetics" | "cascade">;

/** A protocol as this subject gets it: doses are by its own weight. */
export const protocolFor = (protocol: Protocol, { weightKg }: Pick<Who, "weightKg">): Protocol => ({
  ...protocol,
  subject: "stressed",
  weightKg,
});

/** Throws a RangeError where the course leaves the response atlas of the subject's member. */
export function runSubject(
  protocol: Protocol,
  subject: Who,
  { atlas }: Pick<EnsembleMember, "atlas">,
): readonly PlanPoint[] {
  const { pharmacokinetics, cascade, selectivity } = subject;
  const course = new Course(protocolFor(protocol, subject), atlas.origin.parameterSet, pharmacokinetics);
  return runCourseByAtlas(course, atlas, {
    constants: cascade,
    statistics: (conditions) => statisticsWithSelectivity(atlas, conditions, selectivity),
  });
}

/**
 * The network's statistics where the drug's preference for interneurons is `selectivity` times the member's: what the drug
 * changes of the rates, and the difference of the two blocks, grow in that proportion. At 0 the drug blocks both kinds of
 * cells alike and changes no rate, which is what the network without interneuron magnesium nearly does (88 % of the surge
 * is gone, `npm run -s cli -- decompose`).
 */
export function statisticsWithSelectivity(
  atlas: Atlas,
  conditions: SampleConditions,
  selectivity: number,
  region = 0,
): NetworkStatistics {
  const drugged = statisticsFromAtlas(atlas, conditions, region);
  if (selectivity === 1 || conditions.concentrationUm === 0) return drugged;
  const undrugged = statisticsFromAtlas(atlas, { ...conditions, concentrationUm: 0 }, region);
  const changed = (name: "excitatoryRateHz" | "inhibitoryRateHz") =>
    Math.max(0, undrugged[name] + selectivity * (drugged[name] - undrugged[name]));
  const { nmdaBlockExcitatory, nmdaBlockInhibitory } = drugged;
  const preferred = nmdaBlockExcitatory + selectivity * (nmdaBlockInhibitory - nmdaBlockExcitatory);
  return {
    excitatoryRateHz: changed("excitatoryRateHz"),
    inhibitoryRateHz: changed("inhibitoryRateHz"),
    nmdaBlockExcitatory,
    nmdaBlockInhibitory: Math.min(1, Math.max(0, preferred)),
  };
}
