import { describe, expect, it } from "vitest";
import { readMessages } from "../../../scripts/codegen/messages/compile-messages.ts";
import { sourceNamed } from "../../../src/model/sources/sources.ts";
import { clinicSections } from "../../../src/view/ui/clinic/clinic-sections.ts";

const statements = clinicSections.flatMap((section) => section.statements);

describe("Depression and the clinic", () => {
  it("tells every statement of the catalogue once", () => {
    const keys = [...readMessages("en").keys()].filter((key) => key.split(".").length === 3);
    const ofClinic = keys.filter((key) => key.startsWith("clinic."));
    const told: string[] = [...statements.map(({ key }) => key), ...clinicSections.map(({ title }) => title)];
    expect([...told].sort()).toEqual(ofClinic.sort());
  });

  it("names sources that the table has", () => {
    for (const { key, sources } of statements) {
      for (const name of sources) expect(sourceNamed(name).name, key).toBe(name);
    }
  });

  it("tells without a source only what is about the model, and that harm was not seen at low doses", () => {
    const told = statements.filter(({ sources }) => sources.length === 0).map(({ key }) => key);
    expect(told).toEqual([
      "clinic.depression.patch",
      "clinic.experience.index",
      "clinic.risks.lowDoses",
      "clinic.risks.model",
    ]);
  });
});
