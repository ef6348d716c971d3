import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerRequests, awaitRequests } from "../../src/treatment/answer-requests.ts";
import { decodeAtlas } from "../../src/treatment/atlas/atlas-file.ts";
import { planCourse } from "../../src/treatment/course-planner.ts";
import { Course } from "../../src/treatment/protocol/course.ts";
import {
  namedProtocols,
  protocolNamed,
  protocolsComparedWith,
} from "../../src/treatment/protocol/named-protocols.ts";
import type { Protocol } from "../../src/treatment/protocol/protocol.ts";
import { runWithComparisons } from "../../src/treatment/run-with-comparisons.ts";
import { runCourseByAtlas } from "../../src/treatment/trajectory/course-by-atlas.ts";

const atlas = decodeAtlas(readFileSync(new URL("../../public/atlas/k1.atlas", import.meta.url)));
const rowsOf = (protocol: Protocol) =>
  runCourseByAtlas(new Course(protocol, "k1"), atlas).map(({ row }) => row);

describe("a protocol with what it is compared with", () => {
  it.each(namedProtocols)("$name has the same outcomes on the page and on the command line", (protocol) => {
    const run = () => answerRequests(runWithComparisons(protocol, namedProtocols), rowsOf);
    const { report, points } = planCourse(
      protocol,
      { parameterSet: atlas.origin.parameterSet, atlas },
      protocolsComparedWith(protocol),
    );
    if (report.plan === null) {
      // Another blocker, or a release gain, that this atlas was not sampled for: both say so.
      expect(["refusal.noAtlasOfBlocker", "refusal.atlasRange"]).toContain(report.noPlanReason?.key);
      expect(run).toThrow(expect.objectContaining({ refusal: report.noPlanReason }));
      return;
    }
    const { rows, outcomes } = run();
    expect(report.outcomes).toEqual(outcomes);
    expect(points.map(({ row }) => row)).toEqual(rows);
  });

  it("watches the other one as long as needed, with everything that is given in it", async () => {
    const asked: Protocol[] = [];
    const protocol = protocolNamed("six-infusions")!;
    await awaitRequests(runWithComparisons(protocol, namedProtocols), async (each) => {
      asked.push(each);
      return rowsOf(each);
    });
    expect(asked[0]).toBe(protocol);
    const needed = protocol.expectations.filter(({ over }) => over === asked[1]?.name);
    const hours = Math.max(...needed.map(({ atHours = 0, toHours = 0 }) => Math.max(atHours, toHours)));
    expect(asked[1]?.horizonHours).toBe(hours);
  });

  it("does not run what it could not be compared with, since it is not watched for as long itself", () => {
    const day = { ...protocolNamed("mtor-blocked")!, horizonHours: 2 };
    const asked: string[] = [];
    const { outcomes } = answerRequests(runWithComparisons(day, namedProtocols), (each) => {
      asked.push(each.name);
      return rowsOf(each);
    });
    expect(asked).toEqual(["mtor-blocked"]);
    expect(outcomes.filter(({ isMet }) => isMet === null).every(({ reason }) => reason !== null)).toBe(true);
  });
});
