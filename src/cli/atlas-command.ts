/** `atlas`: samples the network over a grid of conditions and writes the response atlas that the slow timescale uses. */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { assumptionSwitches } from "../model/assumption-switches.ts";
import { statisticNames } from "../model/network-statistics.ts";
import { atlasFileOf } from "./atlas/atlas-files.ts";
import { fullNodes, switchedOffNodes } from "./atlas/grid.ts";
import { makeAtlas } from "./atlas/make-atlas.ts";
import { createProgress } from "./progress.ts";
import { nearestName, UsageError } from "./usage-error.ts";

const optionNames = ["without", "output", "help"] as const;
const switchNames = assumptionSwitches.map(({ name }) => name);

const atlasHelp = `Usage: npm run -s cli -- atlas [--without ASSUMPTION] [--output FILE]

Samples the network over ampa block, spine occupancy, functional gain, loss of inhibition and concentration, with
all cores, and writes the response atlas. An interrupted run is continued by the same command. Set K1 takes about
twenty minutes on two cores, an assumption switched off about three.

  --without ASSUMPTION  ${switchNames.join(" | ")}
  --output FILE         default: the file that page and protocols use, under public/atlas/
  --help                this text`;

export async function atlas(args: readonly string[]): Promise<number> {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { without: { type: "string" }, output: { type: "string" }, help: { type: "boolean" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") {
      throw new UsageError(`"atlas" takes options only, but got "${token.value}"; see "atlas --help".`);
    }
    if (token.kind === "option" && !optionNames.some((name) => name === token.name)) {
      throw new UsageError(
        `"atlas" has no option ${token.rawName}; did you mean --${nearestName(token.name, optionNames)}?`,
      );
    }
  }
  if (values["help"]) {
    console.log(atlasHelp);
    return 0;
  }
  const without = values["without"];
  const off = assumptionSwitches.find(({ name }) => name === without);
  if (without !== undefined && !off) {
    throw new UsageError(`--without must be one of ${switchNames.join(", ")}, but got "${without}".`);
  }
  const output = values["output"];
  const file = typeof output === "string" ? output : atlasFileOf(off?.name ?? null);
  const progress = createProgress({ label: "atlas" });
  const { origin } = await makeAtlas({
    nodes: off ? switchedOffNodes : fullNodes,
    parameters: off?.parameters ?? {},
    file,
    onProgress: (fraction, finished, total) => progress.update(fraction, `${finished} of ${total} samples`),
  });
  progress.end();
  const scatter = statisticNames.map(
    (name, index) => `${name} ${(100 * (origin.seedScatter[index] ?? 0)).toFixed(1)} %`,
  );
  console.log(
    `${file}: ${statSync(file).size} bytes, network ${origin.networkHash}; scatter between seeds ${scatter.join(", ")}.`,
  );
  return 0;
}
