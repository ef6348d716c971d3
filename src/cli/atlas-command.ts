/** `atlas`: samples the network over a grid of conditions and writes the response atlas that the slow timescale uses. */
import { statSync } from "node:fs";
import { parametersWithout } from "../model/assumption-switches.ts";
import { statisticNames } from "../model/network-statistics.ts";
import { type BlockerName, blockerNames } from "../model/substances.ts";
import { atlasFileOf } from "./atlas/atlas-files.ts";
import { blockerNodes, fullNodes, switchedOffNodes } from "./atlas/grid.ts";
import { makeAtlas } from "./atlas/make-atlas.ts";
import { readParameterSet, readSwitch, switchChoices } from "./option-values.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const atlasHelp = `Usage: npm run -s cli -- atlas [--parameters SET] [--without ASSUMPTION | --substance NAME] [--output FILE]

Samples the network over AMPA block, spine density, functional gain, loss of inhibition, release gain and
concentration, with all cores, and writes the response atlas. An interrupted run is continued by the same command. A whole set takes about
twenty minutes on two cores, an assumption switched off about three.

  --parameters SET      k2 | k1
  --without ASSUMPTION  ${switchChoices}
  --substance NAME      the network under another blocker: memantine or mk-801
  --output FILE         default: the file that page and protocols use, under public/atlas/
  --help                this text`;

export async function atlas(args: readonly string[]): Promise<number> {
  const table = {
    command: "atlas",
    flags: ["help"],
    texts: ["parameters", "without", "substance", "output"],
    numbers: {},
    words: 0,
  };
  const { flags, texts } = readArguments(table, args);
  if (flags.has("help")) {
    console.log(atlasHelp);
    return 0;
  }
  const parameterSet = readParameterSet(texts.get("parameters")?.at(-1));
  const off = readSwitch(texts.get("without")?.at(-1));
  const blocker = readBlocker(texts.get("substance")?.at(-1));
  if (off && blocker !== "ketamine") {
    throw new UsageError(`Give either --without ${off.name} or --substance ${blocker}, not both.`);
  }
  const network = { parameterSet, without: off?.name ?? null, blocker };
  const file = texts.get("output")?.at(-1) ?? atlasFileOf(network);
  const progress = createProgress({ label: "atlas" });
  const { origin } = await makeAtlas({
    nodes: off ? switchedOffNodes : blocker === "ketamine" ? fullNodes : blockerNodes[blocker],
    blocker,
    parameterSet,
    parameters: parametersWithout(parameterSet, off?.name ?? null),
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

function readBlocker(text = "ketamine"): BlockerName {
  const found = blockerNames.find((name) => name === text);
  if (!found) throw new UsageError(`--substance must be one of ${blockerNames.join(", ")}, but got ${text}.`);
  return found;
}
