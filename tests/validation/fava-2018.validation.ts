import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** Held out: no constant was fitted to it. */
describe("Fava 2018 (Molecular Psychiatry 25:1592)", () => {
  meetsProtocol("dose-tenth");
  meetsProtocol("dose-fifth");
  meetsProtocol("dose-one");
});
