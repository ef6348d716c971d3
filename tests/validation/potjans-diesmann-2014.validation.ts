import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** Rates of a full-scale cortical network, cells of layers 2/3 to 6: excitatory 1–8 Hz, inhibitory 3–9 Hz (paper's table, not re-read). */
describe("Potjans & Diesmann 2014 (Cerebral Cortex 24:785)", () => {
  meetsTarget("D1");
  meetsTarget("D2");
});
