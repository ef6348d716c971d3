/** Rival hypotheses, as the page asks for their curves and for columns of other weights. */
import { atlasNameOf } from "../model/assumption-switches.ts";
import { knockOutAtlasNameOf } from "../model/knock-outs/knock-outs.ts";
import { defaultParameterSet } from "../model/parameter-sets/parameter-sets.ts";
import { blockerNames } from "../model/substances.ts";
import type { CourseRequest, Rows } from "../treatment/hypotheses/bench.ts";
import type { BenchAnswer, BenchRequest } from "../treatment/hypotheses/bench-work.ts";
import type { ColumnAssumption } from "../treatment/hypotheses/calibrate-gains.ts";
import type { CourseExperiment } from "../treatment/hypotheses/course-experiment.ts";
import {
  type CourseExperimentName,
  courseExperimentNames,
  courseExperiments,
  smallDose,
} from "../treatment/hypotheses/experiments.ts";
import { calibrationOf, outcomesOf } from "../treatment/hypotheses/member-column.ts";
import { columnOver, type VerdictColumn } from "../treatment/hypotheses/verdicts.ts";
import { say } from "../web/messages/messages.ts";
import type { AnalysisApi, SetNetworks } from "../wire/analysis-api.ts";
import { analysis } from "./analysis.ts";
import { fetchAtlasNamed } from "./atlas-offer.ts";
import type { FetchFile } from "./fetch-bytes.ts";

const fetchFile: FetchFile = (address, options) => fetch(address, options);

/** Ketamine's comes first: those under other blockers lie beside it. */
const atlasNames = {
  intact: blockerNames.map((blocker) =>
    atlasNameOf({ parameterSet: defaultParameterSet, without: null, blocker }),
  ),
  "glun2b-excitatory": [knockOutAtlasNameOf("glun2b-excitatory")],
  "glun2b-inhibitory": [knockOutAtlasNameOf("glun2b-inhibitory")],
} as const satisfies Record<keyof SetNetworks, readonly string[]>;

/** Rows of the courses of an experiment in the parameter set. Rejects with a sentence when an atlas cannot be had. */
export async function coursesOfCell(
  experiment: CourseExperimentName,
  assumption: ColumnAssumption,
  signal: AbortSignal,
): Promise<Readonly<Record<string, Rows>>> {
  const { courses }: CourseExperiment = courseExperiments[experiment];
  const names = Object.keys(courses);
  const request = { calibratedTo: smallDose, assumption, courses: Object.values(courses) };
  const { rows } = await ask(request, () => undefined, signal);
  return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
}

/** A column of the matrix for the parameter set alone. `onProgress`: told the share that is done. Rejects as `coursesOfCell`. */
export async function columnOfWeights(
  assumption: ColumnAssumption,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<VerdictColumn> {
  const courses = [
    ...new Set(
      courseExperimentNames.flatMap((name) => Object.values<CourseRequest>(courseExperiments[name].courses)),
    ),
  ];
  const { rows, calibrated, target } = await ask(
    { calibratedTo: smallDose, assumption, courses },
    onProgress,
    signal,
  );
  const run = (request: CourseRequest) => rows[courses.indexOf(request)] ?? [];
  const outcomes = outcomesOf(courseExperimentNames, run);
  return columnOver([{ weight: 1, ...calibrationOf(calibrated, target), outcomes }]);
}

async function ask(
  request: BenchRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<BenchAnswer> {
  const files = await fetchAtlases();
  return analysis.run(
    async (api, job, follow) =>
      api.runHypothesis(job, await offerAll(api, files), request, follow(onProgress)),
    signal,
  );
}

type Files = { readonly [Name in keyof SetNetworks]: readonly Uint8Array[] };

async function fetchAtlases(): Promise<Files> {
  const bytesOf = async (name: string) => {
    const { bytes, sentence } = await fetchAtlasNamed(name, fetchFile);
    if (bytes === null) throw new Error(say(sentence));
    return bytes;
  };
  const files = Object.entries(atlasNames).map(
    async ([name, list]) => [name, await Promise.all(list.map(bytesOf))] as const,
  );
  return Object.fromEntries(await Promise.all(files)) as unknown as Files;
}

async function offerAll(api: Pick<AnalysisApi, "offerAtlas">, files: Files): Promise<SetNetworks> {
  const hashes: [string, string][] = [];
  for (const [name, list] of Object.entries(files)) {
    for (const bytes of list) hashes.push([name, await api.offerAtlas(bytes)]);
  }
  return Object.fromEntries(hashes) as unknown as SetNetworks;
}
