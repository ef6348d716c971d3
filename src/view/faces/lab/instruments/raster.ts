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

interface Points {
  /** s. */
  readonly x: Float32Array;
  /** The middle of the cell's row. */
  readonly y: Float32Array;
}

/** Where the spikes of each population lie. A second of a large sheet has a hundred thousand, four times a second: plain loops. */
function pointsOf(
  { excitatory }: Sheet,
  rows: Uint32Array,
  neurons: Uint32Array,
  timesMs: Float64Array,
): { readonly excitatory: Points; readonly inhibitory: Points } {
  let excitatorySpikes = 0;
  for (let spike = 0; spike < neurons.length; spike++) {
    if ((neurons[spike] as number) < excitatory) excitatorySpikes++;
  }
  const room = (spikes: number): Points => ({ x: new Float32Array(spikes), y: new Float32Array(spikes) });
  const points = {
    excitatory: room(excitatorySpikes),
    inhibitory: room(neurons.length - excitatorySpikes),
  };
  let [toExcitatory, toInhibitory] = [0, 0];
  for (let spike = 0; spike < neurons.length; spike++) {
    const neuron = neurons[spike] as number;
    const isExcitatory = neuron < excitatory;
    const { x, y } = isExcitatory ? points.excitatory : points.inhibitory;
    const place = isExcitatory ? toExcitatory++ : toInhibitory++;
    x[place] = (timesMs[spike] as number) / 1000;
    y[place] = (rows[neuron] as number) + 0.5;
  }
  return points;
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
    const points = pointsOf(sheet, rows, neurons, timesMs);
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
            ...points.excitatory,
          },
          {
            kind: "raster",
            name: t("lab.inhibitory"),
            colour: "inhibitory",
            ...points.inhibitory,
          },
        ],
      },
      footnote(view, [t("lab.spikes", { spikes: decimal(neurons.length) }), t("lab.everySpike")]),
    );
  },
};
