/** How fast an engine is: measured, never taken from a table. */
import { type Recipe, stepsPerMs } from "../../model/network/recipe.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { Engine, EngineInfo, EngineName } from "../engine.ts";
import { EngineError } from "../engine-error.ts";
import type { EngineFactory } from "./create-engine.ts";

const warmUpWallMs = 120;
/** Biological ms of each timed call: a GPU's round trip is shared by several. */
const warmUpCallMs = 8;
const longestCreationMs = 700;

export interface Candidate {
  readonly engine: Engine;
  readonly msPerSecond: number;
}

/** Makes an engine and times it. Throws when it takes too long to start; what fails is disposed of. */
export async function warmUp(
  name: EngineName,
  recipe: Recipe,
  make: EngineFactory,
  requested: EngineInfo["requested"] = "auto",
): Promise<Candidate> {
  const startMs = performance.now();
  const engine = await make(recipe, name, { requested, fallbackReason: null });
  try {
    if (performance.now() - startMs > longestCreationMs && name !== "reference") {
      throw new EngineError({ key: "refusal.slowToStart", values: { milliseconds: longestCreationMs } });
    }
    return { engine, msPerSecond: await measureSpeed(engine) };
  } catch (error) {
    engine.dispose();
    throw error;
  }
}

/** Biological ms per wall second from the initial state; the state is put back afterwards. */
export async function measureSpeed(engine: Engine): Promise<number> {
  const initial = await engine.readState();
  const perMs = stepsPerMs(engine.recipe);
  // The first call may still compile; it is not the speed that follows.
  await engine.advance(2 * perMs);
  let doneMs = 0;
  const warmMs = performance.now();
  while (performance.now() - warmMs < warmUpWallMs) {
    await engine.advance(warmUpCallMs * perMs);
    doneMs += warmUpCallMs;
  }
  const msPerSecond = (1000 * doneMs) / (performance.now() - warmMs);
  await engine.writeState(initial, 0);
  return msPerSecond;
}

export const describeSpeed = ({ engine, msPerSecond }: Candidate): Sentence => ({
  key: "engine.warmUp",
  values: {
    speed: Math.round(msPerSecond),
    neurons: engine.recipe.sheet.neurons,
    device: engine.info.device,
  },
});
