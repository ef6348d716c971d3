import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** One infusion lasts about a week; weekly ones keep the gain up (not re-read). */
describe("Zarate 2006 (Archives of General Psychiatry 63:856)", () => {
  meetsProtocol("weekly-boosters");
});
