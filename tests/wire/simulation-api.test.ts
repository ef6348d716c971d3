import type { Remote } from "comlink";
import { describe, expectTypeOf, it } from "vitest";
import type { SimulationApi, StartReport } from "../../src/wire/simulation-api.ts";

describe("the commands, as types", () => {
  it("answer with promises on the page's side", () => {
    expectTypeOf<Remote<SimulationApi>["start"]>().returns.toEqualTypeOf<Promise<StartReport>>();
    expectTypeOf<Remote<SimulationApi>["clampConcentration"]>().parameter(0).toEqualTypeOf<number | null>();
    expectTypeOf<Remote<SimulationApi>["pick"]>().parameter(0).toEqualTypeOf<number | null>();
  });

  it("carry nothing that cannot be cloned", () => {
    expectTypeOf<StartReport[keyof StartReport]>().not.toBeFunction();
  });
});
