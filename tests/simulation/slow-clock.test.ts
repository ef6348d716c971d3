import { describe, expect, it } from "vitest";
import { type CascadeInput, createCascadeState, integrateCascade } from "../../src/model/cascade.ts";

const atRest: CascadeInput = {
  relativeRelease: 1,
  blockExcitatory: 0,
  ampaBlock: 0,
  rapamycin: 0,
  ssri: 0,
  spineSetPoint: 1,
};
const stressedRelease = 0.716;
/** An antidepressant level held for one hour, then a day without: release and block as the network gives them. */
function dayAfterAnHour(change: Partial<CascadeInput>) {
  const start = createCascadeState("stressed", stressedRelease);
  const held = {
    ...atRest,
    relativeRelease: stressedRelease * 1.5,
    blockExcitatory: 0.14,
    spineSetPoint: 0.75,
  };
  const afterHour = integrateCascade(start, { ...held, ...change }, 1);
  const { relativeRelease: _release, ...keptUp } = change;
  const free = { ...atRest, relativeRelease: stressedRelease, spineSetPoint: 0.75, ...keptUp };
  return { afterHour, afterDay: integrateCascade(afterHour, free, 23) };
}

describe("the slow cascade", () => {
  it("stays where it is at an undrugged, healthy rest", () => {
    const rest = createCascadeState("healthy", 1);
    const later = integrateCascade(rest, atRest, 500);
    for (const [name, value] of Object.entries(rest)) {
      expect(later[name as keyof typeof later], name).toBeCloseTo(value, 9);
    }
  });

  it("is integrated to within 0.1 % of a hundred times finer steps", () => {
    const input = { ...atRest, relativeRelease: 1.5, blockExcitatory: 0.14 };
    const coarse = integrateCascade(createCascadeState("stressed", 1), input, 4);
    let fine = createCascadeState("stressed", 1);
    for (let step = 0; step < 20_000; step++) {
      fine = integrateCascade(fine, input, 4 / 20_000);
    }
    for (const name of Object.keys(fine) as (keyof typeof fine)[]) {
      expect(Math.abs(coarse[name] - fine[name]), name).toBeLessThanOrEqual(
        1e-3 * Math.abs(fine[name]) + 1e-6,
      );
    }
  });

  it("raises BDNF within an hour of a surge and is back by the next day", () => {
    const { afterHour, afterDay } = dayAfterAnHour({});
    expect(afterHour.bdnf).toBeGreaterThan(1.2);
    expect(afterDay.bdnf).toBeLessThan(1.1);
  });

  it("grows spines by the next day after a surge from a stressed start", () => {
    expect(dayAfterAnHour({}).afterDay.spineOccupancy / 0.75).toBeGreaterThan(1.15);
  });

  it("grows next to none when mTORC1 is blocked by rapamycin, while BDNF rises all the same", () => {
    const { afterHour, afterDay } = dayAfterAnHour({ rapamycin: 1 });
    expect(afterHour.bdnf).toBeCloseTo(dayAfterAnHour({}).afterHour.bdnf, 9);
    expect(afterDay.mtorc1).toBe(0);
    expect(afterDay.spineOccupancy - 0.75).toBeLessThan(0.01);
  });

  it("grows next to none when half of AMPA is blocked", () => {
    const { afterHour, afterDay } = dayAfterAnHour({ ampaBlock: 0.5 });
    expect(afterHour.bdnf).toBeLessThanOrEqual(1);
    expect(afterDay.spineOccupancy - 0.75).toBeLessThan(0.02);
  });
});
