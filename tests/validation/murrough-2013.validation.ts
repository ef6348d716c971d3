import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** Six infusions in twelve days; median relapse 18 days after the last (abstract). */
describe("Murrough 2013 (Biological Psychiatry 74:250)", () => {
  meetsProtocol("six-infusions");
});
