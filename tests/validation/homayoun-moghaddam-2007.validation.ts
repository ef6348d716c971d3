import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** NMDA antagonism lowers the activity of putative interneurons and raises that of most pyramidal cells. Direction only. */
describe("Homayoun & Moghaddam 2007 (Journal of Neuroscience 27:11496)", () => {
  meetsTarget("D5");
  meetsTarget("D6");
});
