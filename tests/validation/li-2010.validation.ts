import { describe } from "vitest";
import { meetsCourseTarget } from "./meets-expectation.ts";

/** mTOR within the hour and off again, spines the next day; rapamycin blocks both; 80 mg/kg does nothing (times not re-read). */
describe("Li 2010 (Science 329:959)", () => {
  meetsCourseTarget("D14");
  meetsCourseTarget("D20");
  meetsCourseTarget("D21");
});
