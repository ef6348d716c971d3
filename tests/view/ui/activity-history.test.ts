import { describe, expect, it } from "vitest";
import { ActivityHistory } from "../../../src/view/instruments/activity-history.ts";

const bins = (...counts: number[]) => Float32Array.from(counts);

describe("the history of population activity", () => {
  it("turns spikes of a bin into hertz", () => {
    const history = new ActivityHistory();
    history.append(4, bins(4, 0, 4, 0), bins(1, 1, 1, 1), 4);
    const rates = history.ratesHz(4, 2, 1000, 100);
    expect(rates.excitatoryHz).toEqual([2, 2]);
    expect(rates.inhibitoryHz).toEqual([10, 10]);
  });

  it("shows a gap where frames were missed, never a zero", () => {
    const history = new ActivityHistory();
    history.append(2, bins(1, 1), bins(1, 1), 2);
    history.append(6, bins(1, 1), bins(1, 1), 2);
    expect(history.ratesHz(6, 2, 1000, 1000).excitatoryHz).toEqual([1, null, 1]);
  });

  it("does not count bins twice that two frames share", () => {
    const history = new ActivityHistory();
    history.append(4, bins(1, 1, 1, 1), bins(0, 0, 0, 0), 4);
    history.append(6, bins(9, 9, 1, 1), bins(0, 0, 0, 0), 4);
    expect(history.ratesHz(6, 2, 1000, 1000).excitatoryHz).toEqual([1, 1, 1]);
  });
});
