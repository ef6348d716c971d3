/** `protocol`: a course of treatment, hours to weeks, as a trajectory with its expected and found outcomes. */

import { provenanceOf } from "../io/provenance.ts";
import { createRecipe, networkHashOf, type Recipe } from "../model/network/recipe.ts";
import { RefusalError } from "../model/refusal.ts";
import { awaitRequests } from "../treatment/answer-requests.ts";
import type { CourseBands } from "../treatment/ensemble/course-bands.ts";
import { type EnsembleMember, setsWithEnsemble } from "../treatment/ensemble/ensemble.ts";
import { namedProtocols } from "../treatment/protocol/named-protocols.ts";
import type { Protocol } from "../treatment/protocol/protocol.ts";
import { runWithComparisons, type TrajectorySet } from "../treatment/run-with-comparisons.ts";
import { changesInWords } from "../web/messages/provenance-words.ts";
import { align } from "./align.ts";
import { readAtlasFor } from "./atlas/atlas-files.ts";
import { readEnsemble } from "./ensemble/ensemble-files.ts";
import { optionRows, parameterRow, switchChoices } from "./option-values.ts";
import { invocation } from "./program.ts";
import { createProgress } from "./progress.ts";
import { overrideOptions } from "./protocol/load-protocol.ts";
import {
  foundByCourse,
  trajectoryAsCsv,
  trajectoryAsJson,
  trajectoryAsTables,
} from "./protocol/print-trajectory.ts";
import { computeBands } from "./protocol/protocol-bands.ts";
import { knownOfCourse, ProtocolFiles } from "./protocol/protocol-files.ts";
import { numberDefaults, type ProtocolOptions, readProtocolOptions } from "./protocol/protocol-options.ts";
import { createAtlasSource, createLiveSource, type TrajectorySource } from "./protocol/trajectory-source.ts";
import { pointRows } from "./sweep/point-file.ts";
import { isAnswered, ResultFile } from "./sweep/result-file.ts";

export async function protocol(args: readonly string[]): Promise<number> {
  const options = readProtocolOptions(args);
  if (options.kind === "help") {
    console.log(protocolHelp());
    return 0;
  }
  if (options.kind === "list") {
    console.log(protocolList());
    return 0;
  }
  if (isAnswered(options.point)) return 0;
  const files = new ProtocolFiles(options.files);
  let result: ResultFile | undefined;
  try {
    result = new ResultFile(options.point);
    const { protocol: course, recipe, without, format } = options;
    const { set, source } = await carryOut(options);
    const bands = options.bands === "best" ? bandsOf(options, set) : null;
    const provenance = provenanceOf(recipe, without);
    const outcome = { protocol: course, statistics: source.provenance, provenance, ...set, bands };
    const print = { csv: trajectoryAsCsv, json: trajectoryAsJson, table: trajectoryAsTables }[format];
    // The files come last: what was computed is printed even if one of them cannot be written.
    console.log(print(outcome));
    // Header and rows have no place for it.
    if (format === "csv") for (const change of changesInWords(provenance)) console.error(change);
    const known = { ...knownOfCourse(course, recipe, provenance, source), command: ["protocol", ...args] };
    const failures = await files.finish({ known, protocol: course, rows: set.rows, bands });
    // Last of all: a result that is there says that everything else is, too.
    if (failures.length === 0) failures.push(...result.finish(foundByCourse(outcome)));
    for (const failure of failures) console.error(failure);
    return failures.length === 0 ? 0 : 1;
  } finally {
    files.discard();
    result?.discard();
  }
}

/** The course over the ensemble, at the macro points of the parameter set; null, with the reason on standard error, where none fits. */
function bandsOf({ protocol: asked, recipe }: ProtocolOptions, { rows }: TrajectorySet): CourseBands | null {
  try {
    const members = membersFor(recipe);
    const hours = Float64Array.from(rows, (row) => row.hours);
    const progress = createProgress({ label: "protocol" });
    const bands = computeBands(asked, members, hours, (fraction, done) =>
      progress.update(fraction, `${done} of ${members.length} members`),
    );
    progress.end();
    return bands;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`${error.message} Without bands.`);
    return null;
  }
}

/** Members of the ensemble of this network. Throws a RangeError where there is none. */
function membersFor(recipe: Recipe): readonly EnsembleMember[] {
  const { parameterSet: set } = recipe;
  if (!setsWithEnsemble.includes(set)) {
    const sets = setsWithEnsemble.join(", ").toUpperCase();
    throw new RefusalError({ key: "refusal.noEnsemble", values: { set: set.toUpperCase(), sets } });
  }
  if (networkHashOf(recipe) !== networkHashOf(createRecipe({ parameterSet: set }))) {
    throw new RefusalError({ key: "refusal.noEnsembleOfNetwork", values: { set: set.toUpperCase() } });
  }
  return readEnsemble(set).members;
}

interface Done {
  readonly set: TrajectorySet;
  readonly source: TrajectorySource;
}

/** By the atlas where it serves, else on the live network; which one was chosen by default and why is said on standard error. */
async function carryOut(options: ProtocolOptions): Promise<Done> {
  const { recipe, source: wanted, refinement, atlasFile } = options;
  if (wanted !== "live") {
    try {
      const atlas = readAtlasFor(atlasFile, networkHashOf(recipe));
      return await runOn(createAtlasSource(atlas, refinement), options.protocol);
    } catch (error) {
      if (!(error instanceof RangeError) || wanted === "atlas") throw error;
      console.error(`${error.message} The live network is sampled.`);
    }
  }
  return runLive(options, recipe);
}

async function runLive(options: ProtocolOptions, recipe: Recipe): Promise<Done> {
  const { relaxMs, sampleMs, refinement } = options;
  const progress = createProgress({ label: "protocol" });
  const onProgress = (fraction: number, detail: string) => progress.update(fraction, detail);
  try {
    return await runOn(
      createLiveSource({ recipe, relaxMs, sampleMs, refinement, onProgress }),
      options.protocol,
    );
  } finally {
    progress.end();
  }
}

async function runOn(source: TrajectorySource, subject: Protocol): Promise<Done> {
  try {
    return {
      set: await awaitRequests(runWithComparisons(subject, namedProtocols), (each) => source.run(each)),
      source,
    };
  } finally {
    source.dispose();
  }
}

const protocolList = (): string =>
  align(namedProtocols.map(({ name, title, summary }) => [name, title, summary]));

function protocolHelp(): string {
  return `Usage: ${invocation} protocol NAME|FILE.json [options]
       ${invocation} protocol --list

Runs a course of treatment, hours to weeks: pharmacokinetics, network, slow cascade. Prints a row per macro point, and
what was expected against what was found. A file is checked whole; docs/model.md and public/protocol.schema.json
describe its fields.

${align([
  ["  --list", "the protocols that come with the project"],
  ["  --csv", "prints header and rows only"],
  ["  --json", "prints one JSON object: protocol, statistics, rows, outcomes"],
  ["  --atlas", "statistics from the response atlas, or fail; without this and --live: the atlas if it fits"],
  [
    "  --bands",
    "with --csv or --json: also the ensemble's 5 %, 50 % and 95 % of each column; a table has them",
  ],
  ["  --no-bands", "the parameter set alone: a second instead of five to fifteen"],
  ["  --live", "statistics from the running network; minutes instead of milliseconds"],
  ...optionRows(overrideOptions),
  [
    "  --series FILE.csv|parquet",
    "writes every macro point with units, and the ensemble's bands where there are any",
  ],
  ["  --figure FILE.svg", "draws the course, with the ensemble's bands where there are any"],
  ["  --manifest FILE.json", "writes what was run: program, network, changed parameters, files"],
  ...pointRows,
  ["  --subject healthy|stressed", "state at the start"],
  ["  --without ASSUMPTION", `${switchChoices}: the network without it, and its atlas`],
  parameterRow,
  ...optionRows(numberDefaults),
  ["  --help", "this text"],
])}

--neurons, --seed, --relax-ms and --sample-ms belong to --live: the atlas says by itself how it was sampled.

Exit code: 0 when the trajectory is there (whatever the outcomes), 1 when it failed or a file could not be written, 2 when an argument or a protocol
cannot be taken.

Example: ${invocation} protocol single-infusion --dose-mg-per-kg 1 --csv > one-mg.csv`;
}
