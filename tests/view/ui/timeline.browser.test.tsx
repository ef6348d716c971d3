import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appStore } from "../../../src/app/store.ts";
import { trajectoryColumnNames } from "../../../src/model/quantities.ts";
import type { TrajectoryTable } from "../../../src/treatment/course-report.ts";
import { InstrumentsProvider } from "../../../src/view/instruments/instruments.tsx";
import { Timeline } from "../../../src/view/instruments/timeline/timeline.tsx";
import { courseOf, freshStore } from "../../app/support.ts";

const timeline = (
  <InstrumentsProvider>
    <Timeline />
  </InstrumentsProvider>
);
let root: Root;
let host: HTMLElement;
const line = () => host.querySelector<HTMLElement>("[role=slider]")!;
const press = (key: string) =>
  act(() => line().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
const pointer = (kind: string, share: number) => {
  const box = line().getBoundingClientRect();
  act(() =>
    line().dispatchEvent(
      new PointerEvent(kind, {
        bubbles: true,
        button: 0,
        pointerId: 1,
        clientX: box.left + share * box.width,
        clientY: box.top + 20,
      }),
    ),
  );
};

function plan(): TrajectoryTable {
  const hours = [0, 1, 24, 336, 672];
  return Object.fromEntries(
    trajectoryColumnNames.map((name) => [
      name,
      Float64Array.from(name === "hours" ? hours : [0, 1, 2, 1, 0]),
    ]),
  ) as TrajectoryTable;
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  freshStore();
  host = document.body.appendChild(document.createElement("div"));
  host.style.cssText = "position:fixed;left:0;top:0;width:600px;height:120px";
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe("the timeline", () => {
  it("cannot be scrubbed without a plan, and says so to a screen reader", () => {
    act(() => appStore.setState({ course: courseOf() }));
    act(() => root.render(timeline));
    press("PageUp");
    expect(line().getAttribute("aria-disabled")).toBe("true");
    expect(appStore.getState().seekTargetHours).toBeNull();
  });

  it("jumps to the day after by its keys and says where it stands", () => {
    act(() => appStore.setState({ course: { ...courseOf(), plan: plan(), noPlanReason: null } }));
    act(() => root.render(timeline));
    press("Home");
    for (let stop = 0; stop < 4; stop++) press("PageUp");
    expect(appStore.getState().seekTargetHours).toBe(24);
    expect(line().getAttribute("aria-valuenow")).toBe("24");
    expect(line().getAttribute("aria-valuetext")).toBe("24 h after the infusion began");
  });

  it("follows a pointer from one end to the other", async () => {
    act(() => appStore.setState({ course: { ...courseOf(), plan: plan(), noPlanReason: null } }));
    // The plot is laid out in a microtask.
    await act(async () => root.render(timeline));
    line().setPointerCapture = () => undefined;
    line().hasPointerCapture = () => true;
    pointer("pointerdown", 0);
    expect(appStore.getState().seekTargetHours).toBe(0);
    pointer("pointermove", 1);
    expect(appStore.getState().seekTargetHours).toBe(672);
  });
});
