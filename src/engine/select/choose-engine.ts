/**
 * Which engine and how many neurons: probe what there is, warm the candidates up for under a second, take the
 * fastest and the largest network that it can keep moving, and say why.
 */

import { smallestOffered } from "../../model/network/populations.ts";
import { createRecipe, type Recipe } from "../../model/network/recipe.ts";
import type { ParameterSetName } from "../../model/parameter-sets/parameter-sets.ts";
import type { Refusal } from "../../model/refusal.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import type { Engine, EngineName } from "../engine.ts";
import { EngineError, engineFailureOf } from "../engine-error.ts";
import { type Capabilities, readCapabilities } from "./capabilities.ts";
import { createEngine, type EngineFactory } from "./create-engine.ts";
import { type GrownNetwork, type GrowthRequest, growNetwork, mostElsewhere } from "./grow-network.ts";
import { type Candidate, describeSpeed, measureSpeed, warmUp } from "./warm-up.ts";

export interface EngineChoiceRequest extends Pick<GrowthRequest, "threads" | "msPerSecond"> {
  readonly engine: EngineName | "auto";
  readonly neurons: number | "auto";
  readonly seed: number;
  readonly parameterSet?: ParameterSetName;
  readonly parameters: Readonly<Record<string, number>>;
  /** What an earlier choice came to, where both are "auto". */
  readonly remembered?: { readonly engine: EngineName; readonly neurons: number } | undefined;
}

export interface EngineChoice {
  readonly engine: Engine;
  readonly reasons: readonly Sentence[];
}

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
  const { seed, parameters, threads, msPerSecond } = request;
  const set = request.parameterSet === undefined ? {} : { parameterSet: request.parameterSet };
  const recipeOf = (neurons: number): Recipe => createRecipe({ neurons, seed, parameters, ...set });
  const growth = { recipeOf, make, threads, msPerSecond };
  if (request.engine !== "auto") {
    return chooseNamed(request.engine, request.neurons, growth, capabilities);
  }
  const skipped: Sentence[] = [];
  if (request.neurons === "auto" && request.remembered) {
    const known = await makeAgain(request.remembered, growth);
    if ("engine" in known) return known;
    skipped.push(known);
  }
  const neurons = request.neurons === "auto" ? smallestOffered : request.neurons;
  // The driver answers while the processor is warmed up.
  const asking = capabilities ?? readCapabilities();
  const failures: Refusal[] = [];
  const candidates: Candidate[] = [];
  const attempt = async (name: EngineName) => {
    try {
      candidates.push(await warmUp(name, recipeOf(neurons), make));
      return true;
    } catch (error) {
      const failure = engineFailureOf(error);
      failures.push(failure);
      skipped.push({ key: "engine.failed", values: { engine: name, failure } });
      return false;
    }
  };
  await attempt("reference");
  await attemptGraphics(await asking, attempt, skipped);
  candidates.sort((left, right) => right.msPerSecond - left.msPerSecond);
  const [best, ...others] = candidates;
  if (!best) {
    const all = failures.reduce((first, second) => ({ key: "refusal.inTurn", values: { first, second } }));
    throw new EngineError({ key: "refusal.noEngine", values: { neurons, failures: all } });
  }
  const speed = describeSpeed(best);
  if (request.neurons !== "auto") {
    for (const { engine } of others) engine.dispose();
    return { engine: best.engine, reasons: [speed, ...skipped] };
  }
  const { engine, reason } = await chooseSize(best, others, growth);
  return { engine, reasons: [speed, reason, ...skipped] };
}

/** What an earlier choice came to, or why that cannot be had any more. */
async function makeAgain(
  { engine: name, neurons }: NonNullable<EngineChoiceRequest["remembered"]>,
  { make, recipeOf }: GrowthRequest,
): Promise<EngineChoice | Sentence> {
  try {
    const engine = await make(recipeOf(neurons), name, { requested: "auto", fallbackReason: null });
    const values = { neurons, device: engine.info.device };
    return { engine, reasons: [{ key: "engine.remembered", values }] };
  } catch (error) {
    const failure = engineFailureOf(error);
    return { key: "engine.rememberedGone", values: { engine: name, neurons, failure } };
  }
}

/** Tries the graphics adapters that there are, until one engine runs; notes those that are not tried, and why. */
async function attemptGraphics(
  found: Capabilities,
  attempt: (name: EngineName) => Promise<boolean>,
  skipped: Sentence[],
): Promise<void> {
  const inSoftware: string[] = [];
  const note = () => {
    if (inSoftware.length > 0) {
      skipped.push({ key: "engine.inSoftware", values: { adapters: inSoftware.join(", ") } });
    }
  };
  for (const [label, adapter, names] of [
    ["WebGPU", found.webgpu, ["webgpu", "gpujs:webgpu"]],
    ["WebGL2", found.webgl2, ["gpujs:webgl2"]],
  ] as const) {
    if (!adapter) {
      skipped.push({ key: "engine.unavailable", values: { api: label } });
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

/** The largest network that the fastest candidate moves, or a larger one on the graphics card. Takes over all candidates. */
async function chooseSize(
  best: Candidate,
  others: readonly Candidate[],
  growth: GrowthRequest,
): Promise<GrownNetwork> {
  const onCard = others.find(
    ({ engine, msPerSecond }) => engine.info.executedOn === "webgpu" && msPerSecond >= growth.msPerSecond,
  );
  for (const other of others) {
    if (other !== onCard) other.engine.dispose();
  }
  if (!onCard) {
    return growNetwork(best, growth);
  }
  const neuronsOf = ({ engine }: Candidate) => engine.recipe.sheet.neurons;
  const grown = await growNetwork(onCard, growth);
  if (neuronsOf(grown) >= mostElsewhere) {
    best.engine.dispose();
    return grown;
  }
  const elsewhere = await growNetwork(best, growth);
  const [kept, freed] = neuronsOf(grown) > neuronsOf(elsewhere) ? [grown, elsewhere] : [elsewhere, grown];
  freed.engine.dispose();
  return kept;
}

/** The engine that was asked for by name; the reference engine when that one fails while it is made or sized. */
async function chooseNamed(
  name: EngineName,
  neurons: number | "auto",
  growth: GrowthRequest,
  capabilities?: Capabilities,
): Promise<EngineChoice> {
  const recipe = growth.recipeOf(neurons === "auto" ? smallestOffered : neurons);
  let made: Engine | null = null;
  try {
    made = await growth.make(recipe, name);
    const asked: Sentence = { key: "engine.asked", values: { engine: name, device: made.info.device } };
    // Engines of gpu.js keep the smallest: to warm a slow one up takes seconds.
    if (neurons !== "auto" || (name !== "webgpu" && name !== "reference")) {
      return { engine: made, reasons: [asked] };
    }
    if (name === "webgpu" && (capabilities ?? (await readCapabilities())).webgpu?.isSoftware !== false) {
      const small: Sentence = { key: "engine.sizeSoftware", values: { neurons: smallestOffered } };
      return { engine: made, reasons: [asked, small] };
    }
    const candidate = { engine: made, msPerSecond: await measureSpeed(made) };
    const speed = describeSpeed(candidate);
    const { engine, reason } = await growNetwork(candidate, growth);
    return { engine, reasons: [asked, speed, reason] };
  } catch (error) {
    made?.dispose();
    const failure = engineFailureOf(error);
    const engine = await growth.make(recipe, "reference", { requested: name, fallbackReason: failure });
    return { engine, reasons: [{ key: "engine.instead", values: { failure, engine: "reference" } }] };
  }
}
