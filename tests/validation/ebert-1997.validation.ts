import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** S-ketamine binds more tightly than R-ketamine. Rodent data often show R to work better: not in this model. */
describe("Ebert 1997 (European Journal of Pharmacology 333:99)", () => {
  meetsProtocol("s-ketamine");
  meetsProtocol("r-ketamine");
});
