/** `sensitivity`: which assumption matters for what the model says. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultParameterSet, parameterSets } from "../model/parameter-sets/parameter-sets.ts";
import type { SensitivityFindings } from "../model/sensitivity/findings.ts";
import { checksumOf } from "../treatment/checked-file.ts";
import { ensembleFileOf, readEnsemble } from "./ensemble/ensemble-files.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { cascadeStarts, screenCascade } from "./sensitivity/cascade-screen.ts";
import { sensitivityChart } from "./sensitivity/chart.ts";
import { measuredRun } from "./sensitivity/measure-targets.ts";
import { networkStarts, screenNetwork } from "./sensitivity/network-screen.ts";
import { changedParameters, changeOneAtATime } from "./sensitivity/one-at-a-time.ts";
import { sensitivityPart, sensitivityTable } from "./sensitivity/report.ts";
import { UsageError } from "./usage-error.ts";
import { withPart } from "./validation/document-parts.ts";

const parts = ["cascade", "network", "changes"] as const;
type Part = (typeof parts)[number];

const sensitivityHelp = `Usage: npm run -s cli -- sensitivity [--seed N] [--only PART] [--print]

Ranks the assumptions by how far each moves what the model says, with intervals. Three parts:

  cascade  21 constants and the choice of network, moved from ${cascadeStarts} members of the ensemble; courses by atlas
  network  11 quantities of the network, moved from ${networkStarts} networks of the ensemble
  changes  ${changedParameters.length} parameters of set ${defaultParameterSet.toUpperCase()}, each changed alone by 20 %

Prints the ranking, and writes src/model/sensitivity/${defaultParameterSet}.json, from which the page draws, and the part of
docs/validation.md with its pictures. About fifteen minutes on two cores; an interrupted run is continued by the same command.

  --seed 1     seed of directions and of the bootstrap; a whole number from 1 to 1000000
  --only PART  measures one part, and keeps the others as they are in the file: ${parts.join(" | ")}
  --print      prints what is in the file, and measures and writes nothing
  --help       this text`;

const seeds = {
  ...{ value: 1, minimum: 1, maximum: 1_000_000, unit: "", isWhole: true },
  meaning: "seed of directions and of the bootstrap",
};

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const findingsFile = file(`src/model/sensitivity/${defaultParameterSet}.json`);

export async function sensitivity(args: readonly string[]): Promise<number> {
  const { flags, texts, numbers } = readArguments(
    {
      command: "sensitivity",
      ...{ flags: ["print", "help"], texts: ["only"], numbers: { seed: seeds }, words: 0 },
    },
    args,
  );
  if (flags.has("help")) {
    console.log(sensitivityHelp);
    return 0;
  }
  const only = readPart(texts.get("only")?.at(-1));
  const known = existsSync(findingsFile)
    ? (JSON.parse(readFileSync(findingsFile, "utf8")) as SensitivityFindings)
    : null;
  if (flags.has("print")) {
    if (!known)
      throw new RangeError(`There is no ${findingsFile}; "npm run -s cli -- sensitivity" makes it.`);
    console.log(sensitivityTable(known));
    return 0;
  }
  const found = await measure(numbers.get("seed") ?? seeds.value, only, known);
  console.log(sensitivityTable(found));
  write(found);
  return 0;
}

function readPart(name: string | undefined): Part | null {
  if (name === undefined) return null;
  const part = parts.find((each) => each === name);
  if (!part) throw new UsageError(`--only must be one of ${parts.join(", ")}, but got "${name}".`);
  return part;
}

async function measure(
  seed: number,
  only: Part | null,
  known: SensitivityFindings | null,
): Promise<SensitivityFindings> {
  const { tables } = readEnsemble(defaultParameterSet);
  const ensembleChecksum = checksumOf(readFileSync(ensembleFileOf(defaultParameterSet)));
  const { networkHash } = tables.origin;
  if (only && known && (known.ensembleChecksum !== ensembleChecksum || known.seed !== seed)) {
    throw new UsageError(
      `The other parts in ${findingsFile} are of seed ${known.seed} and ensemble ${known.ensembleChecksum}, but this is seed ${seed} and ensemble ${ensembleChecksum}; leave out --only to measure all.`,
    );
  }
  const progress = createProgress({ label: "sensitivity" });
  const told = (words: string) => (fraction: number, finished: number) =>
    progress.update(fraction, `${words}, ${finished} done`);
  const partial = (part: Part) => `${findingsFile}.${part}.partial`;
  const isWanted = (part: Part) => only === null || only === part;
  const cascade =
    known && !isWanted("cascade")
      ? known.cascade
      : await screenCascade(ensembleChecksum, seed, partial("cascade"), told("members moved"));
  const oneAtATime =
    known && !isWanted("changes")
      ? known.oneAtATime
      : await changeOneAtATime(partial("changes"), told("changes by 20 %"));
  const network = isWanted("network")
    ? {
        ...(await screenNetwork(tables.origin.networks, seed, partial("network"), told("networks"))),
        neurons: measuredRun.neurons,
      }
    : (known?.network ?? null);
  progress.end();
  return {
    ...{
      parameterSet: parameterSets[defaultParameterSet].title,
      date: new Date().toISOString().slice(0, 10),
    },
    ...{ seed, networkHash, ensembleChecksum, cascade, network, oneAtATime },
  };
}

function write(found: SensitivityFindings): void {
  const round = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(5)) : value;
  writeFileSync(findingsFile, `${JSON.stringify(found, round, 1)}\n`);
  mkdirSync(file("docs/images/validation"), { recursive: true });
  const draw = (part: string, screen: SensitivityFindings["network"] | SensitivityFindings["cascade"]) => {
    if (!screen) return;
    const title = `What matters most: ${part}, set ${found.parameterSet}; mean and 95 % interval for one standard deviation`;
    writeFileSync(file(`docs/images/validation/sensitivity-${part}.svg`), sensitivityChart(screen, title));
  };
  draw("cascade", found.cascade);
  draw("network", found.network);
  const document = file("docs/validation.md");
  const rounded = JSON.parse(readFileSync(findingsFile, "utf8")) as SensitivityFindings;
  writeFileSync(document, withPart(readFileSync(document, "utf8"), "sensitivity", sensitivityPart(rounded)));
  console.log(`Wrote ${findingsFile} and the part "sensitivity" of docs/validation.md.`);
}
