/** The files that chosen exports become in the chosen formats. */
import { analysis } from "../../../app/analysis.ts";
import type { Exportable, FilmRequest } from "../../../app/exports.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import type { BundleEntry } from "../../../io/bundle.ts";
import type { CoveredSpan } from "../../../io/covered-span.ts";
import { spanOfFigure } from "../../../io/figure/figure.ts";
import { figureAsPng } from "../../../io/figure/figure-as-png.ts";
import { figureAsSvg } from "../../../io/figure/figure-as-svg.ts";
import { type Spikes, spikeTable } from "../../../io/spikes/spikes.ts";
import { tableAsCsv } from "../../../io/table/csv.ts";
import { tableAsParquet } from "../../../io/table/parquet.ts";
import { spanOfTable, type Table } from "../../../io/table/table.ts";
import { t } from "../../../web/messages/messages.ts";
import { scalarOf } from "../../../wire/frame/frame.ts";
import { shownFigureFamily } from "../../instruments/figure-fonts.ts";
import { chosenSize, type Formats } from "./formats.ts";

const figureWidthPx = 760;
/** Pixels of a PNG per pixel of the figure: 300 dots per inch at a width of 19 cm. */
const pngScale = 3;
const filmFramesPerSecond = 25;

/** None where a picture is wanted at a size that is none. */
export const entriesOf = (exportables: readonly Exportable[], formats: Formats): BundleEntry[] =>
  chosenSize(formats) === null && exportables.some(isDrawn)
    ? []
    : exportables.flatMap((exportable) => entriesOfOne(exportable, formats));

/** Whether it is drawn at a size that a person chooses. */
export const isDrawn = ({ kind }: Pick<Exportable, "kind">): boolean =>
  kind === "picture" || kind === "video";

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
        make: async () => {
          const figure = await exportable.make();
          const content = new Blob([figureAsSvg(figure, options)], { type: "image/svg+xml" });
          return { content, span: spanOfFigure(figure) };
        },
      };
      const png: BundleEntry = {
        ...{ name: `${id}.png`, meaning },
        make: async () => {
          const figure = await exportable.make();
          return { content: await figureAsPng(figure, options, pngScale), span: spanOfFigure(figure) };
        },
      };
      return { svg: [svg], png: [png], both: [svg, png] }[formats.figure];
    }
    case "series": {
      const meaning = t("export.meaning.series", { title: exportable.title() });
      if (formats.data === "parquet") {
        const make = async () => {
          const table = await exportable.make();
          return { content: new Blob([await tableAsParquet(table)]), span: spanOfTable(table) };
        };
        return [{ name: `${id}.parquet`, meaning, make }];
      }
      const make = async () => {
        const table = await exportable.make();
        return { content: csvOf(table, decimalSign), span: spanOfTable(table) };
      };
      return [{ name: `${id}.csv`, meaning, make }];
    }
    case "spikes": {
      const meaning = t("export.meaning.spikes");
      if (formats.spikes === "sonata") {
        const make: BundleEntry["make"] = async (signal) => {
          const spikes = await exportable.make();
          const bytes = await analysis.run((api) => api.encodeSpikes(spikes), signal);
          return { content: new Blob([bytes]), span: spanOfSpikes(spikes) };
        };
        return [{ name: `${id}.h5`, meaning, make }];
      }
      const make = async () => {
        const spikes = await exportable.make();
        return { content: csvOf(spikeTable(spikes), decimalSign), span: spanOfSpikes(spikes) };
      };
      return [{ name: `${id}.csv`, meaning, make }];
    }
    case "picture": {
      const size = sizeOf(formats);
      const meaning = t("export.meaning.picture", size);
      return [
        {
          name: `${id}.png`,
          meaning,
          make: async () => {
            const content = await exportable.make(size);
            return { content, span: spanFromNow(0) };
          },
        },
      ];
    }
    case "video": {
      const request = filmOf(formats);
      const meaning = t("export.meaning.video", { ms: request.stepMs });
      const make: BundleEntry["make"] = async (signal, onProgress) => {
        const span = spanFromNow(request.stepMs * request.frames);
        return { content: await exportable.make(request, signal, onProgress), span };
      };
      return [{ name: `${id}.webm`, meaning, make }];
    }
  }
}

const csvOf = (table: Table, decimalSign: "." | ",") =>
  new Blob([tableAsCsv(table, { decimalSign })], { type: "text/csv" });

const spanOfSpikes = (spikes: Spikes) => spikes.covers ?? spanOfTable(spikeTable(spikes));

/** From the moment that is shown, so many milliseconds on. */
function spanFromNow(ms: number): CoveredSpan {
  const start = liveFrame.frame ? scalarOf(liveFrame.frame, "biologicalMs") : 0;
  return { unit: "ms", start, stop: start + ms };
}

function sizeOf(formats: Formats) {
  const size = chosenSize(formats);
  if (!size) throw new Error("There is no picture without a size; entriesOf makes none.");
  const [widthPx, heightPx] = size;
  return { widthPx, heightPx, ground: formats.ground };
}

const filmOf = (formats: Formats): FilmRequest => ({
  ...sizeOf(formats),
  stepMs: formats.filmMsPerSecond / filmFramesPerSecond,
  framesPerSecond: filmFramesPerSecond,
  frames: formats.filmSeconds * filmFramesPerSecond,
});
