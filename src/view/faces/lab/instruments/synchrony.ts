/** Synchrony χ of membrane potentials, or of spike counts where only spikes are known, one value a second, over the last half minute. */

import type { Recording } from "../../../../app/recording/recording.ts";
import { potentialRoundingMv2, synchronyIndex, varianceFromSums } from "../../../../model/measures.ts";
import { quantities } from "../../../../model/quantities.ts";
import { t } from "../../../../web/messages/messages.ts";
import { titleOf } from "../../../../web/messages/quantity-words.ts";
import { footnote, fromZero, type LabInstrument, onePanel } from "./instrument.ts";

import { spikeSynchrony, spikeSynchronyWindow } from "./spike-synchrony.ts";

const longestMs = 30_000;

export interface SynchronyPoints {
  /** Middle of each window, s. */
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** χ of every whole window of the span; a window ends where the count of its milliseconds begins again. */
export function synchronyPoints(recording: Recording, fromMs: number, toMs: number): SynchronyPoints {
  const columns = (
    ["potentialMv", "squaredPotential", "squaredMeanPotential", "synchronySamples"] as const
  ).map((name) => recording.series(name, fromMs, toMs));
  const [mean, squared, squaredMean, samples] = columns.map(
    (column) => (ms: number) => column[ms] ?? Number.NaN,
  );
  const times: number[] = [];
  const values: number[] = [];
  if (!mean || !squared || !squaredMean || !samples) return { times, values };
  let sums = { count: 0, mean: 0, squareOfMean: 0, squared: 0 };
  for (let ms = 0; ms < toMs - fromMs; ms++) {
    if (samples(ms) === 1) sums = { count: 0, mean: 0, squareOfMean: 0, squared: 0 };
    sums.count++;
    sums.mean += mean(ms);
    sums.squareOfMean += mean(ms) ** 2;
    sums.squared += squared(ms);
    // Only windows that were seen from their first millisecond to their last.
    const isLast = samples(ms + 1) === 1;
    if (!isLast || sums.count !== samples(ms)) continue;
    const meanSquare = sums.squared / sums.count;
    const { value } = synchronyIndex(
      varianceFromSums(sums.count, sums.mean, sums.squareOfMean),
      meanSquare - squaredMean(ms),
      potentialRoundingMv2(meanSquare),
    );
    times.push((fromMs + ms + 1 - sums.count / 2) / 1000);
    values.push(value ?? Number.NaN);
  }
  return { times, values };
}

export const synchrony: LabInstrument = {
  everyMs: 1000,
  hasTime: false,
  isOfSpikes: true,
  figure: (view) => {
    const { toMs } = view.shown;
    const fromMs = Math.max(view.recording.firstMs, toMs - longestMs);
    const { times, values } = view.opened
      ? spikeSynchrony(view.recording, view.sheet.excitatory, fromMs, toMs)
      : synchronyPoints(view.recording, fromMs, toMs);
    if (values.length === 0) return t("lab.noSynchrony");
    const note = view.opened
      ? t("recording.synchronyNote", { bin: spikeSynchronyWindow.binMs })
      : t("lab.synchronyNote");
    const y = { ...fromZero(titleOf("synchrony"), "", [values], 0.2) };
    return onePanel(
      titleOf("synchrony"),
      {
        label: t("lab.time"),
        unit: "s",
        minimum: fromMs / 1000,
        maximum: Math.max(toMs, fromMs + 1000) / 1000,
      },
      {
        y: { label: `χ`, minimum: y.minimum, maximum: Math.min(1, y.maximum) },
        marks: [{ kind: "points", colour: "ink", x: times, y: values }],
      },
      footnote(view, [note, `n = ${values.length}`, quantities.synchrony.symbol]),
    );
  },
};
