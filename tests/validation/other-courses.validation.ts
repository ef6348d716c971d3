import { describe } from "vitest";
import { meetsProtocol } from "./meets-expectation.ts";

/** Control, label of the nose spray, and what is illustrative: therapy and toxicity. */
describe("courses without a paper of their own", () => {
  meetsProtocol("saline");
  meetsProtocol("intranasal-84mg");
  meetsProtocol("therapy-in-window");
  meetsProtocol("therapy-out-of-window");
  meetsProtocol("repeated-high-dose");
});
