import { describe } from "vitest";
import { meetsCourseTarget } from "./meets-expectation.ts";

/** Spine density is higher for up to two weeks (abstract). */
describe("Phoumthipphavong 2016 (eNeuro 3)", () => {
  meetsCourseTarget("D17");
});
