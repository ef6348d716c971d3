/** Faults of the build's files: each script, style sheet, font and atlas that the page or a thread of it loads, by what is in the build. */
import type { Build } from "./build.ts";
import { type Fault, withoutWebgl } from "./fault-table.ts";
import { type FileFault, fileFaults } from "./faulty-server.ts";
import { ways } from "./open-parts.ts";
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

/** Each file of the first load. */
function firstFaults({ first }: Build): Fault[] {
  return first.flatMap((file) =>
    fileFaults.map((fault): Fault => {
      const isScript = file.endsWith(".js");
      const says =
        isScript || fault === "never answered"
          ? [notStartedKey]
          : isSilent(file, fault)
            ? null
            : ["page.withoutStyles"];
      return {
        ...{
          ...base,
          group: "Files of the first load",
          name: `${shortName(file)}: ${fault}`,
          says,
          withinS: 12,
        },
        runs: !isScript && fault !== "never answered",
        query: withQuery(),
        prepare: ({ server }) => server.faults.set(file, fault),
      };
    }),
  );
}

/** Each file of each part that is loaded later, reached by the part that needs the fewest files beside it. */
function laterFaults({ parts, files, first }: Build): Fault[] {
  const unknown = [...parts.keys()].filter((source) => !(source in ways));
  if (unknown.length > 0) {
    throw new Error(
      `The build has parts that bench/faults/open-parts.ts does not reach: ${unknown.join(", ")}.`,
    );
  }
  const byFewest = [...parts].toSorted(([, a], [, b]) => a.length - b.length);
  const later = [...new Set(byFewest.flatMap(([, needed]) => needed))];
  const others = files.filter(
    (file) => /^assets\/[^/]+\.(js|css)$/.test(file) && !later.includes(file) && !first.includes(file),
  );
  if (others.length > 0) throw new Error(`The build has files that no part needs: ${others.join(", ")}.`);
  return later.flatMap((file) => {
    const [source] = byFewest.find(([, needed]) => needed.includes(file))!;
    const way = ways[source]!;
    return fileFaults.map((fault): Fault => {
      const says = isSilent(file, fault) ? null : fault === "never answered" ? way.awaited : way.failed;
      const opens = { ...(way.hash && { hash: way.hash }), query: withQuery(way.query) };
      const spoil = ({ server }: { readonly server: { faults: Map<string, FileFault> } }) =>
        server.faults.set(file, fault);
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
        ...(act
          ? {
              inject: async (page) => {
                spoil(page);
                const beganMs = await page.nowMs();
                // Where the part does not come, what is in it cannot be pressed.
                await act(page.page).catch((error: Error) => {
                  if (!error.message.includes("Timeout")) throw error;
                });
                return beganMs;
              },
            }
          : { prepare: spoil }),
      };
    });
  });
}

/** Each script of a thread, by an engine that needs it. */
function threadFaults({ files }: Build): Fault[] {
  const scripts = files.filter((file) => /^assets\/worker\/.*\.js$/.test(file));
  const reached: {
    readonly [Name in string]: Pick<Fault, "says" | "query" | "hash" | "runs" | "inject"> & {
      late?: readonly string[];
      withinS?: number;
    };
  } = {
    "webgpu-engine": {
      query: "?neurons=5120&engine=webgpu&speed=100&autosave=off",
      says: ["engine.failed", "engine.instead"],
      runs: true,
    },
    "gpujs-engine": {
      query: "?neurons=5120&engine=gpujs:webasm&speed=100&autosave=off",
      says: ["engine.failed", "engine.instead"],
      runs: true,
    },
    "gpu-js": {
      query: "?neurons=5120&engine=gpujs:webasm&speed=100&autosave=off",
      says: ["engine.failed", "engine.instead"],
      runs: true,
    },
    "tile-thread": {
      query: "?neurons=20480&engine=reference&threads=2&speed=100&autosave=off",
      says: ["engine.failed", "engine.instead"],
      runs: true,
    },
    "region-constants": { says: ["refusal.threadFailed"], late: ["refusal.threadSilent"], runs: false },
    thresholds: { says: ["refusal.threadFailed"], late: ["refusal.threadSilent"], runs: false },
    "simulation.worker": { says: ["refusal.threadFailed"], late: ["refusal.threadSilent"], runs: false },
    "analysis.worker": { hash: "#/lab", says: ["lab.noAnalysis"], runs: "unknown", withinS: 25 },
    "figure.worker": { hash: "#/lab", says: ["lab.figureFailed"], runs: "unknown", withinS: 25 },
  };
  return scripts.flatMap((file) => {
    const name = shortName(file)
      .replace(/^worker\//, "")
      .replace(/\.js$/, "");
    const way = reached[name];
    if (!way)
      throw new Error(
        `The build has a script of a thread that bench/faults/part-faults.ts does not reach: ${file}.`,
      );
    const { late = way.says, withinS = 14, ...rest } = way;
    return fileFaults.map(
      (fault): Fault => ({
        ...{
          ...base,
          group: "Scripts of threads",
          name: `${name}: ${fault}`,
          query: withQuery(),
          withinS,
          ...rest,
        },
        says: fault === "never answered" ? late : way.says,
        prepare: ({ server }) => server.faults.set(file, fault),
      }),
    );
  });
}

/** Each response atlas and ensemble, with the network that it is of. */
function dataFaults({ files }: Build): Fault[] {
  const atlases = files.filter((file) => file.startsWith("atlas/"));
  return atlases.flatMap((file) => {
    const name = file.replace(/^atlas\/|\.atlas$/g, "");
    const [, set, without] = /^(k\d)(?:-without-(.*))?$/.exec(name) ?? [];
    // An atlas of another blocker is offered beside that of its set, and is missed by courses of that blocker only.
    const isOfBlocker = set === undefined;
    const network = isOfBlocker ? "" : `?parameters=${set}${without ? `&without=${without}` : ""}`;
    return fileFaults.map((fault): Fault => {
      const says = {
        missing: "clock.atlasMissing",
        "cut short": "refusal.fileAltered",
        altered: "refusal.fileAltered",
        "never answered": "clock.atlasUnreachable",
      }[fault];
      return {
        ...{ ...base, group: "Response atlases", name: `${name}: ${fault}`, query: withQuery(network) },
        ...{ says: isOfBlocker ? null : [says], withinS: fault === "never answered" ? 20 : 8 },
        prepare: ({ server }) => server.faults.set(file, fault),
      };
    });
  });
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

/** Of every file each fault, or one of them in turn. */
export function partFaults(build: Build, isEvery: boolean): readonly Fault[] {
  const groups = [firstFaults, laterFaults, threadFaults, fontFaults, dataFaults];
  const kinds = fileFaults.length;
  return groups.flatMap((faultsOf) =>
    faultsOf(build).filter((_, index) => isEvery || index % kinds === Math.floor(index / kinds) % kinds),
  );
}
