import { describe } from "vitest";
import { meetsCourseTarget } from "./meets-expectation.ts";

/** Two to six weeks (from memory). */
describe("the clinical lag of SSRIs", () => {
  meetsCourseTarget("D22");
});
