/** What goes with exported files so that they can be made again: which program, which network, what was changed, where it ran. */
import * as v from "valibot";
import { hullOf } from "./covered-span.ts";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const changedParameter = v.strictObject({ name: v.string(), unit: v.string(), from: finite, to: finite });

const span = v.strictObject({ unit: v.picklist(["ms", "h"]), start: finite, stop: finite });

/** `commit`: 40 hexadecimal digits, "-dirty" behind them where files differed, or "unknown". */
const program = v.strictObject({
  name: v.literal("disinhibit"),
  version: v.string(),
  commit: v.pipe(v.string(), v.regex(/^([0-9a-f]{40}(-dirty)?|unknown)$/)),
});

export const manifestSchema = v.strictObject({
  format: v.literal("disinhibit/manifest/1"),
  program,
  /** When the files were written, UTC. */
  written: v.pipe(v.string(), v.isoTimestamp()),
  network: v.strictObject({
    neurons: v.pipe(v.number(), v.integer(), v.minValue(1)),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
    dtMs: finite,
    parameterSet: v.string(),
    recipeHash: hash,
  }),
  changedParameters: v.array(changedParameter),
  removedAssumptions: v.array(
    v.strictObject({ name: v.string(), assumption: v.string(), replaced: v.array(changedParameter) }),
  ),
  /** Clauses about input that was imposed on the network. */
  imposed: v.array(v.string()),
  /** What the numbers come from: the network, its response atlas, or another simulator's recording. */
  source: v.picklist(["network", "atlas", "recording"]),
  /** There where files are made of another simulator's recording, which was shown on the sheet of the network above. */
  recording: v.optional(
    v.strictObject({
      file: v.string(),
      /** null where the file does not say. */
      simulator: v.nullable(v.string()),
      cells: count,
      spikes: v.strictObject({ excitatory: count, inhibitory: count }),
      lengthMs: finite,
    }),
  ),
  /** null where nothing ran but a response atlas was read. */
  engine: v.nullable(
    v.strictObject({
      requested: v.string(),
      executedOn: v.string(),
      device: v.string(),
      threads: v.pipe(v.number(), v.integer(), v.minValue(1)),
      fallbackReason: v.nullable(v.string()),
    }),
  ),
  /** From the earliest to the latest time that files cover; that of the run so far where none says. */
  span,
  /** Numbers of the moment or of the whole window, by name. */
  conditions: v.record(v.string(), v.union([finite, v.string()])),
  /** Title of the course that ran. */
  course: v.nullable(v.string()),
  /** Address of the page that leads back to this state; null for the command line. */
  address: v.nullable(v.string()),
  /** The command's arguments; null for the page. */
  command: v.nullable(v.array(v.string())),
  files: v.array(
    v.strictObject({
      name: v.string(),
      meaning: v.string(),
      bytes: v.pipe(v.number(), v.integer()),
      /** The time that it covers; null for a file of no time, such as a dose response. */
      span: v.nullable(span),
    }),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ManifestFile = Manifest["files"][number];
export type Program = Manifest["program"];

/** What page and command line know; the rest of a manifest follows. */
export type KnownOfRun = Omit<Manifest, "format" | "written" | "files">;

/** Throws a `ValiError` where something known is not what a manifest holds. */
export function createManifest(
  known: KnownOfRun,
  files: readonly ManifestFile[],
  now = new Date(),
): Manifest {
  return v.parse(manifestSchema, {
    format: "disinhibit/manifest/1",
    written: now.toISOString(),
    ...known,
    span: hullOf(files.map((file) => file.span)) ?? known.span,
    files: [...files],
  });
}

export const manifestAsJson = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
