/** Reads a figure backwards: which time, and which cell, a place on it belongs to. */
import { type Figure, type FigureOptions, isCategorical } from "../../../io/figure/figure.ts";
import { layOut } from "../../../io/figure/layout.ts";
import type { LabView } from "./instruments/instrument.ts";
import { rasterRows } from "./instruments/raster.ts";

/** A press belongs to a spike that is at most so far away, CSS pixels. */
const reachPx = 12;

export class FigureReading {
  private readonly panel: ReturnType<typeof layOut>["panels"][number] | undefined;

  constructor(figure: Figure, options: FigureOptions) {
    this.panel = layOut(figure, options).panels[0];
  }

  /** The time at a place, whole ms; at the edge of the axis beyond it. */
  timeMs(xPx: number): number {
    const { panel } = this;
    if (!panel || isCategorical(panel.x)) return 0;
    const { box, x } = panel;
    const share = Math.min(1, Math.max(0, (xPx - box.left) / box.width));
    return Math.round(1000 * (x.minimum + share * (x.maximum - x.minimum)));
  }

  /** The cells whose rows lie between two heights of the raster. */
  rasterCells({ recording, shown, sheet, lab }: LabView, fromPx: number, toPx: number): Uint32Array {
    const { panel } = this;
    if (!panel) return new Uint32Array();
    const { neurons } = recording.spikes(shown.fromMs, shown.toMs);
    const rowAt = (yPx: number) =>
      ((panel.box.top + panel.box.height - yPx) / panel.box.height) * sheet.neurons;
    const [low, high] = [rowAt(Math.max(fromPx, toPx)), rowAt(Math.min(fromPx, toPx))];
    const rows = rasterRows(sheet, lab.order, neurons);
    return Uint32Array.from(
      [...rows.keys()].filter(
        (neuron) => (rows[neuron] ?? 0) + 0.5 >= low && (rows[neuron] ?? 0) + 0.5 <= high,
      ),
    );
  }

  /** The cell whose spike is nearest to a place on the raster; null where none is near. */
  rasterCell({ recording, shown, sheet, lab }: LabView, xPx: number, yPx: number): number | null {
    const { panel } = this;
    if (!panel || isCategorical(panel.x) || isCategorical(panel.panel.y)) return null;
    const { box, x } = panel;
    const { neurons, timesMs } = recording.spikes(shown.fromMs, shown.toMs);
    const rows = rasterRows(sheet, lab.order, neurons);
    const perMs = box.width / (1000 * (x.maximum - x.minimum));
    let nearest: number | null = null;
    let leastPx = reachPx;
    for (let index = 0; index < neurons.length; index++) {
      const neuron = neurons[index] ?? 0;
      const left = box.left + ((timesMs[index] ?? 0) - 1000 * x.minimum) * perMs;
      const top = box.top + box.height * (1 - ((rows[neuron] ?? 0) + 0.5) / sheet.neurons);
      const distance = Math.hypot(left - xPx, top - yPx);
      if (distance < leastPx) {
        leastPx = distance;
        nearest = neuron;
      }
    }
    return nearest;
  }
}
