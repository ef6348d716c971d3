/** Bands of the course that the page shows, worked out in the analysis thread. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bandStore, followCourses } from "../../src/app/course-bands.ts";
import type { FetchFile } from "../../src/app/fetch-bytes.ts";
import { type AppState, appStore } from "../../src/app/store.ts";
import { readBasis } from "../../src/cli/ensemble/ensemble-files.ts";
import { planCourse } from "../../src/treatment/course-planner.ts";
import type { CourseReport } from "../../src/treatment/course-report.ts";
import { protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";
import { openAnalysisThread } from "./open-analysis.ts";
import { readShippedAtlas } from "./test-session.ts";

const { atlas } = readBasis("k2");
function reportOf(name: string, horizonHours = 24) {
  const protocol = protocolNamed(name);
  if (!protocol) throw new Error(`There is no protocol "${name}".`);
  return planCourse({ ...protocol, horizonHours }, { parameterSet: "k2", atlas }).report;
}

let end = () => {};
beforeEach(() => appStore.setState({ course: null, comparison: null, parameterSet: "k2", without: null }));
afterEach(() => end());

function follow(fetchFile: FetchFile = readShippedAtlas): void {
  const { analysis } = openAnalysisThread();
  const stop = followCourses({ fetchFile, thread: analysis });
  end = () => {
    stop();
    analysis.end();
  };
}
const bandsNow = (course: CourseReport) => bandStore.getState().get(course)?.bands;
const refusalOf = (course: CourseReport) => bandStore.getState().get(course)?.refusal;
const whenWhole = (course: CourseReport) =>
  expect.poll(() => bandsNow(course)?.members ?? refusalOf(course), { timeout: 50_000 }).toBe(240);
/** Shows a course in place of the one before. */
function show(course: CourseReport, changes: Partial<AppState> = {}): CourseReport {
  appStore.setState({ course, ...changes });
  return course;
}

describe("the bands of a course", () => {
  it("grow until they are of every member, and lie around the plan", async () => {
    follow();
    const course = show(reportOf("single-infusion"));
    await whenWhole(course);
    const bands = bandsNow(course);
    expect(bands?.hours).toEqual(course.plan?.hours);
    const { low, high } = bands?.columns.spineOccupancy ?? { low: [], high: [] };
    const planned = course.plan?.spineOccupancy.at(-1) ?? 0;
    expect(low.at(-1)).toBeLessThan(planned);
    expect(high.at(-1)).toBeGreaterThan(planned);
  }, 60_000);

  it("are those of the course that is shown last", async () => {
    follow();
    const first = show(reportOf("single-infusion"));
    const next = show(reportOf("saline"));
    await whenWhole(next);
    expect([...bandStore.getState().keys()]).toEqual([next]);
    expect(bandsNow(first)).toBeUndefined();
    expect(bandsNow(next)?.columns.effectiveUm.high.at(-1)).toBe(0);
  }, 60_000);

  it("are none for a course without a plan", () => {
    follow();
    show({ ...reportOf("single-infusion"), plan: null });
    expect(bandStore.getState().size).toBe(0);
  });

  it("are kept of courses that are compared, too, beside those of the course under way", async () => {
    follow();
    const course = show(reportOf("single-infusion"));
    const courses = [reportOf("single-infusion"), reportOf("saline")];
    appStore.setState({ comparison: { name: "race", courses } });
    await Promise.all([course, ...courses].map(whenWhole));
    expect(bandsNow(courses[0]!)?.columns.bdnf).toEqual(bandsNow(course)?.columns.bdnf);
    expect(bandsNow(courses[1]!)?.columns.bdnf).not.toEqual(bandsNow(course)?.columns.bdnf);
    appStore.setState({ comparison: null });
    expect([...bandStore.getState().keys()]).toEqual([course]);
  }, 60_000);

  it.each([
    ["refusal.noEnsemble", { parameterSet: "k1" } as const],
    ["refusal.noEnsembleWithout", { without: "tonic-drive" } as const],
  ])("say %s where no ensemble serves", async (key, changes) => {
    follow();
    const course = show(reportOf("single-infusion"), changes);
    await expect.poll(() => refusalOf(course)?.key).toBe(key);
    expect(bandsNow(course)).toBeNull();
  });

  it("are none, with the reason, where the file is missing or altered", async () => {
    const without = (answer: (response: Response) => Promise<Response>): FetchFile => {
      return async (address, options) => {
        const response = (await readShippedAtlas(address, options)) as Response;
        return address.includes("/ensemble/") ? answer(response) : response;
      };
    };
    follow(without(async () => new Response(null, { status: 404 })));
    const course = show(reportOf("single-infusion"));
    await expect.poll(() => refusalOf(course)?.key).toBe("refusal.fileMissing");
    end();
    follow(
      without(async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        return new Response(bytes);
      }),
    );
    const again = show(reportOf("single-infusion"));
    await expect.poll(() => refusalOf(again)).not.toBeNull();
    expect(bandsNow(again)).toBeNull();
  });
});
