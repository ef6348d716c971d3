import { describe } from "vitest";
import { meetsCourseTarget, meetsProtocol } from "./meets-expectation.ts";

/** NBQX abolishes the effect; in this model through BDNF's need of AMPA receptors (assumption A6; not re-read). */
describe("Maeng 2008 (Biological Psychiatry 63:349)", () => {
  meetsCourseTarget("D19");
  meetsProtocol("ampa-blocked-tenth");
});
