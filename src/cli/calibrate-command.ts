/** `calibrate`: fits set K2 to its objectives, stage by stage, and writes what was found. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createRecipe, networkHashOf } from "../model/network/recipe.ts";
import { atlasFileOf, readAtlasFor } from "./atlas/atlas-files.ts";
import { cascadeTargets, freeConstants } from "./calibrate/cascade-objective.ts";
import { fitCascade } from "./calibrate/cascade-stage.ts";
import type { Ensemble, Observation } from "./calibrate/ensemble-kalman.ts";
import { freeParameters, networkObservations } from "./calibrate/network-objective.ts";
import { fitNetwork } from "./calibrate/network-stage.ts";
import type { FreeQuantity } from "./calibrate/prior.ts";
import { measureRestingRates } from "./calibrate/resting-rates.ts";
import { createProgress, type Progress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const stages = ["network", "cascade"] as const;

const calibrateHelp = `Usage: npm run calibrate -- --stage STAGE [--seed N] [--output FOLDER]

Fits parameter set K2 by ensemble Kalman inversion: priors, what is fitted and to what are in src/cli/calibrate/. The
same seed gives the same set. The whole set, on two cores, from nothing:

  npm run calibrate -- --stage network             about 25 minutes; an interrupted run is continued
  npm run -s cli -- atlas --parameters k2          about 20 minutes; likewise
  npm run -s cli -- atlas --parameters k2 --substance memantine
  npm run -s cli -- atlas --parameters k2 --substance mk-801
  npm run calibrate -- --stage cascade             about five minutes

  --stage STAGE    ${stages.join(" | ")}
  --seed 1         seed of the ensemble
  --output FOLDER  where the result is written; default: where the model reads it
  --help           this text

network  moves an ensemble of networks until it meets the targets at rest, at the antidepressant and at the anaesthetic
         concentration; measures its mean and its best members longer, on four seeds and on a larger sheet, and takes
         the one with the least misfit
cascade  moves an ensemble of the cascade's constants until the courses, run on the atlas of K2, meet what is fitted`;

const modelFolder = (name: string) => fileURLToPath(new URL(`../model/${name}`, import.meta.url));

export async function calibrate(args: readonly string[]): Promise<number> {
  const seedOption = { minimum: 0, maximum: 2 ** 31 - 1, unit: "", isWhole: true, meaning: "seed" };
  const table = { command: "calibrate", flags: ["help"], texts: ["stage", "output"], words: 0 };
  const { flags, texts, numbers } = readArguments({ ...table, numbers: { seed: seedOption } }, args);
  if (flags.has("help")) {
    console.log(calibrateHelp);
    return 0;
  }
  const stage = texts.get("stage")?.at(-1);
  const isNetwork = stage === "network";
  if (!isNetwork && stage !== "cascade") {
    throw new UsageError(`--stage must be one of ${stages.join(", ")}, but got "${stage ?? ""}".`);
  }
  const folder = texts.get("output")?.at(-1) ?? modelFolder(isNetwork ? "parameter-sets" : "cascade");
  const progress = createProgress({ label: "calibrate", everyMs: 30_000 });
  await (isNetwork ? calibrateNetwork : calibrateCascade)(numbers.get("seed") ?? 1, folder, progress);
  return 0;
}

async function calibrateNetwork(seed: number, folder: string, progress: Progress): Promise<void> {
  const file = path.join(folder, "k2.json");
  const fit = await fitNetwork({
    seed,
    partialFile: `${file}.partial`,
    onProgress: (part, fraction, finished) => progress.update(fraction, `${part}, ${finished} done`),
  });
  progress.end();
  const restingRatesHz = await measureRestingRates(fit.parameters);
  write(file, { parameters: fit.parameters, restingRatesHz });
  write(path.join(folder, "k2-fit.json"), fitOf(fit, networkObservations, freeParameters));
  console.log(describe(fit, networkObservations));
}

async function calibrateCascade(seed: number, folder: string, progress: Progress): Promise<void> {
  const networkHash = networkHashOf(createRecipe({ parameterSet: "k2" }));
  const atlas = readAtlasFor(atlasFileOf({ parameterSet: "k2", without: null }), networkHash);
  const fit = await fitCascade({
    seed,
    atlas,
    onProgress: (part, fraction, finished) => progress.update(fraction, `${part}, ${finished} done`),
  });
  progress.end();
  write(path.join(folder, "calibrated.json"), {
    fit: `npm run calibrate -- --stage cascade --seed ${seed}, network ${networkHash}`,
    values: fit.values,
  });
  write(path.join(folder, "calibrated-fit.json"), fitOf(fit, cascadeTargets, freeConstants));
  console.log(describe(fit, cascadeTargets));
}

interface Fit {
  readonly predicted: readonly number[];
  readonly misfit: number;
  readonly ensemble: Ensemble;
}

/** What the fitted values give, and the ensemble that they were chosen from: the values of what was free, a list a member. */
const fitOf = (
  { ensemble, predicted, misfit }: Fit,
  observations: readonly Observation[],
  free: readonly FreeQuantity[],
) => ({
  misfit,
  observations: observations.map(({ name, kind, value, source }, index) => ({
    ...{ name, kind, value, source, fitted: predicted[index] },
  })),
  updates: ensemble.updates,
  misfitOfEachUpdate: ensemble.misfits,
  free: free.map(({ name }) => name),
  members: ensemble.members,
});

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
}

function describe({ predicted, misfit, ensemble }: Fit, observations: readonly Observation[]): string {
  const rows = observations.map(
    ({ name, kind, value }, index) => `  ${name}: ${predicted[index]?.toPrecision(3)} (${kind} ${value})`,
  );
  const course = ensemble.misfits.map((value) => value.toPrecision(3)).join(", ");
  return `Misfit ${misfit.toFixed(2)} after ${ensemble.updates} updates (${course}):\n${rows.join("\n")}`;
}
