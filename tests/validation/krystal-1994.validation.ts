import { describe } from "vitest";
import { meetsCourseTarget } from "./meets-expectation.ts";

/** Dissociation is highest at the end of an infusion and gone after an hour or two (CADSS; not re-read). The index is illustrative. */
describe("Krystal 1994 (Archives of General Psychiatry 51:199)", () => {
  meetsCourseTarget("D23");
});
