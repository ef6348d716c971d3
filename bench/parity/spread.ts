/**
 * Is a difference of rates between Brian2 and us a bias, or what a chaotic network does? Several seeds, each run by us, by us with a
 * drug concentration that is too small to do anything but to change roundings, and by Brian2.
 */
import { createRecipe } from "../../src/model/network/recipe.ts";
import { Folders } from "./folders.ts";
import { type Run, runOther, runOurs, type Window } from "./run-network.ts";
import { runsOf } from "./simulators.ts";
import { statisticsOf } from "./spike-trains.ts";

/** µM; it blocks some millionths of the channels, which is enough to move a rounding of 32-bit floats. */
export const nudgeUm = 1e-5;

export interface SpreadPlan {
  readonly seeds: readonly number[];
  readonly neurons: number;
  /** Measured from the end of the warm-up; the last is run whole. */
  readonly windows: readonly Window[];
  readonly parent: string;
  readonly say: (sentence: string) => void;
}

/** Excitatory rates, Hz, of one seed in one window. */
export interface SpreadRow {
  readonly seed: number;
  readonly window: Window;
  readonly ours: number;
  readonly nudged: number;
  readonly brian2: number;
}

export async function measureSpread({ seeds, neurons, windows, parent, say }: SpreadPlan) {
  const longest = windows.at(-1)!;
  const [planned] = runsOf("brian2");
  const rows: SpreadRow[] = [];
  for (const seed of seeds) {
    const recipe = createRecipe({ neurons, seed });
    const folders = new Folders(parent, `-seed-${seed}`);
    await folders.compile("brian2");
    await folders.writeNetworks(recipe, [0], longest.warmupMs + longest.durationMs);
    const more = ["--build", folders.brian2Build];
    const [ours, nudged, brian2] = [
      await runOurs(recipe, 0, longest),
      await runOurs(recipe, nudgeUm, longest),
      await runOther("brian2", planned!, folders.open("brian2", 0), recipe, longest, more),
    ];
    for (const window of windows) {
      const rate = ({ trains }: Run) =>
        statisticsOf(trains, recipe.sheet, recipe.dtMs, window.warmupMs, window.warmupMs + window.durationMs)
          .rateExcitatoryHz;
      rows.push({ seed, window, ours: rate(ours), nudged: rate(nudged), brian2: rate(brian2) });
    }
    say(`seed ${seed}: ${rows.at(-1)!.ours.toFixed(3)} Hz, Brian2 ${rows.at(-1)!.brian2.toFixed(3)} Hz`);
  }
  return rows;
}

export interface Difference {
  /** Of the differences from ours, %. */
  readonly mean: number;
  readonly standardError: number;
  readonly standardDeviation: number;
}

/** Differences of one column from ours, in percent, over seeds. */
export function differenceOf(rows: readonly SpreadRow[], column: "nudged" | "brian2"): Difference {
  const shares = rows.map((row) => 100 * (row[column] / row.ours - 1));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
  const standardDeviation = Math.sqrt(variance);
  return { mean, standardDeviation, standardError: standardDeviation / Math.sqrt(shares.length) };
}
