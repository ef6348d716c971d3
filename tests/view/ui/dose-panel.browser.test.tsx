import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appStore } from "../../../src/app/store.ts";
import { DosePanel } from "../../../src/view/ui/dose/dose-panel.tsx";
import { listed } from "../../../src/web/messages/lists.ts";
import { t } from "../../../src/web/messages/messages.ts";

let root: Root;
let host: HTMLElement;
const dose = () => appStore.getState().concentrationUm;
const find = <Kind extends Element>(selector: string): Kind => {
  const found = host.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
};
const press = (element: Element, key: string) =>
  act(() => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));

function type(text: string): void {
  const input = find<HTMLInputElement>("input");
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  press(input, "Enter");
}

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  appStore.setState({ concentrationUm: 0.7 });
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  act(() =>
    root.render(<DosePanel isGiving={false} onGiving={() => undefined} onOtherDose={() => undefined} />),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe("the dose slider", () => {
  it("says value, unit and regime", () => {
    const slider = find("[role=slider]");
    expect(slider.getAttribute("aria-valuenow")).toBe("0.7");
    expect(slider.getAttribute("aria-valuetext")).toBe(
      t("dose.valueText", {
        concentration: "0.7",
        regime: listed([t("dose.regime.antidepressant"), t("dose.regime.dissociative")]),
      }),
    );
  });

  it("moves by one stop with the arrows, by landmarks with the page keys, to the ends with Home and End", () => {
    const slider = find("[role=slider]");
    press(slider, "ArrowRight");
    expect(dose()).toBe(0.75);
    press(slider, "ArrowDown");
    press(slider, "ArrowLeft");
    expect(dose()).toBe(0.65);
    press(slider, "PageUp");
    expect(dose()).toBe(0.7);
    press(slider, "PageUp");
    expect(dose()).toBe(1.4);
    press(slider, "End");
    expect(dose()).toBe(50);
    press(slider, "Home");
    expect(dose()).toBe(0);
  });

  it("follows the step buttons, which end at the ends", () => {
    act(() => appStore.setState({ concentrationUm: 0.01 }));
    const less = find<HTMLButtonElement>(`[aria-label="${t("dose.less")}"]`);
    act(() => less.click());
    expect(dose()).toBe(0);
    expect(less.disabled).toBe(true);
  });
});

describe("the typed dose", () => {
  it("is taken when it is in range", () => {
    type("14,5");
    expect(dose()).toBe(14.5);
    expect(find("[role=alert]").textContent).toBe("");
  });

  it("is refused with a sentence out of range, and the dose stays", () => {
    type("60");
    expect(dose()).toBe(0.7);
    expect(find("[role=alert]").textContent).toBe(
      t("dose.outOfRange", { minimum: 0, maximum: 50, value: 60 }),
    );
  });
});
