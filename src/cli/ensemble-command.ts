/** `ensemble`: finds sets of assumptions that all meet what the model is fitted to, and writes them to one file. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cascadeConstants } from "../model/cascade/cascade-constants.ts";
import { defaultParameterSet } from "../model/parameter-sets/parameter-sets.ts";
import { checksumOf } from "../treatment/checked-file.ts";
import { type EnsembleOrigin, encodeEnsemble } from "../treatment/ensemble/ensemble-file.ts";
import { memberNodes } from "./atlas/grid.ts";
import { freeConstants } from "./calibrate/cascade-objective.ts";
import { cascadeMembers, findCascades } from "./ensemble/cascade-members.ts";
import { ensembleFileOf, readBasis } from "./ensemble/ensemble-files.ts";
import { sampleMembers } from "./ensemble/member-statistics.ts";
import { findNetworks, networksKept } from "./ensemble/network-members.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";

const ensembleHelp = `Usage: npm run -s cli -- ensemble [--seed N] [--output FILE]

Finds ${networksKept} networks and ${cascadeMembers} sets of cascade constants, each on one of these networks, that meet everything set
${defaultParameterSet.toUpperCase()} is fitted to, and writes them to a file from which page and command line make their bands. Networks are members of
the ensemble that the calibration ended with, tested again; constants are drawn from their priors and kept where every
fitted expectation is met. The same seed gives the same file. About half an hour on two cores; an interrupted run is
continued by the same command.

  --seed 1       seed of all draws
  --output FILE  default: the file that page and command line use, under public/ensemble/
  --help         this text`;

const seeds = {
  value: 1,
  minimum: 1,
  maximum: 1_000_000,
  unit: "",
  isWhole: true,
  meaning: "seed of all draws",
};

export async function ensemble(args: readonly string[]): Promise<number> {
  const table = {
    command: "ensemble",
    flags: ["help"],
    texts: ["output"],
    numbers: { seed: seeds },
    words: 0,
  };
  const { flags, texts, numbers } = readArguments(table, args);
  if (flags.has("help")) {
    console.log(ensembleHelp);
    return 0;
  }
  const seed = numbers.get("seed") ?? seeds.value;
  const file = texts.get("output")?.at(-1) ?? ensembleFileOf(defaultParameterSet);
  mkdirSync(path.dirname(file), { recursive: true });
  const partialFile = (part: string) => `${file}.${part}.partial`;
  const progress = createProgress({ label: "ensemble" });
  const networks = await findNetworks({
    ...{ seed, partialFile: partialFile("networks") },
    onProgress: (fraction, finished) => progress.update(fraction, `networks, ${finished} tested`),
  });
  const statistics = await sampleMembers(networks.members, partialFile("samples"), (fraction, finished) =>
    progress.update(fraction, `samples of the networks, ${finished} done`),
  );
  const { basis } = readBasis(defaultParameterSet);
  const origin = {
    ...basis,
    nodes: memberNodes,
    networks: networks.members,
    constants: freeConstants.map(({ constant }) => constant),
  };
  const search = { seed, networksProposed: networks.proposed, networksMet: networks.met };
  const shipped = freeConstants.map(({ constant }) => cascadeConstants[constant]);
  const networksFile = encodeEnsemble({
    origin: {
      ...{ ...origin, members: networks.members.length },
      search: { ...search, cascadesDrawn: 0, cascadesMet: 0 },
    },
    statistics,
    cascades: networks.members.map((_, index) => Float32Array.from([index, ...shipped])),
  });
  const cascades = await findCascades({
    ...{ seed, networksFile, networksChecksum: checksumOf(networksFile) },
    partialFile: partialFile("cascades"),
    onProgress: (fraction, accepted, drawn) =>
      progress.update(fraction, `cascades, ${accepted} of ${drawn} draws accepted`),
  });
  progress.end();
  const members = cascades.members.length;
  const whole: EnsembleOrigin = {
    ...{ ...origin, members },
    search: { ...search, cascadesDrawn: cascades.drawn, cascadesMet: members },
  };
  const bytes = encodeEnsemble({
    ...{ origin: whole, statistics },
    cascades: cascades.members.map((row) => Float32Array.from(row)),
  });
  writeFileSync(file, bytes);
  console.log(
    `${file}: ${bytes.length} bytes, checksum ${checksumOf(bytes)}; ${networks.met} of ${networks.proposed} networks and ${members} of ${cascades.drawn} draws of the cascade met everything.`,
  );
  return 0;
}
