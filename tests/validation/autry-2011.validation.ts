import { describe } from "vitest";
import { meetsCourseTarget } from "./meets-expectation.ts";

/** NMDA block at rest deactivates eEF2 kinase and desuppresses BDNF; up at 30 min, not at 24 h (times not re-read). */
describe("Autry 2011 (Nature 475:91)", () => {
  meetsCourseTarget("D13");
  meetsCourseTarget("D15");
});
