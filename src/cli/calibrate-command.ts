/** `calibrate`: fits set K2 to its objective, stage by stage, and writes what was found. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freeParameters, networkObservations } from "./calibrate/network-objective.ts";
import { fitNetwork, type NetworkFit } from "./calibrate/network-stage.ts";
import { measureRestingRates } from "./calibrate/resting-rates.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const stages = ["network"] as const;

const calibrateHelp = `Usage: npm run calibrate -- [--stage STAGE] [--seed N] [--output FOLDER]

Fits parameter set K2 by ensemble Kalman inversion: the priors, what is fitted and to what are in
src/cli/calibrate/. The same seed gives the same set. An interrupted run is continued by the same command.

  --stage STAGE    ${stages.join(" | ")}; all, one after the other, when left out
  --seed 1         seed of the ensemble
  --output FOLDER  where the set is written; default: src/model/parameter-sets, where the model reads it
  --help           this text

network  moves an ensemble of networks until it meets the targets at rest, at the antidepressant and at the anaesthetic
         concentration; measures its mean and its best members longer, on four seeds and on a larger sheet, and takes
         the one with the least misfit (about fifteen minutes on two cores)`;

const setsFolder = fileURLToPath(new URL("../model/parameter-sets", import.meta.url));

export async function calibrate(args: readonly string[]): Promise<number> {
  const seedOption = { minimum: 0, maximum: 2 ** 31 - 1, unit: "", isWhole: true, meaning: "seed" };
  const table = { command: "calibrate", flags: ["help"], texts: ["stage", "output"], words: 0 };
  const { flags, texts, numbers } = readArguments({ ...table, numbers: { seed: seedOption } }, args);
  if (flags.has("help")) {
    console.log(calibrateHelp);
    return 0;
  }
  const stage = texts.get("stage")?.at(-1);
  if (stage !== undefined && !stages.some((name) => name === stage)) {
    throw new UsageError(`--stage must be one of ${stages.join(", ")}, but got "${stage}".`);
  }
  const folder = texts.get("output")?.at(-1) ?? setsFolder;
  const file = path.join(folder, "k2.json");
  const progress = createProgress({ label: "calibrate", everyMs: 30_000 });
  const fit = await fitNetwork({
    seed: numbers.get("seed") ?? 1,
    partialFile: `${file}.partial`,
    onProgress: (part, fraction, finished) => progress.update(fraction, `${part}, ${finished} done`),
  });
  progress.end();
  const restingRatesHz = await measureRestingRates(fit.parameters);
  writeFileSync(file, `${JSON.stringify({ parameters: fit.parameters, restingRatesHz }, null, 2)}\n`);
  writeFileSync(path.join(folder, "k2-fit.json"), `${JSON.stringify(originOf(fit), null, 2)}\n`);
  console.log(describe(fit));
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
  return 0;
}

/** What the set gives, and the ensemble that it was chosen from: the values of what was free, one list a member. */
function originOf({ ensemble, predicted, misfit }: NetworkFit) {
  return {
    misfit,
    observations: networkObservations.map(({ name, kind, value, source }, index) => ({
      ...{ name, kind, value, source, fitted: predicted[index] },
    })),
    updates: ensemble.updates,
    misfitOfEachUpdate: ensemble.misfits,
    free: freeParameters.map(({ name }) => name),
    members: ensemble.members,
  };
}

function describe({ predicted, misfit, ensemble }: NetworkFit): string {
  const rows = networkObservations.map(
    ({ name, kind, value }, index) => `  ${name}: ${predicted[index]?.toPrecision(3)} (${kind} ${value})`,
  );
  const course = ensemble.misfits.map((value) => value.toPrecision(3)).join(", ");
  return `Misfit ${misfit.toFixed(2)} after ${ensemble.updates} updates (${course}):\n${rows.join("\n")}`;
}
