/** The files that chosen exports become in the chosen formats. */
import type { Exportable, FilmRequest } from "../../../app/exports.ts";
import type { BundleEntry } from "../../../io/bundle.ts";
import { figureAsPng } from "../../../io/figure/figure-as-png.ts";
import { figureAsSvg } from "../../../io/figure/figure-as-svg.ts";
import { spikesAsSonata } from "../../../io/spikes/sonata.ts";
import { spikeTable } from "../../../io/spikes/spikes.ts";
import { tableAsCsv } from "../../../io/table/csv.ts";
import { tableAsParquet } from "../../../io/table/parquet.ts";
import { t } from "../../../web/messages/messages.ts";
import { shownFigureFamily } from "../../instruments/figure-fonts.ts";
import { type Formats, sizes } from "./formats.ts";

const figureWidthPx = 760;
/** Pixels of a PNG per pixel of the figure: 300 dots per inch at a width of 19 cm. */
const pngScale = 3;
const filmFramesPerSecond = 25;

export const entriesOf = (exportables: readonly Exportable[], formats: Formats): BundleEntry[] =>
  exportables.flatMap((exportable) => entriesOfOne(exportable, formats));

function entriesOfOne(exportable: Exportable, formats: Formats): BundleEntry[] {
  const { id } = exportable;
  const decimalSign = formats.data === "csvComma" ? "," : ".";
  switch (exportable.kind) {
    case "figure": {
      const look = { theme: formats.ground, widthPx: figureWidthPx, decimalSign } as const;
      const options = { ...look, family: shownFigureFamily() };
      const meaning = t("export.meaning.figure", { title: exportable.title() });
      const svg: BundleEntry = {
        ...{ name: `${id}.svg`, meaning },
        make: async () =>
          new Blob([figureAsSvg(await exportable.make(), options)], { type: "image/svg+xml" }),
      };
      const png: BundleEntry = {
        ...{ name: `${id}.png`, meaning },
        make: async () => figureAsPng(await exportable.make(), options, pngScale),
      };
      return { svg: [svg], png: [png], both: [svg, png] }[formats.figure];
    }
    case "series": {
      const meaning = t("export.meaning.series", { title: exportable.title() });
      if (formats.data === "parquet") {
        const make = async () => new Blob([await tableAsParquet(await exportable.make())]);
        return [{ name: `${id}.parquet`, meaning, make }];
      }
      const make = async () =>
        new Blob([tableAsCsv(await exportable.make(), { decimalSign })], { type: "text/csv" });
      return [{ name: `${id}.csv`, meaning, make }];
    }
    case "spikes": {
      const meaning = t("export.meaning.spikes");
      if (formats.spikes === "sonata") {
        const make = async () => new Blob([await spikesAsSonata(await exportable.make())]);
        return [{ name: `${id}.h5`, meaning, make }];
      }
      const make = async () =>
        new Blob([tableAsCsv(spikeTable(await exportable.make()), { decimalSign })], { type: "text/csv" });
      return [{ name: `${id}.csv`, meaning, make }];
    }
    case "picture": {
      const size = sizeOf(formats);
      const meaning = t("export.meaning.picture", size);
      return [{ name: `${id}.png`, meaning, make: () => exportable.make(size) }];
    }
    case "video": {
      const request = filmOf(formats);
      const meaning = t("export.meaning.video", { ms: request.stepMs });
      const make: BundleEntry["make"] = (signal, onProgress) => exportable.make(request, signal, onProgress);
      return [{ name: `${id}.webm`, meaning, make }];
    }
  }
}

function sizeOf({ size, ground }: Formats) {
  const [widthPx, heightPx] = sizes[size];
  return { widthPx, heightPx, ground };
}

const filmOf = (formats: Formats): FilmRequest => ({
  ...sizeOf(formats),
  stepMs: formats.filmMsPerSecond / filmFramesPerSecond,
  framesPerSecond: filmFramesPerSecond,
  frames: formats.filmSeconds * filmFramesPerSecond,
});
