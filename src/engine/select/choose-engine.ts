/**
 * Which engine and how many neurons: probe what there is, warm the candidates up for under a second, take the
 * fastest and the largest network that it can keep moving — and say why in words.
 */
import { createRecipe, type Recipe, type RecipeRequest } from "../../model/network/recipe.ts";
import type { Engine, EngineName } from "../engine.ts";
import { EngineError, engineFailureOf } from "../engine-error.ts";
import { type Capabilities, readCapabilities } from "./capabilities.ts";
import { createEngine, type EngineFactory } from "./create-engine.ts";
import { growNetwork } from "./grow-network.ts";
import { type Candidate, describeSpeed, measureSpeed, wantedMsPerSecond, warmUp } from "./warm-up.ts";

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

/** Engines in the fallback order; the last one always works. */
export const engineOrder: readonly EngineName[] = [
  "webgpu",
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
    return chooseNamed(request.engine, request, recipeOf, make, capabilities);
  }
  // The driver answers while the processor is warmed up.
  const asking = capabilities ?? readCapabilities();
  const skipped: string[] = [];
  const candidates: Candidate[] = [];
  const attempt = async (name: EngineName) => {
    try {
      candidates.push(await warmUp(name, recipeOf(neurons), make));
      return true;
    } catch (error) {
      skipped.push(`The ${name} engine was tried and failed: ${engineFailureOf(error)}`);
      return false;
    }
  };
  await attempt("reference");
  await attemptGraphics(await asking, attempt, skipped);
  candidates.sort((left, right) => right.msPerSecond - left.msPerSecond);
  const [best] = candidates;
  if (!best) {
    throw new EngineError(`No engine can run ${neurons} neurons here. ${skipped.join(" ")}`);
  }
  const { engine, reason } =
    request.neurons === "auto"
      ? await chooseSize(best, candidates, recipeOf, make)
      : { engine: best.engine, reason: "" };
  for (const other of candidates) {
    if (other.engine !== engine) {
      other.engine.dispose();
    }
  }
  return { engine, reason: [describeSpeed(best), reason, ...skipped].filter(Boolean).join(" ") };
}

/** Tries the graphics adapters that there are, until one engine runs; notes those that are not tried, and why. */
async function attemptGraphics(
  found: Capabilities,
  attempt: (name: EngineName) => Promise<boolean>,
  skipped: string[],
): Promise<void> {
  const inSoftware: string[] = [];
  const note = () => {
    if (inSoftware.length > 0) {
      skipped.push(`In software only, slower than the processor itself: ${inSoftware.join(", ")}.`);
    }
  };
  for (const [label, adapter, names] of [
    ["WebGPU", found.webgpu, ["webgpu", "gpujs:webgpu"]],
    ["WebGL2", found.webgl2, ["gpujs:webgl2"]],
  ] as const) {
    if (!adapter) {
      skipped.push(`${label} is not available here.`);
    } else if (adapter.isSoftware) {
      inSoftware.push(`${label} (${adapter.name})`);
    } else {
      for (const name of names) {
        if (await attempt(name)) {
          return note();
        }
      }
    }
  }
  note();
}

/** The largest network that some candidate keeps moving: measured on the graphics card, in proportion elsewhere. */
async function chooseSize(
  best: Candidate,
  candidates: readonly Candidate[],
  recipeOf: (neurons: number) => Recipe,
  make: EngineFactory,
): Promise<EngineChoice> {
  const { executedOn, limits } = best.engine.info;
  const size = largestMoving(best.msPerSecond, limits.maximumNeurons);
  const onCard = candidates.find(({ engine }) => engine.info.executedOn === "webgpu");
  if (onCard && (onCard === best || onCard.msPerSecond >= wantedMsPerSecond)) {
    const grown = await growNetwork(onCard, recipeOf, make);
    if (onCard === best || grown.engine.recipe.sheet.neurons > size) {
      return grown;
    }
    grown.engine.dispose();
  }
  if (size === best.engine.recipe.sheet.neurons) {
    return { engine: best.engine, reason: "" };
  }
  try {
    const engine = await make(recipeOf(size), executedOn, { requested: "auto", fallbackReason: null });
    return { engine, reason: `So ${size} neurons were chosen.` };
  } catch (error) {
    return {
      engine: best.engine,
      reason: `${size} neurons were tried and failed: ${engineFailureOf(error)}`,
    };
  }
}

/** The size of a webgpu engine that was asked for by name: on a software renderer it keeps the smallest. */
async function growNamed(
  { engine, reason }: EngineChoice,
  recipeOf: (neurons: number) => Recipe,
  make: EngineFactory,
  { webgpu }: Capabilities,
): Promise<EngineChoice> {
  if (webgpu?.isSoftware !== false) {
    const why = `${engine.recipe.sheet.neurons} neurons were chosen, because this adapter is a software renderer; a larger network can be asked for.`;
    return { engine, reason: `${reason} ${why}` };
  }
  const candidate = { engine, msPerSecond: await measureSpeed(engine) };
  const grown = await growNetwork(candidate, recipeOf, make);
  return { engine: grown.engine, reason: [reason, describeSpeed(candidate), grown.reason].join(" ") };
}

function recipeRequest(request: EngineChoiceRequest, neurons: number): RecipeRequest {
  return { neurons, seed: request.seed, parameters: request.parameters };
}

/** The engine that was asked for by name; the reference engine when that one fails while it is made or sized. */
async function chooseNamed(
  name: EngineName,
  { neurons }: EngineChoiceRequest,
  recipeOf: (neurons: number) => Recipe,
  make: EngineFactory,
  capabilities?: Capabilities,
): Promise<EngineChoice> {
  const recipe = recipeOf(neurons === "auto" ? offeredNeurons[0] : neurons);
  let made: Engine | null = null;
  try {
    made = await make(recipe, name);
    const reason = `The ${name} engine was asked for; it runs on ${made.info.device}.`;
    const choice = { engine: made, reason };
    return made.info.executedOn === "webgpu" && neurons === "auto"
      ? await growNamed(choice, recipeOf, make, capabilities ?? (await readCapabilities()))
      : choice;
  } catch (error) {
    made?.dispose();
    const fallbackReason = engineFailureOf(error);
    const engine = await make(recipe, "reference", { requested: name, fallbackReason });
    return { engine, reason: `${fallbackReason} The reference engine runs instead.` };
  }
}

/** The largest offered size that keeps moving, taking the speed to fall in proportion to size. */
function largestMoving(msPerSecond: number, maximumNeurons: number): number {
  const moving = offeredNeurons.filter(
    (size) => size <= maximumNeurons && (msPerSecond * offeredNeurons[0]) / size >= wantedMsPerSecond,
  );
  return moving.at(-1) ?? offeredNeurons[0];
}
