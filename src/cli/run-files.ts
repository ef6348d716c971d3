/** The files of `run`: spikes, rates, a figure of both, and the manifest. */
import type { EngineInfo } from "../engine/engine.ts";
import type { SpikeBatch } from "../engine/report/advance-report.ts";
import { activityFigure, activityTable, binnedActivity } from "../io/activity/activity.ts";
import { figureAsSvg } from "../io/figure/figure-as-svg.ts";
import { createManifest, type KnownOfRun, type ManifestFile, manifestAsJson } from "../io/manifest.ts";
import { spikesAsSonata } from "../io/spikes/sonata.ts";
import { SpikeCollector, spikeTimeMs } from "../io/spikes/spikes.ts";
import { csvLine } from "../io/table/csv.ts";
import type { Recipe } from "../model/network/recipe.ts";
import { say, t } from "../web/messages/messages.ts";
import { fileEndings, type OutputFile, OutputFiles } from "./output-files.ts";
import { writeTable } from "./write-table.ts";

/** By option; undefined for what was not asked for. */
export interface RunFileNames {
  readonly spikes: string | undefined;
  readonly series: string | undefined;
  readonly figure: string | undefined;
  readonly manifest: string | undefined;
}

/** Bins of the series, and of the figure, which has at most so many. */
const seriesBinMs = 1;
const mostFigureBins = 250;

export class RunFiles {
  private readonly all = new OutputFiles();
  private readonly files: { readonly [Name in keyof RunFileNames]: OutputFile | null };
  private readonly recipe: Recipe;
  /** null where no file needs all spikes at once. */
  private readonly collector: SpikeCollector | null;

  /** Throws a `UsageError` for the first file that cannot be written. */
  constructor(names: RunFileNames, recipe: Recipe) {
    this.files = this.all.openAll(names, { spikes: [".csv", ".h5"], ...fileEndings });
    this.recipe = recipe;
    const { spikes, series, figure } = this.files;
    this.collector = spikes?.ending === ".h5" || series || figure ? new SpikeCollector() : null;
    if (spikes?.ending === ".csv") spikes.write(csvLine(["neuron", "population", "timeMs"]));
  }

  /** Takes spikes of the window as they come. */
  add({ neurons, steps, count }: SpikeBatch): void {
    const { dtMs, sheet } = this.recipe;
    this.collector?.add(neurons, steps, count, dtMs);
    const { spikes } = this.files;
    if (spikes?.ending !== ".csv") return;
    const lines: string[] = [];
    for (let index = 0; index < count; index++) {
      const neuron = neurons[index] ?? 0;
      const population = neuron < sheet.excitatory ? "excitatory" : "inhibitory";
      lines.push(csvLine([neuron, population, spikeTimeMs(steps[index] ?? 0, dtMs)]));
    }
    spikes.write(lines.join(""));
  }

  /** Writes what is left and gives every file its name. A sentence for each that could not be written. */
  async finish(known: KnownOfRun, footnote: readonly string[]): Promise<string[]> {
    const { start, stop } = known.span;
    const { spikes: spikeFile, series, figure, manifest } = this.files;
    const written: ManifestFile[] = [];
    const note = (file: OutputFile | null, meaning: string) => {
      if (file) written.push({ name: file.path, meaning, bytes: file.bytes, span: known.span });
    };
    if (this.collector) {
      const spikes = this.collector.spikes(this.recipe.sheet);
      if (spikeFile?.ending === ".h5") spikeFile.write(await spikesAsSonata(spikes));
      if (series) await writeTable(series, activityTable(binnedActivity(spikes, start, stop, seriesBinMs)));
      if (figure) {
        const binMs = Math.max(seriesBinMs, Math.ceil((stop - start) / mostFigureBins));
        const words = {
          ...{
            title: t("export.figure.activity"),
            time: t("export.axis.time"),
            neuron: t("export.axis.neuron"),
          },
          ...{
            rate: t("quantity.rateHz"),
            excitatory: t("export.excitatory"),
            inhibitory: t("export.inhibitory"),
          },
          footnote: [...footnote, t("provenance.bin", { ms: binMs })],
          everyNth: (nth: number) => t("provenance.everyNth", { nth }),
        };
        const drawn = activityFigure(spikes, binnedActivity(spikes, start, stop, binMs), words);
        figure.write(figureAsSvg(drawn, { theme: "white", widthPx: 760 }));
      }
    }
    note(spikeFile, "single spikes of the window");
    note(series, `rates of both populations in bins of ${seriesBinMs} ms`);
    note(figure, "raster and rates of the window");
    manifest?.write(manifestAsJson(createManifest(known, written)));
    return this.all.finish();
  }

  discard(): void {
    this.all.discard();
  }
}

/** What a manifest says of an engine. */
export const manifestEngine = ({ requested, executedOn, device, threads, fallbackReason }: EngineInfo) => ({
  ...{ requested, executedOn, threads },
  device: say(device),
  fallbackReason: fallbackReason && say(fallbackReason),
});
