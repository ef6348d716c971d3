import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** A balanced sparse network fires asynchronously and irregularly. */
describe("Brunel 2000 (Journal of Computational Neuroscience 8:183)", () => {
  meetsTarget("D3");
  meetsTarget("D4");
});
