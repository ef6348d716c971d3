import { describe } from "vitest";
import { meetsTarget } from "./meets-target.ts";

/** Anaesthesia is kept at 9.3 µM in plasma, 14 µM effective in this model: no glutamate surge there. */
describe("Idvall 1979 (British Journal of Anaesthesia 51:1167)", () => {
  meetsTarget("D9");
});
