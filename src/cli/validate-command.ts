/** `validate`: every target, measured; the full set also writes docs/validation.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type ParameterSetName,
  parameterSetNames,
  parameterSets,
} from "../model/parameter-sets/parameter-sets.ts";
import { describeAdapters } from "./node-webgpu.ts";
import { readParameterSet } from "./option-values.ts";
import { createProgress } from "./progress.ts";
import { readArguments } from "./read-arguments.ts";
import { engineChoices } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";
import { courseCharts } from "./validation/course-charts.ts";
import { coursePart, missedOutcomes } from "./validation/course-report.ts";
import { type PartName, withPart } from "./validation/document-parts.ts";
import { measureEnsemble } from "./validation/ensemble-bands.ts";
import { ensembleCharts, ensemblePart } from "./validation/ensemble-report.ts";
import { measureCourses, printCourses } from "./validation/measure-courses.ts";
import { measureExperiments } from "./validation/measure-experiments.ts";
import { networkPart, printVerdicts, webgpuPart } from "./validation/report.ts";
import { Results } from "./validation/results.ts";
import {
  briefPlan,
  devicePlan,
  fullPlan,
  runPlan,
  shortPlan,
  type ValidationPlan,
  type ValidationResult,
  type ValidationRun,
} from "./validation/runs.ts";
import { bandChanges, spectrumPlan } from "./validation/spectrum.ts";
import { spectrumChart, spectrumPart } from "./validation/spectrum-report.ts";
import { judge, targets } from "./validation/targets.ts";
import { evidencePart } from "./validation/wins-and-losses-report.ts";

const measuredParts = [
  "network",
  "spectrum",
  "courses",
  "ensemble",
  "experiments",
] as const satisfies readonly PartName[];

const validateHelp = `Usage: npm run validate -- [--short | --brief] [--only PART] [--engine NAME] [--results FILE.json] [--live-results FILE.json]

Measures every target of docs/model.md with all cores, and prints measured against band: the network on the reference
engine (four seeds, up to 81 920 neurons; about twenty minutes on two cores), then every protocol by atlas and four of
them live (minutes), then published experiments, fitted and held out (minutes): those that the model fails do not change the exit code.
The full set writes docs/validation.md, and the wins and losses that the page shows.

  --short                    one seed, 5 120 neurons, a few minutes; writes no document
  --brief                    with --engine webgpu: one seed and windows of 200 ms, minutes on the slowest software adapter; judges rates
                             and blocks, and writes that engine's part of the document
  --only PART                ${measuredParts.join(" | ")}: measures that part and keeps the rest of the document;
                             spectrum compares bands with EEG and MEG over eight seeds of 20 480 neurons (ten minutes)
  --parameters SET           with --only spectrum: ${parameterSetNames.join(" | ")}
  --engine NAME              measures the network part alone on reference, webgpu, gpujs:cpu or gpujs:webasm. On webgpu every run goes on
                             from a state that the reference engine reached, up to 327 680 neurons, and that engine's part of
                             the document is written
  --results FILE.json        also writes every single measurement of the network as soon as it is made; measurements that the file
                             already has, from an interrupted run, are not repeated
  --live-results FILE.json   live courses: taken from there if the file exists, else written there
  --help                     this text

Exit code: 0 when every target is met, 1 when one is not.`;

const docs = (path: string) => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));
const documentPath = docs("validation.md");
const evidencePath = fileURLToPath(new URL("../treatment/evidence/wins-and-losses.json", import.meta.url));
const engines = engineChoices.filter((name) => name !== "auto");

export async function validate(args: readonly string[]): Promise<number> {
  const { flags, texts } = readArguments(
    {
      command: "validate",
      flags: ["short", "brief", "help"],
      texts: ["only", "parameters", "engine", "results", "live-results"],
      numbers: {},
      words: 0,
    },
    args,
  );
  if (flags.has("help")) {
    console.log(validateHelp);
    return 0;
  }
  const only = texts.get("only")?.at(-1);
  if (only !== undefined && !measuredParts.some((name) => name === only)) {
    throw new UsageError(`--only must be one of ${measuredParts.join(", ")}, but got "${only}".`);
  }
  const set = readParameterSet(texts.get("parameters")?.at(-1));
  if (texts.has("parameters") && only !== "spectrum") {
    throw new UsageError("--parameters goes with --only spectrum; the other parts measure the default set.");
  }
  const engine = texts.get("engine")?.at(-1) ?? "reference";
  const named = engines.find((name) => name === engine);
  if (!named) throw new UsageError(`--engine must be one of ${engines.join(", ")}, but got "${engine}".`);
  if (named !== "reference" && (only === "courses" || only === "ensemble" || only === "experiments")) {
    throw new UsageError(
      `The ${only} are measured on the reference engine, so --only ${only} does not go with --engine ${named}.`,
    );
  }
  if (flags.has("brief")) {
    if (named !== "webgpu" || flags.has("short") || only !== undefined) {
      throw new UsageError("--brief goes with --engine webgpu, and not with --short or --only.");
    }
    return validateOnDevice(briefPlan, texts.get("results")?.at(-1));
  }
  if (named === "webgpu" && !flags.has("short")) {
    return validateOnDevice(devicePlan, texts.get("results")?.at(-1));
  }
  const isWanted = (name: PartName) => only === undefined || only === name;
  const isWritten = !flags.has("short");
  const missed: string[] = [];
  if (isWanted("network")) {
    const planned = isWritten ? fullPlan : shortPlan;
    const plan = { ...planned, runs: planned.runs.map((run) => ({ ...run, engine: named })) };
    const mayWrite = isWritten && named === "reference";
    missed.push(...(await validateNetwork(plan, mayWrite, texts.get("results")?.at(-1))));
  }
  if (isWanted("spectrum") && isWritten && named === "reference") {
    await validateSpectrum(set, only === "spectrum" ? texts.get("results")?.at(-1) : undefined);
  }
  if (isWanted("courses") && named === "reference") {
    missed.push(...(await validateCourses(isWritten, texts.get("live-results")?.at(-1))));
  }
  if (isWanted("ensemble") && named === "reference" && isWritten) await compareMembers();
  if (isWanted("experiments") && named === "reference" && isWritten) await compareExperiments();
  console.log(missed.length === 0 ? "All targets are met." : `Not met: ${missed.join("; ")}.`);
  return missed.length === 0 ? 0 : 1;
}

/** A set on the engine webgpu, from states that the reference engine reached: prints, and writes its part of the document. */
async function validateOnDevice(plan: ValidationPlan, file: string | undefined): Promise<number> {
  const engine = "webgpu";
  const isBrief = plan.name === "brief";
  const runs = plan.runs.map((run) => ({ ...run, engine, isWarmedUpByReference: true }) as const);
  const results = await measure({ ...plan, runs }, file);
  const chosen = targets.filter(({ isInBriefSet }) => isInBriefSet || !isBrief);
  const verdicts = chosen.map((target) => judge(target, results));
  console.log(printVerdicts(verdicts));
  const command = `npm run validate -- --engine webgpu${isBrief ? " --brief" : ""}`;
  const device = await describeAdapters();
  writePart("webgpu", webgpuPart(verdicts, results, { ...contextOf(command), device }));
  return verdicts.every(({ isMet }) => isMet) ? 0 : 1;
}

async function measure(plan: ValidationPlan, file: string | undefined): Promise<Results> {
  const progress = createProgress({ label: `validate (${plan.name} set)`, everyMs: 30_000 });
  const soFar: ValidationResult[] =
    file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const before = plan.runs.flatMap((run) => soFar.find((result) => isResultOf(result, run)) ?? []);
  const left = plan.runs.filter((run) => !soFar.some((result) => isResultOf(result, run)));
  const all = await runPlan(
    { ...plan, runs: left },
    {
      onResult: (result) => {
        soFar.push(result);
        if (file !== undefined) writeFileSync(file, `${JSON.stringify(soFar, null, 2)}\n`);
      },
      onProgress: (fraction, finished) =>
        progress.update(fraction, `${finished} of ${left.length} runs done`),
    },
  );
  progress.end();
  return new Results([...before, ...all]);
}

/** Whether a measurement is one of this run: every number and name of it is the same. */
const isResultOf = (result: ValidationResult, run: ValidationRun): boolean =>
  Object.entries(run).every(([name, value]) => result[name as keyof ValidationRun] === value);

async function validateNetwork(plan: ValidationPlan, isWritten: boolean, file: string | undefined) {
  const results = await measure(plan, file);
  const chosen = targets.filter((target) => plan.name === "full" || target.isInShortSet);
  const verdicts = chosen.map((target) => judge(target, results));
  console.log(printVerdicts(verdicts));
  if (isWritten) writePart("network", networkPart(verdicts, results, contextOf("npm run validate")));
  return verdicts.filter(({ isMet }) => !isMet).map(({ target }) => target.id);
}

/** Compares bands with what people show; a disagreement is reported, and fails nothing: none of it was fitted. */
async function validateSpectrum(set: ParameterSetName, file: string | undefined): Promise<void> {
  const { title, effectivePerPlasma } = parameterSets[set];
  const results = await measure({ name: "spectrum", ...spectrumPlan(set) }, file);
  const changes = bandChanges(results.all);
  const findings = { parameterSet: title, effectivePerPlasma, changes, results: results.all };
  const context = contextOf(`npm run validate -- --only spectrum --parameters ${set}`);
  mkdirSync(docs("images/validation"), { recursive: true });
  writeFileSync(docs("images/validation/spectrum.svg"), spectrumChart(findings));
  const part = spectrumPart(findings, context);
  console.log(part);
  writePart("spectrum", part);
}

async function validateCourses(isWritten: boolean, liveFile: string | undefined): Promise<string[]> {
  const progress = createProgress({ label: "validate (courses)", everyMs: 30_000 });
  const findings = await measureCourses(liveFile, (fraction, finished) =>
    progress.update(fraction, `${finished} live courses done`),
  );
  progress.end();
  console.log(printCourses(findings));
  if (isWritten) {
    const { live, atlas } = findings;
    mkdirSync(docs("images/validation"), { recursive: true });
    for (const [name, text] of courseCharts(live, atlas)) {
      writeFileSync(docs(`images/validation/${name}`), text);
    }
    writePart("courses", coursePart(findings, contextOf("npm run validate -- --only courses")));
  }
  return missedOutcomes(findings);
}

/** What every member of the ensemble makes of every protocol; nothing is missed, since shares are what is measured. */
async function compareMembers(): Promise<void> {
  const progress = createProgress({ label: "validate (ensemble)", everyMs: 30_000 });
  const findings = await measureEnsemble((fraction, finished) =>
    progress.update(fraction, `${finished} courses done`),
  );
  progress.end();
  mkdirSync(docs("images/validation"), { recursive: true });
  for (const [name, text] of ensembleCharts(findings)) {
    writeFileSync(docs(`images/validation/${name}`), text);
  }
  writePart("ensemble", ensemblePart(findings, contextOf("npm run validate -- --only ensemble")));
}

/** Wins and losses: for the document, and as the file that the page reads. */
async function compareExperiments(): Promise<void> {
  const progress = createProgress({ label: "validate (experiments)", everyMs: 30_000 });
  const found = await measureExperiments(new Date().toISOString().slice(0, 10), (fraction, finished) =>
    progress.update(fraction, `${finished} runs done`),
  );
  progress.end();
  writeFileSync(evidencePath, `${JSON.stringify(found, null, 2)}\n`);
  writePart("experiments", evidencePart(found));
}

function writePart(name: PartName, part: string): void {
  const document = existsSync(documentPath) ? readFileSync(documentPath, "utf8") : "";
  writeFileSync(documentPath, withPart(document, name, part));
  console.log(`Wrote the part "${name}" of docs/validation.md.`);
}

const contextOf = (command: string) => ({
  command,
  date: new Date().toISOString().slice(0, 10),
  runtime: `Node ${process.versions.node}`,
});
