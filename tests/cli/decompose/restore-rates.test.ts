import { describe, expect, it } from "vitest";
import { restoreRates } from "../../../src/cli/decompose/restore-rates.ts";

const target = { excitatoryHz: 3.8, inhibitoryHz: 11 };
/** A network as steep as the model's: the excitatory rate falls with the ninth power of the factor. */
const networkWith = (solution: number, inhibitoryAtSolution = 11) => {
  const asked: string[] = [];
  const ratesUnder = async (scale: number, effort: "coarse" | "fine") => {
    asked.push(effort);
    const off = scale / solution;
    return { excitatoryHz: 3.8 * off ** -9, inhibitoryHz: inhibitoryAtSolution * off ** 0.8 };
  };
  return { asked, ratesUnder };
};

describe("the search for the factor that restores the rates at rest", () => {
  it.each([
    [1.4, 1.8],
    [0.82, 0.84],
    [1, 0.4],
  ])("from %f it finds %f, with both rates within 1.5 %%", async (start, solution) => {
    const { ratesUnder, asked } = networkWith(solution);
    const scale = await restoreRates(target, start, ratesUnder);
    const rates = await ratesUnder(scale, "fine");
    expect(Math.abs(rates.excitatoryHz / target.excitatoryHz - 1)).toBeLessThan(0.016);
    expect(Math.abs(rates.inhibitoryHz / target.inhibitoryHz - 1)).toBeLessThan(0.016);
    expect(scale / solution).toBeCloseTo(1, 2);
    expect(asked.length).toBeLessThan(20);
  });

  it("says so where one factor cannot restore both rates", async () => {
    const { ratesUnder } = networkWith(1.2, 14);
    await expect(restoreRates(target, 1, ratesUnder)).rejects.toThrow("restores 3.80 Hz and 11.00 Hz");
  });

  it("says so where no factor in reach restores the excitatory rate", async () => {
    const { ratesUnder } = networkWith(40);
    await expect(restoreRates(target, 1, ratesUnder)).rejects.toThrow(
      "No factor on the interneurons' NMDA peaks from 0.20 to 5.0",
    );
  });
});
