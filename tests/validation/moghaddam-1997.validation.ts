import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** Prefrontal glutamate rises at low doses, not at 50 mg/kg, and falls at 200 mg/kg. Direction and order. */
describe("Moghaddam 1997 (Journal of Neuroscience 17:2921)", () => {
  meetsTarget("D7");
  meetsTarget("D8");
  meetsTarget("D10");
});
