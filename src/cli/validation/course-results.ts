/** What became of every expectation of every protocol, by atlas and, where it was run, on the live network. */

import type { TrajectoryRow } from "../../model/quantities.ts";
import { type Refusal, reasonOf } from "../../model/refusal.ts";
import { answerRequests } from "../../treatment/answer-requests.ts";
import type { Atlas } from "../../treatment/atlas/atlas.ts";
import { Course } from "../../treatment/protocol/course.ts";
import { namedProtocols } from "../../treatment/protocol/named-protocols.ts";
import type { Expectation, Protocol } from "../../treatment/protocol/protocol.ts";
import { runWithComparisons } from "../../treatment/run-with-comparisons.ts";
import { runCourseByAtlas } from "../../treatment/trajectory/course-by-atlas.ts";
import { type Outcome, outcomesOf } from "../../treatment/trajectory/outcomes.ts";
import { dayOf, type LiveCourseResult } from "./live-courses.ts";

export interface CourseResult {
  readonly protocol: Protocol;
  readonly rows: readonly TrajectoryRow[];
  readonly outcomes: readonly Outcome[];
}

export function runAllByAtlas(atlas: Atlas): CourseResult[] {
  const rowsOf = (protocol: Protocol) =>
    runCourseByAtlas(new Course(protocol, atlas.origin.parameterSet), atlas).map(({ row }) => row);
  return namedProtocols.map((protocol) => {
    try {
      return { protocol, ...answerRequests(runWithComparisons(protocol, namedProtocols), rowsOf) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { protocol, rows: [], outcomes: notRun(protocol, reasonOf(error)) };
    }
  });
}

/** Open outcomes of a course that the atlas does not reach. */
const notRun = ({ expectations }: Protocol, reason: Refusal): Outcome[] =>
  expectations.map((expectation) => ({ expectation, found: null, isMet: null, reason }));

/** The outcomes of live courses, compared with each other; what a day cannot tell is open. */
export function liveOutcomes(results: readonly LiveCourseResult[]): CourseResult[] {
  const rowsOf = new Map(results.map(({ name, rows }) => [name, rows]));
  return results.map(({ name, rows }) => {
    const protocol = dayOf(name);
    return { protocol, rows, outcomes: outcomesOf(protocol, rows, rowsOf) };
  });
}

/** The outcome of an expectation in a list of results, by protocol and words; undefined where it was not run. */
export function outcomeIn(
  results: readonly CourseResult[],
  protocol: string,
  { words }: Expectation,
): Outcome | undefined {
  return results
    .find((result) => result.protocol.name === protocol)
    ?.outcomes.find(({ expectation }) => expectation.words === words);
}
