import { describe, expect, it } from "vitest";
import { ScalarHistory } from "../../../src/view/instruments/scalar-history.ts";

const history = () => new ScalarHistory(["bdnf"], 0.01, 100, "thin");

describe("a record against hours", () => {
  it("forgets what lies after a time that the clock has gone back to", () => {
    const record = history();
    for (const hours of [0, 1, 2, 3]) record.append(hours, () => hours);
    record.append(1.5, () => 9);
    expect(record.times).toEqual([0, 1, 1.5]);
    expect(record.values.bdnf).toEqual([0, 1, 9]);
  });

  it("keeps a gap open between what was simulated before and after a jump", () => {
    const record = history();
    record.append(0, () => 1);
    record.leaveGap(0);
    record.append(24, () => 2);
    expect(record.values.bdnf).toEqual([1, Number.NaN, 2]);
  });
});
