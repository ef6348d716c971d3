/** `atlas`: samples the network over a grid of conditions and writes the response atlas that the slow timescale uses. */
import { statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parametersWithout } from "../model/assumption-switches.ts";
import compensation from "../model/knock-outs/compensation.json" with { type: "json" };
import { type KnockOutName, knockOutNames, parametersAfter } from "../model/knock-outs/knock-outs.ts";
import { statisticNames } from "../model/network-statistics.ts";
import { defaultParameterSet } from "../model/parameter-sets/parameter-sets.ts";
import { type BlockerName, blockerNames } from "../model/substances.ts";
import { atlasFileOf, knockOutAtlasFileOf } from "./atlas/atlas-files.ts";
import { blockerNodes, fullNodes, knockOutNodes, switchedOffNodes } from "./atlas/grid.ts";
import { type AtlasRequest, makeAtlas } from "./atlas/make-atlas.ts";
import { restoreKnockOut } from "./atlas/restore-knock-out.ts";
import { readParameterSet, readSwitch, switchChoices } from "./option-values.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const atlasHelp = `Usage: npm run -s cli -- atlas [--parameters SET] [--without ASSUMPTION | --substance NAME | --knock-out NAME] [--output FILE]

Samples the network over AMPA block, spine density, functional gain, loss of inhibition, release gain and
concentration, with all cores, and writes the response atlas. An interrupted run is continued by the same command. A whole set takes about
twenty minutes on two cores, an assumption switched off about three.

  --parameters SET      k2 | k1
  --without ASSUMPTION  ${switchChoices}
  --substance NAME      the network under another blocker: memantine or mk-801
  --knock-out NAME      the default set after a knock-out: ${knockOutNames.join(" or ")}; finds the factor that
                        restores the rates at rest first
  --output FILE         default: the file that page and protocols use, under public/atlas/
  --help                this text`;

export async function atlas(args: readonly string[]): Promise<number> {
  const table = {
    command: "atlas",
    flags: ["help"],
    texts: ["parameters", "without", "substance", "knock-out", "output"],
    numbers: {},
    words: 0,
  };
  const { flags, texts } = readArguments(table, args);
  if (flags.has("help")) {
    console.log(atlasHelp);
    return 0;
  }
  const knockOut = readKnockOut(texts.get("knock-out")?.at(-1));
  if (knockOut) return knockOutAtlas(knockOut, texts.get("output")?.at(-1) ?? knockOutAtlasFileOf(knockOut));
  const parameterSet = readParameterSet(texts.get("parameters")?.at(-1));
  const off = readSwitch(texts.get("without")?.at(-1));
  const blocker = readBlocker(texts.get("substance")?.at(-1));
  if (off && blocker !== "ketamine") {
    throw new UsageError(`Give either --without ${off.name} or --substance ${blocker}, not both.`);
  }
  const network = { parameterSet, without: off?.name ?? null, blocker };
  const file = texts.get("output")?.at(-1) ?? atlasFileOf(network);
  return writeAtlas({
    nodes: off ? switchedOffNodes : blocker === "ketamine" ? fullNodes : blockerNodes[blocker],
    blocker,
    parameterSet,
    parameters: parametersWithout(parameterSet, off?.name ?? null),
    file,
  });
}

async function writeAtlas(request: Omit<AtlasRequest, "onProgress">): Promise<number> {
  const { file } = request;
  const progress = createProgress({ label: "atlas" });
  const { origin } = await makeAtlas({
    ...request,
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

async function knockOutAtlas(name: KnockOutName, file: string): Promise<number> {
  const found = await restoreKnockOut(name, (ampaScale, hz) =>
    console.log(`AMPA peaks × ${ampaScale.toFixed(4)}: ${hz.toFixed(2)} Hz`),
  );
  const ampaScale = Number(found.ampaScale.toFixed(4));
  const round = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  writeFileSync(
    fileURLToPath(new URL("../model/knock-outs/compensation.json", import.meta.url)),
    `${JSON.stringify({ ...compensation, [name]: { ...found, ampaScale } }, round, 2)}\n`,
  );
  return writeAtlas({
    ...{ nodes: knockOutNodes, parameterSet: defaultParameterSet, file },
    parameters: parametersAfter(name, ampaScale),
  });
}

function readKnockOut(text: string | undefined): KnockOutName | null {
  if (text === undefined) return null;
  const found = knockOutNames.find((name) => name === text);
  if (!found)
    throw new UsageError(`--knock-out must be one of ${knockOutNames.join(", ")}, but got ${text}.`);
  return found;
}

function readBlocker(text = "ketamine"): BlockerName {
  const found = blockerNames.find((name) => name === text);
  if (!found) throw new UsageError(`--substance must be one of ${blockerNames.join(", ")}, but got ${text}.`);
  return found;
}
