import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasFileOf } from "../../src/cli/atlas/atlas-files.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { meetsProtocol } from "./meets-expectation.ts";

/** Held out: blockers with their own constants, and a metabolite alone. K1 was sampled under ketamine only. */
describe.runIf(defaultParameterSet !== "k1")("control drugs", () => {
  it.each(["memantine", "mk-801"] as const)("has an atlas under %s", (blocker) => {
    expect(existsSync(atlasFileOf({ parameterSet: defaultParameterSet, without: null, blocker }))).toBe(true);
  });
  meetsProtocol("memantine");
  meetsProtocol("mk-801");
  meetsProtocol("hydroxynorketamine-alone");
});
