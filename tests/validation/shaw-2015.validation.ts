import { describe } from "vitest";
import { wasMetByFullSet } from "./meets-target.ts";

/** Gamma power rises at sub-anaesthetic doses. One seed scatters by 0.18; only the mean of four seeds is judged. */
describe("Shaw 2015, Hong 2010, Muthukumaraswamy 2015", () => {
  wasMetByFullSet("D11");
});
