/** Bands of the course that the page shows, worked out in the analysis thread. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bandStore, followCourse } from "../../src/app/course-bands.ts";
import type { FetchFile } from "../../src/app/fetch-bytes.ts";
import { appStore } from "../../src/app/store.ts";
import { readBasis } from "../../src/cli/ensemble/ensemble-files.ts";
import { planCourse } from "../../src/treatment/course-planner.ts";
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
beforeEach(() => appStore.setState({ course: null, parameterSet: "k2", without: null }));
afterEach(() => end());

function follow(fetchFile: FetchFile = readShippedAtlas): void {
  const { analysis } = openAnalysisThread();
  const stop = followCourse({ fetchFile, thread: analysis });
  end = () => {
    stop();
    analysis.end();
  };
}
const whenWhole = () =>
  expect
    .poll(() => bandStore.getState().bands?.members ?? bandStore.getState().refusal, { timeout: 50_000 })
    .toBe(240);

describe("the bands of a course", () => {
  it("grow until they are of every member, and lie around the plan", async () => {
    follow();
    const course = reportOf("single-infusion");
    appStore.setState({ course });
    await whenWhole();
    const { bands, course: of } = bandStore.getState();
    expect(of).toBe(course);
    expect(bands?.hours).toEqual(course.plan?.hours);
    const { low, high } = bands?.columns.spineOccupancy ?? { low: [], high: [] };
    const planned = course.plan?.spineOccupancy.at(-1) ?? 0;
    expect(low.at(-1)).toBeLessThan(planned);
    expect(high.at(-1)).toBeGreaterThan(planned);
  }, 60_000);

  it("are those of the course that is shown last", async () => {
    follow();
    appStore.setState({ course: reportOf("single-infusion") });
    const next = reportOf("saline");
    appStore.setState({ course: next });
    await whenWhole();
    const { course, bands } = bandStore.getState();
    expect(course).toBe(next);
    expect(bands?.columns.effectiveUm.high.at(-1)).toBe(0);
  }, 60_000);

  it("are none for a course without a plan", () => {
    follow();
    appStore.setState({ course: { ...reportOf("single-infusion"), plan: null } });
    expect(bandStore.getState()).toEqual({ course: null, bands: null, refusal: null });
  });

  it.each([
    ["refusal.noEnsemble", { parameterSet: "k1" } as const],
    ["refusal.noEnsembleWithout", { without: "tonic-drive" } as const],
  ])("say %s where no ensemble serves", async (key, changes) => {
    follow();
    appStore.setState({ course: reportOf("single-infusion"), ...changes });
    await expect.poll(() => bandStore.getState().refusal?.key).toBe(key);
    expect(bandStore.getState().bands).toBeNull();
  });

  it("are none, with the reason, where the file is missing or altered", async () => {
    const without = (answer: (response: Response) => Promise<Response>): FetchFile => {
      return async (address, options) => {
        const response = (await readShippedAtlas(address, options)) as Response;
        return address.includes("/ensemble/") ? answer(response) : response;
      };
    };
    follow(without(async () => new Response(null, { status: 404 })));
    appStore.setState({ course: reportOf("single-infusion") });
    await expect.poll(() => bandStore.getState().refusal?.key).toBe("refusal.fileMissing");
    end();
    follow(
      without(async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        return new Response(bytes);
      }),
    );
    appStore.setState({ course: reportOf("single-infusion") });
    await expect.poll(() => bandStore.getState().refusal).not.toBeNull();
    expect(bandStore.getState().bands).toBeNull();
  });
});
