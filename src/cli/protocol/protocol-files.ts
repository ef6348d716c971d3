/** The files of `protocol`: the course as a series and as a figure, and the manifest. */
import { courseFigure, courseTable } from "../../io/course/course-files.ts";
import { figureAsSvg } from "../../io/figure/figure-as-svg.ts";
import { createManifest, type KnownOfRun, type ManifestFile, manifestAsJson } from "../../io/manifest.ts";
import type { Provenance } from "../../io/provenance.ts";
import type { Table } from "../../io/table/table.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import type { TrajectoryColumn, TrajectoryRow } from "../../model/quantities.ts";
import { type BandColumn, bandColumns, type CourseBands } from "../../treatment/ensemble/course-bands.ts";
import type { Protocol } from "../../treatment/protocol/protocol.ts";
import { t } from "../../web/messages/messages.ts";
import { changesInWords } from "../../web/messages/provenance-words.ts";
import { shortTitleOf } from "../../web/messages/quantity-words.ts";
import { knownOfRecipe } from "../known-of-recipe.ts";
import { fileEndings, type OutputFile, OutputFiles } from "../output-files.ts";
import { manifestEngine } from "../run-files.ts";
import { writeTable } from "../write-table.ts";
import type { TrajectorySource } from "./trajectory-source.ts";

export interface ProtocolFileNames {
  readonly series: string | undefined;
  readonly figure: string | undefined;
  readonly manifest: string | undefined;
}

export interface ProtocolContent {
  readonly known: KnownOfRun;
  readonly protocol: Protocol;
  readonly rows: readonly TrajectoryRow[];
  /** Over the ensemble; null for the parameter set alone. */
  readonly bands: CourseBands | null;
}

export class ProtocolFiles {
  private readonly all = new OutputFiles();
  private readonly files: { readonly [Name in keyof ProtocolFileNames]: OutputFile | null };

  /** Throws a `UsageError` for the first file that cannot be written. */
  constructor(names: ProtocolFileNames) {
    this.files = this.all.openAll(names, fileEndings);
  }

  /** Writes everything and gives each file its name. A sentence for each that could not be written. */
  async finish(content: ProtocolContent): Promise<string[]> {
    const { series, figure, manifest } = this.files;
    const { known } = content;
    const written: ManifestFile[] = [];
    if (series) {
      await writeTable(series, seriesOf(content));
      written.push({
        ...{ name: series.path, meaning: "every macro point of the course" },
        ...{ bytes: series.bytes, span: known.span },
      });
    }
    if (figure) {
      figure.write(figureAsSvg(figureOf(content), { theme: "white", widthPx: 760 }));
      written.push({
        ...{ name: figure.path, meaning: "the course, drawn", bytes: figure.bytes, span: known.span },
      });
    }
    manifest?.write(manifestAsJson(createManifest(known, written)));
    return this.all.finish();
  }

  discard(): void {
    this.all.discard();
  }
}

function figureOf({ protocol, rows, bands, known }: ProtocolContent) {
  const { network, source } = known;
  const isBandColumn = (column: TrajectoryColumn): column is BandColumn =>
    bandColumns.some((name) => name === column);
  return courseFigure(
    {
      horizonHours: protocol.horizonHours,
      isLogarithmic: true,
      curves: [{ hours: rows.map(({ hours }) => hours), of: (column) => rows.map((row) => row[column]) }],
      bandOf: (column) =>
        bands && isBandColumn(column) ? { hours: bands.hours, ...bands.columns[column] } : null,
    },
    {
      ...{ title: protocol.title, hours: t("export.axis.time"), days: t("export.axis.days") },
      nameOf: shortTitleOf,
      footnote: [
        t(source === "atlas" ? "provenance.atlas" : "provenance.live"),
        t("provenance.neurons", { neurons: network.neurons }),
        t("provenance.seed", { seed: network.seed }),
        t("provenance.set", { set: network.parameterSet }),
        t("provenance.recipe", { hash: network.recipeHash }),
        ...(bands ? [t("export.band")] : []),
        ...changesInWords(known),
      ],
    },
  );
}

const edges = ["low", "median", "high"] as const;

/** Each column of the course, followed by its 5 %, 50 % and 95 % quantile where there are bands. */
function seriesOf({ rows, bands }: ProtocolContent): Table {
  const table = courseTable(rows);
  if (!bands) return table;
  const columns = table.columns.flatMap((column) => {
    const name = bandColumns.find((each) => each === column.key);
    if (!name) return [column];
    const ofBand = edges.map((edge) => ({
      ...column,
      key: `${name}_${edge}`,
      values: bands.columns[name][edge],
    }));
    return [column, ...ofBand];
  });
  return { ...table, columns };
}

/** What a manifest says of a course. Where an atlas was read, size and seed are those of the network that it was sampled from. */
export function knownOfCourse(
  protocol: Protocol,
  recipe: Recipe,
  provenance: Provenance,
  { provenance: statistics, engine }: Pick<TrajectorySource, "provenance" | "engine">,
): KnownOfRun {
  const { source } = statistics;
  const known = knownOfRecipe(recipe, provenance);
  const sampled = { neurons: Number(statistics["neurons"]), seed: Number(statistics["seed"]) };
  return {
    ...known,
    network: { ...known.network, ...sampled, recipeHash: String(statistics["recipeHash"]) },
    imposed: [],
    source: source === "atlas" ? "atlas" : "network",
    engine: engine && manifestEngine(engine),
    span: { unit: "h", start: 0, stop: protocol.horizonHours },
    conditions: { subject: protocol.subject, weightKg: protocol.weightKg },
    course: protocol.title,
    address: null,
    command: null,
  };
}
