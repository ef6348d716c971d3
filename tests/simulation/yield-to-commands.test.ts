import { afterEach, expect, it, vi } from "vitest";
import { yieldToCommands } from "../../src/simulation/live/yield-to-commands.ts";

afterEach(() => vi.unstubAllGlobals());

it("lets every job go on that waits at once, as browsers do without setImmediate", async () => {
  vi.stubGlobal("setImmediate", undefined);
  const order: string[] = [];
  const job = async (name: string) => {
    for (let turn = 0; turn < 3; turn++) {
      await yieldToCommands();
      order.push(name);
    }
  };
  await Promise.all([job("one"), job("two")]);
  expect(order).toEqual(["one", "two", "one", "two", "one", "two"]);
});
