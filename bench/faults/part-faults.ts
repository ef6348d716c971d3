/** Faults of the build's files: each script, style sheet, font and atlas that the page or a thread of it loads, by what is in the build. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type ExportTarget, exportTargets, simulatorFiles } from "../../src/io/network/simulators/targets.ts";
import type { Build } from "./build.ts";
import type { Fault } from "./fault.ts";
import type { FaultPage } from "./fault-page.ts";
import { fileFaults } from "./faulty-server.ts";
import { withoutWebgl } from "./graphics-faults.ts";
import { computeMixture, exportFor, openCohort, type Way, ways } from "./open-parts.ts";
import { notStartedKey } from "./said-messages.ts";

type Kind = (typeof fileFaults)[number];

/** Parts are tried without a picture where they do not need one, which makes a page twice as fast to open. */
const base = {
  runs: true,
  picture: "any",
  how: "by the server",
  isOfFile: true,
  before: withoutWebgl,
} as const;
/** The page without threads keeps its panels, and is opened several times as fast. */
const withoutNetwork = `${withoutWebgl} delete globalThis.Worker;`;
/** Parts that draw the picture. */
const needsPicture = /scene|capture|film|files-video/;
const query = "neurons=5120&engine=reference&concentration=0.7&speed=100";
/** The address, with what the part needs. Autosave only where it is asked for. */
const withQuery = (own = "") =>
  `?${query}${own.includes("autosave") ? "" : "&autosave=off"}${own.replace("?", "&")}`;

/** A style sheet that is spoilt, not missing, is read as far as it can be: the page looks other than it should, and works. */
const isSilent = (file: string, fault: Kind) =>
  file.endsWith(".css") && (fault === "cut short" || fault === "altered");
const shortName = (file: string) => file.replace(/^assets\//, "").replace(/-[\w-]{8}(?=\.\w+$)/, "");

const spoil =
  (file: string, fault: Kind) =>
  ({ server }: FaultPage) =>
    server.faults.set(file, fault);
/** Spoils the file, and then does what needs it. Resolves with the ms at which that began. */
const spoiledBefore =
  (file: string, fault: Kind, act: NonNullable<Way["act"]>) =>
  async (page: FaultPage): Promise<number> => {
    spoil(file, fault)(page);
    const beganMs = await page.nowMs();
    // Where the part does not come, what is in it cannot be pressed.
    await act(page.page).catch((error: Error) => {
      if (!error.message.includes("Timeout")) throw error;
    });
    return beganMs;
  };

/** Each file of the first load. */
function firstFaults({ first }: Build): Fault[] {
  return first.flatMap((file) =>
    fileFaults.map((fault): Fault => {
      const isScript = file.endsWith(".js");
      const says = isScript ? [notStartedKey] : isSilent(file, fault) ? null : ["page.withoutStyles"];
      return {
        ...{
          ...base,
          group: "Files of the first load",
          name: `${shortName(file)}: ${fault}`,
          says,
          withinS: 12,
        },
        runs: !isScript,
        query: withQuery(),
        prepare: ({ server }) => server.faults.set(file, fault),
      };
    }),
  );
}

const exploreFace = "src/view/faces/explore/explore-screen.tsx";

/** Each file of each part that is loaded later: reached by the face that is opened if that needs it, or by the part that needs the fewest files beside it. */
function laterFaults({ parts, files, first }: Build): Fault[] {
  const unknown = [...parts.keys()].filter((source) => !(source in ways));
  if (unknown.length > 0) {
    throw new Error(
      `The build has parts that bench/faults/open-parts.ts does not reach: ${unknown.join(", ")}.`,
    );
  }
  const isFace = (source: string) => Number(source !== exploreFace);
  const byFewest = [...parts].toSorted(
    ([a, ofA], [b, ofB]) => isFace(a) - isFace(b) || ofA.length - ofB.length,
  );
  const later = [...new Set(byFewest.flatMap(([, needed]) => needed))];
  const others = files.filter(
    (file) => /^assets\/[^/]+\.(js|css)$/.test(file) && !later.includes(file) && !first.includes(file),
  );
  if (others.length > 0) throw new Error(`The build has files that no part needs: ${others.join(", ")}.`);
  /** The first part on the way that needs the file. */
  const earliest = (file: string, source: string): string => {
    const { within } = ways[source]!;
    return within && parts.get(within)?.includes(file) ? earliest(file, within) : source;
  };
  return later.flatMap((file) => {
    const source = earliest(file, byFewest.find(([, needed]) => needed.includes(file))![0]);
    const way = ways[source]!;
    return fileFaults.map((fault): Fault => {
      const says = isSilent(file, fault) ? null : fault === "never answered" ? way.awaited : way.failed;
      const opens = { ...(way.hash && { hash: way.hash }), query: withQuery(way.query) };
      const { act } = way;
      return {
        ...{
          ...base,
          ...opens,
          ...(needsPicture.test(source) && { before: "" }),
          group: "Parts that are loaded later",
          name: `${shortName(file)}: ${fault}`,
          says,
          withinS: way.withinS,
        },
        ...(way.needsNetwork ? {} : { before: withoutNetwork, runs: "unknown" as const }),
        ...(act ? { inject: spoiledBefore(file, fault, act) } : { prepare: spoil(file, fault) }),
      };
    });
  });
}

type Reached = Pick<Fault, "says" | "query" | "hash" | "runs" | "before" | "inject" | "withinS"> & {
  /** What is said where the script never comes. */
  readonly late?: readonly string[] | null;
  /** What a person does, with the fault there from then on. */
  readonly act?: Way["act"];
};

const engine = (name: string, neurons = 5120): Reached => ({
  query: `?neurons=${neurons}&engine=${name}&speed=100&autosave=off`,
  ...{ says: ["engine.failed", "engine.instead"], runs: true, withinS: 20 },
});
const simulationThread: Reached = {
  ...{ says: ["refusal.threadFailed"], late: ["refusal.threadSilent"], runs: false, withinS: 14 },
};
const exported = (target: ExportTarget): Reached => {
  const { failed, awaited, withinS, act } = exportFor(target);
  // A dialog of the browser's own cannot be answered here.
  const before = `${withoutWebgl} delete globalThis.showSaveFilePicker;`;
  return { says: failed, late: awaited, withinS, act, runs: true, before };
};

/** How scripts of threads are reached that nothing else needs at once, by their names; those that are loaded first stand first. */
const threadWays: { readonly [Name in string]: Reached } = {
  "simulation.worker": simulationThread,
  "analysis.worker": { hash: "#/lab", says: ["lab.noAnalysis"], runs: "unknown", withinS: 25 },
  "figure.worker": { hash: "#/lab", says: ["lab.figureFailed"], runs: "unknown", withinS: 25 },
  // Threads that are not ready in time join later, or never: the network runs without them.
  "tile-thread": { ...engine("reference&threads=2", 20_480), says: null },
  "webgpu-engine": engine("webgpu"),
  "gpujs-engine": engine("gpujs:webasm"),
  "gpu-js": { ...engine("gpujs:webasm"), withinS: 35 },
  // fflate's name for its own module.
  browser: exported("sonata"),
  hdf5: exported("sonata"),
};

const simulators = path.resolve(import.meta.dirname, "../../src/io/network/simulators");
/** A line by which a file is known again in a script that has it as a text. */
const longestLine = (file: string) =>
  readFileSync(path.join(simulators, file), "utf8")
    .split("\n")
    .filter((line) => !/[\\`$"']/.test(line))
    .reduce((longest, line) => (line.length > longest.length ? line : longest));

/** The simulator to which an export needs a script: one that has a file as it is for every network. */
const simulatorOf = ({ threads }: Build, file: string): ExportTarget | undefined =>
  exportTargets.find((target) =>
    simulatorFiles(target).some(([, from]) => threads.get(file)?.text.includes(longestLine(from))),
  );

/** Each script of a thread, by what loads it first. Throws where nothing is known to. */
function threadFaults(build: Build): Fault[] {
  const nameOf = (file: string) =>
    shortName(file)
      .replace(/^worker\//, "")
      .replace(/\.js$/, "");
  const files = [...build.threads.keys()];
  const needs = (from: string, file: string, seen = new Set<string>()): boolean => {
    if (from === file) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (build.threads.get(from)?.imports ?? []).some((each) => needs(each, file, seen));
  };
  const rootOf = (file: string) =>
    Object.keys(threadWays).find((name) => needs(files.find((each) => nameOf(each) === name) ?? "", file));
  return files.flatMap((file) => {
    const simulator = simulatorOf(build, file);
    const root = rootOf(file);
    const way = simulator ? exported(simulator) : root && threadWays[root];
    if (!way)
      throw new Error(
        `The build has a script of a thread that bench/faults/part-faults.ts does not reach: ${file}.`,
      );
    const { late = way.says, act, ...rest } = way;
    const name = simulator ? `${nameOf(file)} (${simulator})` : nameOf(file);
    return fileFaults.map(
      (fault): Fault => ({
        ...{ ...base, group: "Scripts of threads", name: `${name}: ${fault}`, query: withQuery(), ...rest },
        says: fault === "never answered" ? late : way.says,
        ...(act ? { inject: spoiledBefore(file, fault, act) } : { prepare: spoil(file, fault) }),
      }),
    );
  });
}

/** Each response atlas, with the network that it is of, and each ensemble. */
function dataFaults({ files }: Build): Fault[] {
  const atlases = files.filter((file) => file.startsWith("atlas/"));
  const ensembles = files.filter((file) => file.startsWith("ensemble/"));
  const said = {
    missing: "clock.atlasMissing",
    "cut short": "refusal.fileAltered",
    altered: "refusal.fileAltered",
    "never answered": "clock.atlasUnreachable",
  };
  const common = (file: string, fault: Kind) => ({
    ...{ ...base, group: "Response atlases and ensembles", query: withQuery() },
    ...{ name: `${path.basename(file, path.extname(file))}: ${fault}` },
    withinS: fault === "never answered" ? 20 : 8,
  });
  const ofAtlases = atlases.flatMap((file) => {
    const name = file.replace(/^atlas\/|\.atlas$/g, "");
    const [, set, without] = /^(k\d)(?:-without-(.*))?$/.exec(name) ?? [];
    // Networks without a receptor, and those under other blockers, are what hypotheses are computed with.
    const isOfHypotheses = set === undefined || (without?.startsWith("glun2b") ?? false);
    const network = isOfHypotheses ? "" : `?parameters=${set}${without ? `&without=${without}` : ""}`;
    return fileFaults.map(
      (fault): Fault => ({
        ...{ ...common(file, fault), says: [said[fault]], query: withQuery(network) },
        ...(isOfHypotheses
          ? { inject: spoiledBefore(file, fault, computeMixture) }
          : { prepare: spoil(file, fault) }),
      }),
    );
  });
  const ofEnsembles = ensembles.flatMap((file) =>
    fileFaults.map(
      (fault): Fault => ({
        ...{ ...common(file, fault), says: ["cohort.refusal"] },
        inject: spoiledBefore(file, fault, openCohort),
      }),
    ),
  );
  return [...ofAtlases, ...ofEnsembles];
}

/** All fonts at once, in a language of each script. */
function fontFaults({ files }: Build): Fault[] {
  const fonts = files.filter((file) => /\.woff2?$/.test(file));
  return ["en", "ar", "ja"].flatMap((tag) =>
    fileFaults.map(
      (fault): Fault => ({
        ...{
          ...base,
          group: "Fonts",
          name: `all ${fonts.length}, in ${tag}: ${fault}`,
          says: null,
          withinS: 15,
        },
        query: withQuery(`?language=${tag}`),
        prepare: ({ server }) => {
          for (const file of fonts) server.faults.set(file, fault);
        },
      }),
    ),
  );
}

/** Of every file each fault, or one of them, which its name decides: it stays the same in another build. */
export function partFaults(build: Build, isEvery: boolean): readonly Fault[] {
  const groups = [firstFaults, laterFaults, threadFaults, fontFaults, dataFaults];
  const kindOf = (file: string) =>
    fileFaults[[...file].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % fileFaults.length]!;
  return groups.flatMap((faultsOf) =>
    faultsOf(build).filter(({ name }) => {
      const end = name.lastIndexOf(": ");
      return isEvery || name.slice(end + 2) === kindOf(name.slice(0, end));
    }),
  );
}
