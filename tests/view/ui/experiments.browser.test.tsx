import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appStore } from "../../../src/app/store.ts";
import { stopTrial } from "../../../src/app/trial.ts";
import { measured, notMeasured } from "../../../src/model/estimate.ts";
import { protocolNamed } from "../../../src/treatment/protocol/named-protocols.ts";
import type { TrialFinding } from "../../../src/treatment/trials.ts";
import { DosePanel } from "../../../src/view/ui/dose/dose-panel.tsx";
import { ExperimentsDrawer } from "../../../src/view/ui/experiments/experiments-drawer.tsx";
import { listed } from "../../../src/web/messages/lists.ts";
import { t } from "../../../src/web/messages/messages.ts";
import { courseOf, freshStore } from "../../app/support.ts";

let root: Root;
let host: HTMLElement;
const state = () => appStore.getState();
const show = (element: React.ReactNode) => act(() => root.render(element));
const button = (name: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};
const click = (name: string) => act(() => button(name).click());

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  freshStore();
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});
afterEach(() => {
  stopTrial();
  act(() => root.unmount());
  host.remove();
});

describe("a dose that is given", () => {
  const giving = <DosePanel isGiving={true} onGiving={() => undefined} onOtherDose={() => undefined} />;

  it("is asked for with one tap, and not a second time before it is answered", () => {
    show(giving);
    click(t("dose.preset.infusion"));
    expect(state().courseUnderWay).toEqual({
      kind: "dose",
      dose: { kind: "infusion", drug: "racemic", doseMgPerKg: 0.5, durationMinutes: 40, atHours: 0 },
    });
    expect(button(t("dose.preset.intranasal")).disabled).toBe(true);
  });

  it("lets number, regime and slider follow what is at the receptors, until the slider is touched", () => {
    act(() => appStore.setState({ isClamped: false, effectiveUm: 0.6, concentrationUm: 0 }));
    show(giving);
    const slider = host.querySelector("[role=slider]")!;
    expect(slider.getAttribute("aria-valuetext")).toBe(
      t("dose.valueText", {
        concentration: "0.6",
        regime: listed([t("dose.regime.antidepressant"), t("dose.regime.dissociative")]),
      }),
    );
    act(() => appStore.setState({ effectiveUm: 1.2 }));
    expect(slider.getAttribute("aria-valuetext")).toBe(
      t("dose.valueText", { concentration: "1.2", regime: t("dose.regime.dissociative") }),
    );
    act(() => slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })));
    expect(state()).toMatchObject({ isClamped: true, concentrationUm: 1.3 });
  });
});

const trialAction = (action: "trial.watch" | "trial.stop") =>
  t("experiment.action", { action: t(action), title: t("trial.use-dependence.title") });

describe("the drawer of experiments", () => {
  const drawer = <ExperimentsDrawer onClose={() => undefined} />;

  it("runs a protocol with one tap", () => {
    show(drawer);
    click(t("experiment.action", { action: t("experiment.run"), title: "Single infusion" }));
    expect(state().courseUnderWay).toEqual({
      kind: "protocol",
      protocol: protocolNamed("single-infusion"),
      virtualSubject: null,
    });
  });

  it("says of a course how many expectations are met, and leads to its outcome", () => {
    const protocol = protocolNamed("single-infusion")!;
    const outcomes = protocol.expectations
      .slice(0, 2)
      .map((expectation, index) => ({ expectation, found: index, isMet: index === 0, reason: null }));
    act(() => appStore.setState({ course: { ...courseOf(), protocol, noPlanReason: null, outcomes } }));
    show(drawer);
    expect(host.querySelector(".card-outcome")?.textContent).toContain(
      t("outcome.count", { met: 1, all: 2 }),
    );
    click(t("outcome.showFor", { title: "Single infusion" }));
    expect(state().shownOutcome).toBe("course");
  });

  it("says why there is no plan", () => {
    const course = courseOf({ name: "single-infusion", title: "Single infusion" });
    act(() => appStore.setState({ course }));
    show(drawer);
    expect(host.textContent).toContain(t("clock.noAtlas"));
  });

  it.each([
    ["{ no json", /^“mine.json” is not valid JSON: .*\. Nothing was changed\.$/],
    ["{}", /^format must be "disinhibit-protocol", but it is missing\. Nothing was changed\.$/],
  ])("keeps the sentence of a refused file in sight: %s", async (text, sentence) => {
    show(drawer);
    const input = host.querySelector<HTMLInputElement>("input[type=file]")!;
    const files = new DataTransfer();
    files.items.add(new File([text], "mine.json"));
    input.files = files.files;
    act(() => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await act(() => expect.poll(() => host.querySelector(".refusal")?.textContent).toMatch(sentence));
    expect(state().courseUnderWay).toBeNull();
  });

  it("starts a trial on the live network, and shows what it found", () => {
    show(drawer);
    click(t("experiment.tab.live"));
    click(trialAction("trial.watch"));
    expect(state().trial).toMatchObject({ request: { kind: "use-dependence" }, isRunning: true });
    expect(button(trialAction("trial.stop"))).toBeTruthy();
    const findings: TrialFinding[] = [
      { quantity: "highestRateHz", estimate: measured(5.62) },
      { quantity: "overshoot", estimate: measured(1.31) },
      { quantity: "lateBlockRatio", estimate: notMeasured({ key: "refusal.notMeasured.silentAtRest" }) },
    ];
    const result = { findings, isAsExpected: true };
    act(() => appStore.setState(({ trial }) => ({ trial: trial && { ...trial, isRunning: false, result } })));
    const figures = [...host.querySelectorAll(".trial dd")].map(({ textContent }) => textContent);
    expect(figures).toEqual(["5.6 Hz", "1.31", t("refusal.notMeasured.silentAtRest")]);
    expect(host.textContent).toContain(t("trial.state.met"));
  });
});
