import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdAfterMs, PressAndHold } from "../../../src/view/scene/input/press-and-hold.ts";

let said: string[];
let isAnythingThere: boolean;
let hold: PressAndHold;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  isAnythingThere = true;
  hold = new PressAndHold({
    hold: (x, y) => {
      said.push(`hold ${x} ${y}`);
      return isAnythingThere;
    },
    release: () => said.push("release"),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a press", () => {
  it("that stays is held, moves what it holds, and lets go at its end", () => {
    hold.press(10, 20);
    hold.move(11, 20, false);
    vi.advanceTimersByTime(holdAfterMs - 1);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(hold.move(60, 20, true)).toBe(true);
    expect(hold.end()).toBe(true);
    expect(said).toEqual(["hold 10 20", "hold 60 20", "release"]);
  });

  it("that ends soon is a tap, and one that moves away is a drag: neither holds", () => {
    hold.press(10, 20);
    vi.advanceTimersByTime(holdAfterMs - 1);
    expect(hold.end()).toBe(false);
    hold.press(10, 20);
    expect(hold.move(40, 20, true)).toBe(false);
    vi.advanceTimersByTime(2 * holdAfterMs);
    expect(hold.move(60, 20, true)).toBe(false);
    expect(said).toEqual([]);
  });

  it("where there is nothing to hold stays a press", () => {
    isAnythingThere = false;
    hold.press(10, 20);
    vi.advanceTimersByTime(holdAfterMs);
    expect(hold.isHolding).toBe(false);
    expect(hold.end()).toBe(false);
    expect(said).toEqual(["hold 10 20"]);
  });
});
