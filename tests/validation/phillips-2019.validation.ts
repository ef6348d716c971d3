import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** Weekly infusions keep a response up (not re-read). */
describe("Phillips 2019 (American Journal of Psychiatry 176:401)", () => {
  meetsProtocol("weekly-boosters");
});
