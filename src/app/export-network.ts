/** The network that runs, as files of other programs: what is asked for, how large it would be, and the thread that makes it. */
import { estimatedBytes, mostNetworkBytes } from "../io/network/network-size.ts";
import { type ExportTarget, exportedDurationMs } from "../io/network/simulators/targets.ts";
import type { Conditions } from "../model/conditions.ts";
import { wiringOfRecipe } from "../model/network/connectivity.ts";
import { createRecipe, type Recipe } from "../model/network/recipe.ts";
import { changedParameters } from "../model/parameter-sets/parameter-sets.ts";
import type { StartReport } from "../wire/simulation-api.ts";
import { analysis } from "./analysis.ts";
import { pageProgram } from "./known-of-run.ts";
import { session } from "./session.ts";

export interface NetworkForExport {
  readonly recipe: Recipe;
  readonly conditions: Conditions;
  /** About how large the files are. */
  readonly bytes: number;
}

/** Cells of the largest network of this structure that a browser can make files of. */
export const mostCells = ({ recipe, bytes }: NetworkForExport): number =>
  Math.floor((mostNetworkBytes * recipe.sheet.neurons) / bytes);

const changedOf = ({ parameterSet, parameters }: Pick<StartReport, "parameterSet" | "parameters">) =>
  Object.fromEntries(changedParameters(parameterSet, parameters).map(({ name, to }) => [name, to]));

/** The network as it is at this moment. Rejects with the simulation's refusal, and when `signal` is aborted. */
export async function networkForExport(report: StartReport, signal: AbortSignal): Promise<NetworkForExport> {
  const { tilesX, tilesY, seed, dtMs, parameterSet } = report;
  const recipe = createRecipe({
    ...{ tilesX, tilesY, seed, dtMs, parameterSet },
    parameters: changedOf(report),
  });
  const conditions = await session.command((simulation) => simulation.readConditions(), signal);
  return { recipe, conditions, bytes: estimatedBytes(wiringOfRecipe(recipe)) };
}

/** Makes the ZIP in `into`, or resolves with its content. Rejects when `signal` is aborted; nothing is left then. */
export function exportNetwork(
  { recipe, conditions }: NetworkForExport,
  target: ExportTarget,
  into: FileSystemFileHandle | null,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<{ readonly bytes: number; readonly content: Blob | null }> {
  const { sheet, seed, dtMs, parameterSet } = recipe;
  const request = {
    ...{ target, conditions, durationMs: exportedDurationMs, program: pageProgram },
    recipe: {
      ...{ tilesX: sheet.tilesX, tilesY: sheet.tilesY, seed, dtMs, parameterSet },
      parameters: changedOf(recipe),
    },
  };
  return analysis.run(
    (api, job, follow) => api.exportNetwork(job, request, into, follow(onProgress)),
    signal,
  );
}
