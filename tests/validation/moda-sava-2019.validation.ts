import { describe } from "vitest";
import { meetsCourseTarget, meetsProtocol } from "./meets-expectation.ts";

/** Stress takes spines, ketamine brings back part of them, and behaviour comes before spines (not re-read). */
describe("Moda-Sava 2019 (Science 364:eaat8078)", () => {
  meetsCourseTarget("D16");
  meetsCourseTarget("D18");
  meetsCourseTarget("D25");
  meetsProtocol("healthy-start");
  meetsProtocol("stress-begins");
  meetsProtocol("stress-ends");
});
