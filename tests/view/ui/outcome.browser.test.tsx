import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepPace } from "../../../src/app/hours-pace.ts";
import { showOutcome } from "../../../src/app/intents.ts";
import { liveFrame } from "../../../src/app/live-frame.ts";
import { appStore } from "../../../src/app/store.ts";
import { createSheet } from "../../../src/model/network/populations.ts";
import { trajectoryColumnNames } from "../../../src/model/quantities.ts";
import type { CourseReport, TrajectoryTable } from "../../../src/treatment/course-report.ts";
import { shippedProtocol } from "../../../src/treatment/protocol/named-protocols.ts";
import { InstrumentsProvider } from "../../../src/view/instruments/instruments.tsx";
import { comparisonTitle } from "../../../src/view/ui/outcome/comparisons.ts";
import { OutcomeDialog } from "../../../src/view/ui/outcome/outcome-dialog.tsx";
import { describeBand, describeFound } from "../../../src/view/ui/outcome/outcome-words.ts";
import { t } from "../../../src/web/messages/messages.ts";
import { titleOf } from "../../../src/web/messages/quantity-words.ts";
import { createFrame } from "../../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../../src/wire/frame/layout.ts";
import { freshStore } from "../../app/support.ts";
import { setScalar } from "../../support/set-scalar.ts";
import "../../../src/web/design/tokens.css";

let root: Root;
let host: HTMLElement;

function courseWith(name: string): CourseReport {
  const protocol = shippedProtocol(name);
  const hours = [0, 1, 24, 336, 1344];
  const plan = Object.fromEntries(
    trajectoryColumnNames.map((column) => [
      column,
      Float64Array.from(column === "hours" ? hours : [0.75, 0.8, 0.95, 0.9, 0.8]),
    ]),
  ) as TrajectoryTable;
  const outcomes = protocol.expectations
    .slice(0, 3)
    .map((expectation, index) => ({ expectation, found: index, isMet: index === 0, reason: null }));
  return { protocol, virtualSubject: null, plan, noPlanReason: null, outcomes };
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  freshStore();
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  act(() =>
    root.render(
      <InstrumentsProvider>
        <OutcomeDialog />
      </InstrumentsProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});
const dialog = () => host.querySelector("dialog")!;
/** Outside of `act`, which would hold back what is loaded on demand until it is over. */
async function appears(selector: string): Promise<void> {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  await expect.poll(() => host.querySelector(selector), { timeout: 10_000 }).not.toBeNull();
  environment.IS_REACT_ACT_ENVIRONMENT = true;
}

describe("the outcome of a course", () => {
  it("says of each expectation whether it is met, with what was found, the band and why not", async () => {
    const course = courseWith("single-infusion");
    act(() => appStore.setState({ course, shownOutcome: "course" }));
    await appears(".outcome-sign");
    expect(dialog().open).toBe(true);
    expect(host.textContent).toContain(t("outcome.count", { met: 1, all: 3 }));
    const signs = [...host.querySelectorAll(".outcome-sign")].map((sign) => sign.textContent);
    expect(signs).toEqual(
      ["met", "notMet", "notMet"].map((state) => t(`experiment.state.${state as "met"}`)),
    );
    const figures = [...host.querySelectorAll(".outcome-figures")].map(({ textContent }) => textContent);
    course.outcomes.forEach((outcome, index) => {
      expect(figures[index]).toContain(describeFound(outcome));
      expect(figures[index]).toContain(describeBand(outcome.expectation));
    });
    expect(figures[0]).not.toContain(t("outcome.tooHigh"));
    expect(figures[1]).toContain(t("outcome.tooHigh"));
  });

  it("draws each quantity that something is expected of, as wide as there is room", async () => {
    act(() => appStore.setState({ course: courseWith("single-infusion"), shownOutcome: "course" }));
    await appears(".outcome-chart canvas");
    const charts = [...host.querySelectorAll(".outcome-chart")].map(({ ariaLabel }) => ariaLabel);
    expect(charts).toEqual([t("hours.overCourse", { quantity: titleOf("spineOccupancy") })]);
    const width = host.querySelector(".outcome-chart")!.getBoundingClientRect().width;
    expect(width).toBeGreaterThan(0.5 * window.innerWidth);
  });

  it("is left by its button and by Escape, and is not shown of a course that is gone", async () => {
    act(() => appStore.setState({ course: courseWith("single-infusion"), shownOutcome: "course" }));
    await appears(".outcome-back button");
    act(() => host.querySelector<HTMLElement>(".outcome-back button")!.click());
    expect(dialog().open).toBe(false);
    act(() => showOutcome("course"));
    expect(dialog().open).toBe(true);
    // What the browser does on Escape.
    await act(async () => {
      dialog().close();
      await new Promise((resolve) => dialog().addEventListener("close", resolve, { once: true }));
    });
    expect(appStore.getState().shownOutcome).toBeNull();
    act(() => showOutcome("course"));
    act(() => appStore.setState({ course: null }));
    expect(dialog().open).toBe(false);
  });
});

describe("when a course has run to its end", () => {
  const course = courseWith("single-infusion");
  let stop = () => {};
  /** The hours are at the end of the course, and pass. */
  const atTheEnd = () => {
    const frame = createFrame(createFrameLayout(createSheet(4, 4)));
    setScalar(frame, "hours", course.protocol.horizonHours);
    liveFrame.show(frame);
    act(() => appStore.setState({ course, hoursPerSecond: 4, hoursPace: "along" }));
  };
  beforeEach(() => {
    stop = keepPace();
  });
  afterEach(() => {
    stop();
    liveFrame.show(null);
  });
  const untilStopped = () =>
    act(() => expect.poll(() => appStore.getState().hoursPerSecond, { timeout: 5000 }).toBe(0));

  it("its outcome is shown by itself, once", async () => {
    atTheEnd();
    await untilStopped();
    expect(appStore.getState().shownOutcome).toBe("course");
    act(() => showOutcome(null));
    atTheEnd();
    await untilStopped();
    expect(appStore.getState().shownOutcome).toBeNull();
  });

  it("its outcome does not cover another dialog that is open", async () => {
    const other = host.appendChild(document.createElement("dialog"));
    other.showModal();
    atTheEnd();
    await untilStopped();
    expect(appStore.getState().shownOutcome).toBeNull();
  });
});

describe("the outcome of a comparison", () => {
  it("is one chart of the quantity that is chosen, with its values in a table", async () => {
    const courses = ["single-infusion", "ssri", "saline"].map(courseWith);
    act(() => appStore.setState({ comparison: { name: "race", courses }, shownOutcome: "comparison" }));
    await appears(".comparison-chart canvas");
    expect(dialog().querySelector("h2")?.textContent).toBe(comparisonTitle("race"));
    expect(host.querySelectorAll(".comparison-table tbody tr")).toHaveLength(3);
    const bdnf = [...host.querySelectorAll<HTMLElement>(".comparison-choice button")].find(
      ({ textContent }) => textContent === titleOf("bdnf"),
    )!;
    act(() => bdnf.click());
    expect(host.querySelector(".comparison-chart")?.ariaLabel).toContain(titleOf("bdnf"));
    expect(host.querySelector(".comparison-table caption")?.textContent).toContain(titleOf("bdnf"));
  });
});
