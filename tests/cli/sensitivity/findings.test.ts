import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { freeConstants } from "../../../src/cli/calibrate/cascade-objective.ts";
import { ensembleFileOf } from "../../../src/cli/ensemble/ensemble-files.ts";
import { sensitivityChart } from "../../../src/cli/sensitivity/chart.ts";
import { sensitivityPart } from "../../../src/cli/sensitivity/report.ts";
import { createRecipe, networkHashOf } from "../../../src/model/network/recipe.ts";
import {
  cascadeClaims,
  networkAssumptions,
  networkClaims,
  summaryOf,
} from "../../../src/model/sensitivity/findings.ts";
import { sensitivities } from "../../../src/model/sensitivity/sensitivity.ts";
import { checksumOf } from "../../../src/treatment/checked-file.ts";
import { t } from "../../../src/web/messages/messages.ts";

const findings = sensitivities["k2"]!;
const { cascade, network, oneAtATime } = findings;
const readText = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../../..", file), "utf8");
const sorted = (names: readonly string[]) => names.toSorted();

describe("sensitivity findings that are shipped", () => {
  it("are of the set and the ensemble as they are now", () => {
    expect(findings.networkHash).toBe(networkHashOf(createRecipe({ parameterSet: "k2" })));
    expect(findings.ensembleChecksum).toBe(checksumOf(readFileSync(ensembleFileOf("k2"))));
  });

  it("rank every assumption for every claim, the most important first, with its interval", () => {
    const screens = [
      {
        ...{ screen: cascade, claims: cascadeClaims },
        assumptions: [...freeConstants.map(({ constant }) => constant), "network"],
      },
      { screen: network, claims: networkClaims, assumptions: [...networkAssumptions, "wiring"] },
    ];
    for (const { screen, claims, assumptions } of screens) {
      if (screen === null) continue;
      expect(screen.claims.map(({ claim }) => claim)).toEqual([...claims]);
      for (const { importances } of screen.claims) {
        expect(sorted(importances.map(({ assumption }) => assumption))).toEqual(sorted(assumptions));
        const sizes = importances.map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        for (const { low, size, high } of importances) {
          expect(low).toBeLessThanOrEqual(size);
          expect(high).toBeGreaterThanOrEqual(size);
        }
      }
    }
  });

  it("are what docs/validation.md and its pictures say", () => {
    const document = readText("docs/validation.md");
    const part = document.split("<!-- sensitivity:begin -->\n")[1]?.split("\n<!-- sensitivity:end -->")[0];
    expect(part).toBe(sensitivityPart(findings).trim());
    for (const { claim } of cascade.claims) {
      expect(readText("docs/images/validation/sensitivity-cascade.svg")).toContain(
        t(`sensitivity.claim.${claim}`),
      );
    }
    expect(sensitivityChart(cascade, "").split("<circle")).toHaveLength(1 + 6 * cascade.claims.length);
  });

  it("are what the limits say of changes by 20 %", () => {
    const { changes, leaving, keepingSign } = summaryOf(oneAtATime);
    const figures = t("limits.A4.without").match(/\d+/g)?.map(Number);
    // Of set K2: leaving of changes, by 20 %, and the sign kept in all of them.
    expect(figures).toEqual([2, leaving, changes, 20, keepingSign]);
    expect(keepingSign).toBe(changes);
  });
});
