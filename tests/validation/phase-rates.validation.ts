/** The compiled phases change the last bits of a chaotic network; its rates must not notice. */
import { expect, it } from "vitest";
import { runInProcesses } from "../../src/cli/process-pool.ts";
import type { FiringRates, FiringRatesTask } from "./children/firing-rates.ts";

it("fires on WebAssembly at the JavaScript's rates over 2 s, within 2 %", { timeout: 600_000 }, async () => {
  const [wanted, got] = await runInProcesses<FiringRatesTask, FiringRates>({
    module: new URL("./children/firing-rates.ts", import.meta.url),
    functionName: "measureFiringRates",
    tasks: [
      { phases: "javascript", seed: 3 },
      { phases: "webassembly", seed: 3 },
    ],
    costOf: () => 1,
    nameOf: ({ phases }) => `The network on ${phases}`,
  });
  console.log(`Rates: JavaScript ${JSON.stringify(wanted)}; WebAssembly ${JSON.stringify(got)}.`);
  expect(Math.abs(got!.excitatoryHz / wanted!.excitatoryHz - 1)).toBeLessThan(0.02);
  expect(Math.abs(got!.inhibitoryHz / wanted!.inhibitoryHz - 1)).toBeLessThan(0.02);
});
