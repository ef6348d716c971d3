/** A part that an engine needs and that does not come is that engine's failure, so that another one runs. */
import { expect, test } from "vitest";
import { loadEngine } from "../../src/engine/select/create-engine.ts";

test("a part that is missing is the engine's own failure, with why", async () => {
  const missing = () => Promise.reject(new Error("Failed to fetch."));
  await expect(loadEngine("webgpu", missing)).rejects.toMatchObject({
    name: "EngineError",
    refusal: {
      key: "refusal.engineNotLoaded",
      values: { engine: "webgpu", reason: { key: "refusal.partNotLoaded" } },
    },
  });
});

test("so is one that never comes", async () => {
  const never = () => new Promise<never>(() => undefined);
  await expect(loadEngine("gpujs:webasm", never, 1)).rejects.toMatchObject({
    name: "EngineError",
    refusal: { values: { reason: { key: "refusal.partSilent" } } },
  });
});
