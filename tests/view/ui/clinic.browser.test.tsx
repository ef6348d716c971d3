import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evidence } from "../../../src/treatment/evidence/evidence.ts";
import { Clinic } from "../../../src/view/ui/clinic/clinic.tsx";
import { clinicSections } from "../../../src/view/ui/clinic/clinic-sections.ts";
import { WinsAndLosses } from "../../../src/view/ui/clinic/wins-and-losses.tsx";
import { Limits } from "../../../src/view/ui/dialogs/limits.tsx";
import { foundInWords } from "../../../src/web/messages/finding-words.ts";
import { t } from "../../../src/web/messages/messages.ts";

let root: Root;
let host: HTMLElement;
const show = (content: React.ReactNode) => act(() => root.render(content));
const button = (name: string) => {
  const found = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe("Depression and the clinic", () => {
  it("has a heading for each section, which its link scrolls to and gives the focus", () => {
    show(<Clinic />);
    const headings = [...host.querySelectorAll("section h3")].map(({ textContent }) => textContent);
    expect(headings).toEqual(clinicSections.map(({ title }) => t(title)));
    act(() => button(t("clinic.risks.title")).click());
    expect(document.activeElement?.textContent).toBe(t("clinic.risks.title"));
  });

  it("says where help is before anything else", () => {
    show(<Clinic />);
    expect(host.querySelector("p")?.textContent).toBe(t("clinic.help"));
  });
});

describe("wins and losses", () => {
  it("shows every experiment under its verdict, with what the model gives", () => {
    show(<WinsAndLosses />);
    for (const finding of evidence.findings) {
      const list = host.querySelector(`[data-verdict="${finding.verdict}"]`);
      expect(list?.textContent, finding.name).toContain(t(`finding.${finding.name}.experiment`));
      expect(list?.textContent, finding.name).toContain(foundInWords(finding));
    }
  });

  it("is one press away from the limits, as the clinic is", () => {
    const opened: string[] = [];
    const note = (name: string) => () => opened.push(name);
    show(<Limits onWinsAndLosses={note("wins")} onClinic={note("clinic")} onCertainty={note("certainty")} />);
    act(() => button(t("finding.title")).click());
    act(() => button(t("clinic.title")).click());
    act(() => button(t("certainty.title")).click());
    expect(opened).toEqual(["wins", "clinic", "certainty"]);
  });
});
