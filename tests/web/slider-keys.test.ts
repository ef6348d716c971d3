import { afterEach, describe, expect, it } from "vitest";
import { showLanguage } from "../../src/web/messages/messages.ts";
import { keyAhead, nextAmong, stepAhead, valueAfterKey } from "../../src/web/slider-keys.ts";

const stops = [0, 4, 24, 30, 100];
const press = (key: string, value: number) => valueAfterKey(key, value, stops, (way) => value + way);

describe("the keys of a slider", () => {
  it("step with the arrows", () => {
    expect(["ArrowRight", "ArrowUp"].map((key) => press(key, 24))).toEqual([25, 25]);
    expect(["ArrowLeft", "ArrowDown"].map((key) => press(key, 24))).toEqual([23, 23]);
  });

  it("go to the stops around a value, from one of them too, and no further than the ends", () => {
    expect([5, 24, 100].map((value) => press("PageUp", value))).toEqual([24, 30, 100]);
    expect([5, 24, 0].map((value) => press("PageDown", value))).toEqual([4, 4, 0]);
    expect([press("Home", 5), press("End", 5)]).toEqual([0, 100]);
  });

  it("leave other keys alone", () => {
    expect(press("Tab", 5)).toBeNull();
  });
});

it("a value that rounding put beside a stop counts as on it", () => {
  expect(nextAmong(stops, 24 - 1e-9, 1)).toBe(30);
});

describe("in a language that is read from right to left", () => {
  afterEach(() => showLanguage("en", {}));

  it("the arrow to the left leads on, and all other keys do as before", () => {
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "End"].map(keyAhead)).toEqual([
      "ArrowLeft",
      "ArrowRight",
      "ArrowUp",
      "End",
    ]);
    expect([stepAhead("ArrowRight"), stepAhead("ArrowLeft"), stepAhead("Home")]).toEqual([1, -1, undefined]);
    showLanguage("ar", {});
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "End"].map(keyAhead)).toEqual([
      "ArrowRight",
      "ArrowLeft",
      "ArrowUp",
      "End",
    ]);
    expect([stepAhead("ArrowRight"), stepAhead("ArrowLeft"), stepAhead("Home")]).toEqual([-1, 1, undefined]);
  });
});
