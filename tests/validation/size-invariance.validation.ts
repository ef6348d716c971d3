import { describe } from "vitest";
import { wasMetByFullSet } from "./meets-target.ts";

/** At fixed in-degrees the rates must not depend on how many neurons there are. */
describe("Size of the sheet", () => {
  wasMetByFullSet("D24");
});
