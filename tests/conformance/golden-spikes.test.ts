/** The same seed, set and version give the same spikes, however they are computed, and every later version gives them again. */
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startThread } from "../../src/cli/start-thread.ts";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe } from "../../src/model/network/recipe.ts";
import { stateVariableNames } from "../../src/model/network/state.ts";
import { type ParameterSetName, parameterSetNames } from "../../src/model/parameter-sets/parameter-sets.ts";
import golden from "./golden/spikes.json" with { type: "json" };

type Kind = "javascript" | "webassembly";
const steps = 1000;
const engines: ReferenceEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

async function create(parameterSet: ParameterSetName, kind: Kind, threads = 1): Promise<ReferenceEngine> {
  const recipe = createRecipe({ neurons: 5120, seed: 7, parameterSet });
  const offer = { threads, start: startThread };
  const engine = new ReferenceEngine(recipe, "reference", null, kind, threads > 1 ? offer : undefined);
  engines.push(engine);
  engine.setConditions(createConditions(recipe.sheet, { concentrationUm: 0.7, spineOccupancy: 0.75 }));
  await vi.waitFor(() => expect(engine.areThreadsReady).toBe(true), { timeout: 30_000 });
  expect(engine.info.threads).toBe(threads);
  return engine;
}

/** Runs the pieces, which add up to all steps, each from where the one before ended; `change` may put another engine in between. */
async function outcomeOf(
  first: ReferenceEngine,
  pieces: readonly number[],
  change: (engine: ReferenceEngine) => Promise<ReferenceEngine> = async (engine) => engine,
) {
  const spikes = createHash("sha256");
  let [engine, count] = [first, 0];
  for (const piece of pieces) {
    const { recorded } = await engine.advance(piece, { record: "all" });
    for (let index = 0; index < recorded.count; index++) {
      spikes.update(`${recorded.neurons[index]} ${recorded.steps[index]}\n`);
    }
    count += recorded.count;
    engine = await change(engine);
  }
  expect(engine.step).toBe(steps);
  const columns = await engine.readState();
  const state = createHash("sha256");
  for (const name of stateVariableNames) state.update(Float64Array.from(columns[name]));
  return { count, spikes: spikes.digest("hex"), state: state.digest("hex") };
}

describe.each(parameterSetNames)("set %s", (set) => {
  const promised = (golden as Record<string, unknown>)[set] as Record<Kind, unknown> | undefined;

  it("fires the spikes it has always fired, by WebAssembly", async () => {
    const found = await outcomeOf(await create(set, "webassembly"), [steps]);
    expect(found.count).toBeGreaterThan(1000);
    expect(found, "see golden/README.md: an entry is never changed").toEqual(promised?.webassembly);
  });

  // A sheet of 16 tiles has work for two; tests/engine/threads.test.ts has more of them on a larger one.
  it("fires the same on two threads", async () => {
    expect(await outcomeOf(await create(set, "webassembly", 2), [steps])).toEqual(promised?.webassembly);
  });

  it("fires the same in pieces of any length", async () => {
    const engine = await create(set, "webassembly");
    expect(await outcomeOf(engine, [1, 6, 43, 450, 1, 499])).toEqual(promised?.webassembly);
  });

  // By JavaScript, one run takes seconds: in pieces and from checkpoints, it must come to the same.
  it.each(["javascript", "webassembly"] as const)("fires the same from checkpoints, by %s", async (kind) => {
    const resumed = async (engine: ReferenceEngine) => {
      const next = await create(set, kind);
      await next.writeState(await engine.readState(), engine.step);
      return next;
    };
    const found = await outcomeOf(await create(set, kind), [277, 1, 722], resumed);
    expect({ [kind]: found }, "see golden/README.md: an entry is never changed").toEqual({
      [kind]: promised?.[kind],
    });
  });
});
