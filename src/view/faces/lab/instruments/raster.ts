/** Every spike of the shown time: a row for each cell, sorted by population, by place or by rate. */
import type { RasterOrder } from "../../../../app/lab/lab-state.ts";
import { type Sheet, tileOfNeuron } from "../../../../model/network/populations.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal } from "../../../../web/messages/numbers.ts";
import { footnote, type LabInstrument, onePanel, spanMark, timeAxis } from "./instrument.ts";

/** Row of each neuron, from the bottom up. `spikes` are the ids of the shown time's spikes, for the order by rate. */
export function rasterRows(sheet: Sheet, order: RasterOrder, spikes: Uint32Array): Uint32Array {
  const { neurons, excitatory } = sheet;
  const rows = new Uint32Array(neurons);
  if (order === "population") return rows.map((_, neuron) => neuron);
  const ids = Uint32Array.from({ length: neurons }, (_, neuron) => neuron);
  if (order === "place") {
    const tiles = ids.map((neuron) => tileOfNeuron(sheet, neuron));
    ids.sort((one, other) => (tiles[one] ?? 0) - (tiles[other] ?? 0) || one - other);
  } else {
    const counts = new Uint32Array(neurons);
    for (const neuron of spikes) counts[neuron] = (counts[neuron] ?? 0) + 1;
    const population = (neuron: number) => (neuron < excitatory ? 0 : 1);
    ids.sort(
      (one, other) =>
        population(one) - population(other) || (counts[one] ?? 0) - (counts[other] ?? 0) || one - other,
    );
  }
  ids.forEach((neuron, row) => {
    rows[neuron] = row;
  });
  return rows;
}

export const raster: LabInstrument = {
  everyMs: 250,
  hasTime: true,
  isOfSpikes: true,
  figure: (view) => {
    const { recording, shown, sheet, lab, cells } = view;
    const [picked] = cells;
    const { neurons, timesMs } = recording.spikes(shown.fromMs, shown.toMs);
    const rows = rasterRows(sheet, lab.order, neurons);
    const of = (isWanted: (neuron: number) => boolean) => {
      const picked = neurons
        .map((neuron, index) => (isWanted(neuron) ? index + 1 : 0))
        .filter((index) => index > 0);
      return {
        x: Float32Array.from(picked, (index) => (timesMs[index - 1] ?? 0) / 1000),
        y: Float32Array.from(picked, (index) => (rows[neurons[index - 1] ?? 0] ?? 0) + 0.5),
      };
    };
    const y = { label: t(`lab.rows.${lab.order}`), minimum: 0, maximum: sheet.neurons };
    const title = t("lab.raster");
    return onePanel(
      title,
      timeAxis(view),
      {
        y,
        marks: [
          ...spanMark(view, y),
          ...(picked === undefined
            ? []
            : [
                {
                  ...({ kind: "rule", axis: "y", colour: "ketamine", name: String(picked) } as const),
                  at: (rows[picked] ?? 0) + 0.5,
                },
              ]),
          {
            kind: "raster",
            name: t("lab.excitatory"),
            colour: "excitatory",
            ...of((neuron) => neuron < sheet.excitatory),
          },
          {
            kind: "raster",
            name: t("lab.inhibitory"),
            colour: "inhibitory",
            ...of((neuron) => neuron >= sheet.excitatory),
          },
        ],
      },
      footnote(view, [t("lab.spikes", { spikes: decimal(neurons.length) }), t("lab.everySpike")]),
    );
  },
};
