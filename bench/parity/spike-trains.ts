/** Spikes of one run, whoever made them, and what is compared of them. */
import type { Group } from "h5wasm";
import { readSonataSpikes, simulatorOf } from "../../src/io/recording/read-sonata.ts";
import { takeApart } from "../../src/model/estimate.ts";
import { firingRateHz, meanCvOfIntervals } from "../../src/model/measures.ts";
import type { Sheet } from "../../src/model/network/populations.ts";

/** One entry per spike in the order of time, then of neurons; neurons are ids on the sheet. */
export interface SpikeTrains {
  readonly steps: Uint32Array;
  readonly neurons: Uint32Array;
}

/**
 * Reads what a simulator has written as Disinhibit opens a recording: everything is checked. Times become steps. Throws a
 * `RecordingFaultError` where something does not fit, and an Error where a time is not that of a step.
 */
export async function readReport(
  path: string,
  sheet: Sheet,
  dtMs: number,
): Promise<{ readonly trains: SpikeTrains; readonly simulator: string | null }> {
  const { ready, File } = await import("h5wasm/node");
  await ready;
  const file = new File(path, "r");
  try {
    const spikes: [step: number, neuron: number][] = [];
    const take = (neuron: number, timeMs: number) => {
      const step = timeMs / dtMs;
      if (Math.abs(step - Math.round(step)) > 1e-3) {
        throw new Error(`${path} has a spike at ${timeMs} ms, which is no multiple of ${dtMs} ms.`);
      }
      spikes.push([Math.round(step), neuron]);
    };
    const root = file as unknown as Group;
    for (const _share of readSonataSpikes(path, root, sheet, take));
    return { trains: sorted(spikes), simulator: simulatorOf(root) };
  } finally {
    file.close();
  }
}

export function sorted(spikes: [step: number, neuron: number][]): SpikeTrains {
  spikes.sort(([step, neuron], [otherStep, other]) => step - otherStep || neuron - other);
  return {
    steps: Uint32Array.from(spikes, ([step]) => step),
    neurons: Uint32Array.from(spikes, ([, neuron]) => neuron),
  };
}

/** How long two runs made the same spikes: ms until the first step in which they differ, and the spikes before it. */
export function agreementOf(one: SpikeTrains, other: SpikeTrains, dtMs: number, untilMs: number) {
  const shorter = Math.min(one.steps.length, other.steps.length);
  let spikes = 0;
  while (
    spikes < shorter &&
    one.steps[spikes] === other.steps[spikes] &&
    one.neurons[spikes] === other.neurons[spikes]
  ) {
    spikes++;
  }
  const untilStep = Math.round(untilMs / dtMs);
  const differing = Math.min(one.steps[spikes] ?? untilStep, other.steps[spikes] ?? untilStep, untilStep);
  const before = one.steps.subarray(0, spikes).filter((step) => step < differing).length;
  return { sameMs: differing * dtMs, spikes: before };
}

export interface Statistics {
  readonly rateExcitatoryHz: number;
  readonly rateInhibitoryHz: number;
  /** Of excitatory cells; null where none fired often enough. */
  readonly cvOfIntervals: number | null;
  readonly blockExcitatory: number;
  readonly blockInhibitory: number;
}

/** Rates and CV of the window from `fromMs` to `untilMs`, by the model's own definitions. */
export function statisticsOf(
  { steps, neurons }: SpikeTrains,
  { excitatory, inhibitory }: Sheet,
  dtMs: number,
  fromMs: number,
  untilMs: number,
): Omit<Statistics, "blockExcitatory" | "blockInhibitory"> {
  const counts = new Uint32Array(excitatory);
  const sumsMs = new Float64Array(excitatory);
  const squareSumsMs2 = new Float64Array(excitatory);
  const last = new Float64Array(excitatory).fill(-1);
  const spikes = { excitatory: 0, inhibitory: 0 };
  for (let at = 0; at < steps.length; at++) {
    const [step, neuron] = [steps[at]!, neurons[at]!];
    if (step * dtMs < fromMs - dtMs / 2 || step * dtMs > untilMs - dtMs / 2) continue;
    if (neuron >= excitatory) {
      spikes.inhibitory++;
      continue;
    }
    spikes.excitatory++;
    if (last[neuron]! >= 0) {
      const intervalMs = (step - last[neuron]!) * dtMs;
      counts[neuron]! += 1;
      sumsMs[neuron]! += intervalMs;
      squareSumsMs2[neuron]! += intervalMs ** 2;
    }
    last[neuron] = step;
  }
  const windowMs = untilMs - fromMs;
  return {
    rateExcitatoryHz: firingRateHz(spikes.excitatory, excitatory, windowMs),
    rateInhibitoryHz: firingRateHz(spikes.inhibitory, inhibitory, windowMs),
    cvOfIntervals: takeApart({ cv: meanCvOfIntervals({ counts, sumsMs, squareSumsMs2 }, 0, excitatory) })
      .values.cv,
  };
}

/** Names of the quantities in which `other` differs from `ours` by more than `share`; a quantity that is 0 in one must be in both. */
export function differences(ours: Statistics, other: Statistics, share: number): (keyof Statistics)[] {
  return (Object.keys(ours) as (keyof Statistics)[]).filter((name) => {
    const [one, two] = [ours[name], other[name]];
    if (one === null || two === null) return one !== two;
    return Math.abs(two - one) > share * Math.abs(one);
  });
}
