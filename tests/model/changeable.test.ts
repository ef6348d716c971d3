/** When a change of the model takes effect, against what the network really depends on. */
import { describe, expect, it } from "vitest";
import { spineSetPointOf } from "../../src/model/cascade/cascade.ts";
import {
  changeableNames,
  changeableTable,
  changedConstants,
  changesOf,
  faultOfChange,
  subjectConstantsOf,
  valuesOfSet,
} from "../../src/model/changeable.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { parameterSetNames } from "../../src/model/parameter-sets/parameter-sets.ts";
import { parameterNames } from "../../src/model/parameters.ts";

/** What the network's steps and its rates at rest follow from: its recipe, and the spines that each subject begins with. */
function networkWith(changes: Readonly<Record<string, number>>): string {
  const { cascade } = subjectConstantsOf("k2", changes);
  const parameters = changesOf(changes, ({ group }) => group === "network");
  const spines = (["healthy", "stressed"] as const).map((subject) => spineSetPointOf(subject, cascade));
  return [networkHashOf(createRecipe({ parameters })), ...spines].join();
}

describe("a number of the model", () => {
  it.each(changeableNames)("takes effect when what depends on it lets it: %s", (name) => {
    const { minimum, maximum, takesEffect } = changeableTable[name];
    const other = valuesOfSet("k2")[name] === minimum ? maximum : minimum;
    const isOfNetwork = networkWith({ [name]: other }) !== networkWith({});
    expect(takesEffect).toBe(isOfNetwork ? "withRestart" : "atOnce");
  });

  it("has a value within its range in each set, and a name of its own", () => {
    for (const set of parameterSetNames) {
      const values = valuesOfSet(set);
      for (const name of changeableNames) expect(faultOfChange(name, values[name])).toBeNull();
    }
    const { pharmacokinetics, cascade } = subjectConstantsOf("k2");
    const names = [...parameterNames, ...Object.keys(pharmacokinetics), ...Object.keys(cascade)];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(changeableNames)).toEqual(new Set(names));
  });

  it("is refused out of range and under an unknown name", () => {
    expect(faultOfChange("spineHours", 1e9)).toMatchObject({ key: "refusal.parameterRange" });
    expect(faultOfChange("spineHour", 300)).toMatchObject({ key: "refusal.parameterUnknownNear" });
    expect(() => subjectConstantsOf("k2", { clearanceLPerMin: -1 })).toThrow(/clearanceLPerMin must be/);
  });

  it("of drug or cascade is listed as changed with both values, and not where it is that of the set", () => {
    const { spineHours, effectivePerPlasma } = valuesOfSet("k2");
    const changes = { spineHours: 100, effectivePerPlasma, gabaTimeConstantMs: 9 };
    expect(changedConstants("k2", changes)).toEqual([
      { name: "spineHours", unit: "h", from: spineHours, to: 100 },
    ]);
  });
});
