/** Membrane potential, conductances and block of the followed cells, a value each millisecond. */
import type { Figure, FigurePanel } from "../../../../io/figure/figure.ts";
import { quantities } from "../../../../model/quantities.ts";
import { t } from "../../../../web/messages/messages.ts";
import { shortTitleOf, titleOf } from "../../../../web/messages/quantity-words.ts";
import type { TracedQuantity } from "../../../../wire/frame/recording-batch.ts";
import { around, footnote, fromZero, type LabInstrument, spanMark, timeAxis } from "./instrument.ts";

/** Height that one panel with its words needs, CSS pixels. */
const panelPx = 150;

const conductances = ["ampaConductance", "nmdaConductance", "gabaConductance"] as const;
const conductanceColours = {
  ampaConductance: "excitatory",
  nmdaConductance: "glutamate",
  gabaConductance: "inhibitory",
} as const;

export const cells: LabInstrument = {
  everyMs: 150,
  hasTime: true,
  figure: (view): Figure | string => {
    const { recording, shown, cells: followed, sheet } = view;
    const [first] = followed;
    if (first === undefined) return t("lab.noCell");
    const x = Float64Array.from(
      { length: shown.toMs - shown.fromMs },
      (_, index) => (shown.fromMs + index + 1) / 1000,
    );
    const trace = (cell: number, quantity: TracedQuantity) =>
      recording.trace(cell, quantity, shown.fromMs, shown.toMs);
    const nameOf = (cell: number) =>
      t("lab.neuron", { neuron: cell, population: cell < sheet.excitatory ? "excitatory" : "inhibitory" });
    const ofEach = (quantity: TracedQuantity) =>
      followed.map((cell, index) => ({
        ...({ kind: "line", name: nameOf(cell), colour: index, x } as const),
        ...{ y: trace(cell, quantity), widthPx: 1.2 },
      }));
    const potentials = ofEach("membranePotential");
    const ofFirst = conductances.map((quantity) => ({
      ...({ kind: "line", name: shortTitleOf(quantity), colour: conductanceColours[quantity], x } as const),
      ...{ y: trace(first, quantity), widthPx: 1.2 },
    }));
    const blocks = ofEach("nmdaBlock");
    const values = (lines: readonly { readonly y: Float32Array }[]) => lines.map(({ y }) => y);
    const potentialAxis = around("V", "mV", values(potentials), 5, [-70, -50]);
    const conductanceAxis = fromZero("g", quantities.ampaConductance.unit, values(ofFirst), 5);
    const blockAxis = fromZero("B", "", values(blocks), 0.1);
    const panel = (title: string, y: typeof potentialAxis, marks: FigurePanel["marks"]): FigurePanel => ({
      ...{ title, y },
      marks: [...spanMark(view, y), ...marks],
    });
    return {
      title: t("lab.cellTraces"),
      x: timeAxis(view),
      panels: [
        panel(titleOf("membranePotential"), potentialAxis, potentials),
        panel(t("lab.conductancesOf", { cell: nameOf(first) }), conductanceAxis, ofFirst),
        panel(titleOf("nmdaBlock"), blockAxis, blocks),
      ].slice(0, Math.max(1, Math.floor(view.heightPx / panelPx))),
      footnote: footnote(view, [t("lab.cellNote")]),
    };
  },
};
