/**
 * Which engine and how many neurons: probe what there is, warm the candidates up for under a second, take the
 * fastest and the largest network that it can keep moving — and say why in words.
 */
import { createRecipe, type Recipe, type RecipeRequest, stepsPerMs } from "../model/recipe.ts";
import { type Capabilities, readCapabilities } from "./capabilities.ts";
import { createEngine, type EngineFactory } from "./create-engine.ts";
import type { Engine, EngineName } from "./engine.ts";

export interface EngineChoiceRequest {
  readonly engine: EngineName | "auto";
  readonly neurons: number | "auto";
  readonly seed: number;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface EngineChoice {
  readonly engine: Engine;
  /** Sentences for the screen. */
  readonly reason: string;
}

/** Sizes that the choice takes from; a person may ask for any other. */
const offeredNeurons = [5120, 20_480, 81_920] as const;
/** A network is large enough when it still moves at this many biological ms a wall second. */
const wantedMsPerSecond = 100;
const warmUpWallMs = 120;
/** Biological ms of each timed call: a GPU's round trip is shared by several. */
const warmUpCallMs = 8;
const longestCreationMs = 700;

/** Engines in the order of hope; the last one always works. */
export const engineOrder: readonly EngineName[] = [
  "gpujs:webgpu",
  "gpujs:webgl2",
  "gpujs:webasm",
  "reference",
];

/** Makes the chosen engine. A named engine that cannot be had falls back to the reference engine and says so. */
export async function chooseEngine(
  request: EngineChoiceRequest,
  make: EngineFactory = createEngine,
  capabilities?: Capabilities,
): Promise<EngineChoice> {
  const neurons = request.neurons === "auto" ? offeredNeurons[0] : request.neurons;
  const recipeOf = (size: number): Recipe => createRecipe(recipeRequest(request, size));
  if (request.engine !== "auto") {
    return makeNamed(request.engine, recipeOf(neurons), make);
  }
  // The driver answers while the processor is warmed up.
  const asking = capabilities ?? readCapabilities();
  const candidates = [await warmUp("reference", recipeOf(neurons), make)];
  const found = await asking;
  const skipped: string[] = [];
  const inSoftware: string[] = [];
  for (const [name, label, adapter] of [
    ["gpujs:webgpu", "WebGPU", found.webgpu],
    ["gpujs:webgl2", "WebGL2", found.webgl2],
  ] as const) {
    if (!adapter) {
      skipped.push(`${label} is not available here.`);
    } else if (adapter.isSoftware) {
      inSoftware.push(`${label} (${adapter.name})`);
    } else {
      try {
        candidates.push(await warmUp(name, recipeOf(neurons), make));
        break;
      } catch (error) {
        skipped.push(`${label} was tried and failed: ${(error as Error).message}`);
      }
    }
  }
  if (inSoftware.length > 0) {
    skipped.push(`In software only, slower than the processor itself: ${inSoftware.join(", ")}.`);
  }
  candidates.sort((left, right) => right.msPerSecond - left.msPerSecond);
  const [best, ...others] = candidates as [Candidate, ...Candidate[]];
  for (const other of others) {
    other.engine.dispose();
  }
  const speed = `A warm-up reached ${best.msPerSecond.toFixed(0)} biological ms a second with ${neurons} neurons on ${best.engine.info.device}.`;
  const size =
    request.neurons === "auto"
      ? largestMoving(best.msPerSecond, best.engine.info.limits.maximumNeurons)
      : neurons;
  if (size === neurons) {
    return { engine: best.engine, reason: [speed, ...skipped].join(" ") };
  }
  best.engine.dispose();
  const engine = await make(recipeOf(size), best.engine.info.executedOn, {
    requested: "auto",
    fallbackReason: null,
  });
  return { engine, reason: [speed, `So ${size} neurons were chosen.`, ...skipped].join(" ") };
}

interface Candidate {
  readonly engine: Engine;
  readonly msPerSecond: number;
}

function recipeRequest(request: EngineChoiceRequest, neurons: number): RecipeRequest {
  return { neurons, seed: request.seed, parameters: request.parameters };
}

async function makeNamed(name: EngineName, recipe: Recipe, make: EngineFactory): Promise<EngineChoice> {
  try {
    const engine = await make(recipe, name);
    return { engine, reason: `The ${name} engine was asked for; it runs on ${engine.info.device}.` };
  } catch (error) {
    const fallbackReason = (error as Error).message;
    const engine = await make(recipe, "reference", { requested: name, fallbackReason });
    return { engine, reason: `${fallbackReason} The reference engine runs instead.` };
  }
}

/** Makes an engine and times it from the initial state; the state is put back afterwards. */
async function warmUp(name: EngineName, recipe: Recipe, make: EngineFactory): Promise<Candidate> {
  const startMs = performance.now();
  const engine = await make(recipe, name, { requested: "auto", fallbackReason: null });
  const initial = await engine.readState();
  if (performance.now() - startMs > longestCreationMs && name !== "reference") {
    engine.dispose();
    throw new Error(`it took longer than ${longestCreationMs} ms to start.`);
  }
  const perMs = stepsPerMs(recipe);
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
  return { engine, msPerSecond };
}

/** The largest offered size that keeps moving, taking the speed to fall in proportion to size. */
function largestMoving(msPerSecond: number, maximumNeurons: number): number {
  const moving = offeredNeurons.filter(
    (size) => size <= maximumNeurons && (msPerSecond * offeredNeurons[0]) / size >= wantedMsPerSecond,
  );
  return moving.at(-1) ?? offeredNeurons[0];
}
