import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** Excitation depends on NMDA receptors of both populations: blocking both alike does not disinhibit. */
describe("Murray 2014 (Cerebral Cortex 24:859)", () => {
  meetsTarget("D12");
});
