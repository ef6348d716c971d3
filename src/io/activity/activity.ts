/** Rates of both populations and the raster of a window, from single spikes: as a figure and as a series. */
import type { Figure, FigurePanel } from "../figure/figure.ts";
import { niceAxis } from "../figure/ticks.ts";
import type { Spikes } from "../spikes/spikes.ts";
import type { Table } from "../table/table.ts";

export interface BinnedActivity {
  readonly binMs: number;
  /** Middle of each bin. */
  readonly timeMs: Float64Array;
  readonly excitatoryRateHz: Float64Array;
  readonly inhibitoryRateHz: Float64Array;
}

/** Spikes per neuron and second in bins from `fromMs` on; a last bin that is not whole is left out. */
export function binnedActivity(spikes: Spikes, fromMs: number, toMs: number, binMs: number): BinnedActivity {
  const { neurons, timesMs, excitatory, inhibitory } = spikes;
  const bins = Math.floor((toMs - fromMs) / binMs + 1e-9);
  const counts = { excitatory: new Float64Array(bins), inhibitory: new Float64Array(bins) };
  for (let index = 0; index < neurons.length; index++) {
    const bin = Math.floor(((timesMs[index] ?? 0) - fromMs) / binMs + 1e-9);
    if (bin < 0 || bin >= bins) continue;
    const population = (neurons[index] ?? 0) < excitatory ? counts.excitatory : counts.inhibitory;
    population[bin] = (population[bin] ?? 0) + 1;
  }
  const rate = (count: number, cells: number) => (1000 * count) / (binMs * cells);
  return {
    binMs,
    timeMs: Float64Array.from({ length: bins }, (_, bin) => fromMs + (bin + 0.5) * binMs),
    excitatoryRateHz: counts.excitatory.map((count) => rate(count, excitatory)),
    inhibitoryRateHz: counts.inhibitory.map((count) => rate(count, inhibitory)),
  };
}

export const activityTable = ({ timeMs, excitatoryRateHz, inhibitoryRateHz }: BinnedActivity): Table => ({
  name: "rates",
  columns: [
    { key: "timeMs", unit: "ms", values: timeMs },
    { key: "excitatoryRateHz", unit: "Hz", values: excitatoryRateHz },
    { key: "inhibitoryRateHz", unit: "Hz", values: inhibitoryRateHz },
  ],
});

/** Words of the figure, in the reader's language. */
export interface ActivityWords {
  readonly title: string;
  readonly time: string;
  readonly neuron: string;
  readonly rate: string;
  readonly excitatory: string;
  readonly inhibitory: string;
  readonly footnote: readonly string[];
  /** Added to the footnote where not every neuron is drawn. */
  readonly everyNth: (nth: number) => string;
}

/** More marks than a figure of paper size can show apart. */
const mostDrawnSpikes = 60_000;

export function activityFigure(spikes: Spikes, activity: BinnedActivity, words: ActivityWords): Figure {
  const { neurons, timesMs, excitatory, inhibitory } = spikes;
  const { timeMs, binMs, excitatoryRateHz, inhibitoryRateHz } = activity;
  const half = binMs / 2;
  const nth = Math.ceil(neurons.length / mostDrawnSpikes);
  const pick = (isWanted: (neuron: number) => boolean) => {
    const drawn = [...neurons.keys()].filter((index) => {
      const neuron = neurons[index] ?? 0;
      return neuron % nth === 0 && isWanted(neuron);
    });
    return {
      x: Float64Array.from(drawn, (index) => timesMs[index] ?? 0),
      y: Float64Array.from(drawn, (index) => neurons[index] ?? 0),
    };
  };
  const raster: FigurePanel = {
    y: { label: words.neuron, minimum: 0, maximum: excitatory + inhibitory },
    marks: [
      { kind: "raster", colour: "excitatory", ...pick((neuron) => neuron < excitatory) },
      { kind: "raster", colour: "inhibitory", ...pick((neuron) => neuron >= excitatory) },
    ],
  };
  const highest = Math.max(1, ...excitatoryRateHz, ...inhibitoryRateHz);
  const rates: FigurePanel = {
    y: niceAxis({ label: words.rate, unit: "Hz", minimum: 0, maximum: highest }),
    marks: [
      { kind: "line", name: words.excitatory, colour: "excitatory", x: timeMs, y: excitatoryRateHz },
      { kind: "line", name: words.inhibitory, colour: "inhibitory", x: timeMs, y: inhibitoryRateHz },
    ],
  };
  return {
    title: words.title,
    x: {
      ...{ label: words.time, unit: "ms" },
      minimum: (timeMs[0] ?? half) - half,
      maximum: (timeMs.at(-1) ?? half) + half,
    },
    panels: [raster, rates],
    panelAspect: 0.3,
    footnote: [...words.footnote, ...(nth === 1 ? [] : [words.everyNth(nth)])],
  };
}
