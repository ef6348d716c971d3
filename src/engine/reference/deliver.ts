/** Phase 1, deliver, over neurons: takes their arrivals out of the ring and their background events from tables. */
import { poissonCount, uniformInteger } from "../../model/equations/noise.ts";
import { deliver } from "../../model/equations/step-neuron.ts";
import type { PopulationConstants, StepConstants } from "../../model/network/step-constants.ts";
import { unpackArrivals } from "../arrival-code.ts";
import type { GeneratorTable } from "./background-tables.ts";
import type { NetworkArrays } from "./network-arrays.ts";

/**
 * Delivers to neurons `first` … `end − 1`, all of one population and one tile, whose arrivals begin at `row` of the ring;
 * empties the row behind it.
 */
export function deliverAll(
  { state, ring, backgroundGain }: Pick<NetworkArrays, "state" | "ring" | "backgroundGain">,
  row: number,
  background: readonly [GeneratorTable, GeneratorTable, GeneratorTable],
  ampaPerEventNs: number,
  cell: PopulationConstants,
  network: StepConstants,
  step: number,
  first: number,
  end: number,
): void {
  const { ampaConductance, nmdaActivation, gabaConductance } = state;
  const [threshold0, threshold1, threshold2, threshold3] = cell.backgroundThresholds;
  const [{ powers: powers1, exponents: exponents1 }, { powers: powers2, exponents: exponents2 }] = background;
  const { powers: powers3, exponents: exponents3 } = background[2];
  const phase1 = step % background[0].period;
  const phase2 = step % background[1].period;
  const phase3 = step % background[2].period;
  const { packed } = ring;
  const slot = row - first;
  for (let neuron = first; neuron < end; neuron++) {
    const uniform = uniformInteger(
      powers1[exponents1[neuron]! + phase1]!,
      powers2[exponents2[neuron]! + phase2]!,
      powers3[exponents3[neuron]! + phase3]!,
    );
    const backgroundEvents =
      poissonCount(uniform, threshold0, threshold1, threshold2, threshold3) * backgroundGain[neuron]!;
    const due = packed[slot + neuron]!;
    packed[slot + neuron] = 0;
    const next = deliver(
      {
        ampaConductance: ampaConductance[neuron]!,
        nmdaActivation: nmdaActivation[neuron]!,
        gabaConductance: gabaConductance[neuron]!,
      },
      unpackArrivals(due),
      backgroundEvents,
      ampaPerEventNs,
      cell,
      network,
    );
    ampaConductance[neuron] = next.ampaConductance;
    nmdaActivation[neuron] = next.nmdaActivation;
    gabaConductance[neuron] = next.gabaConductance;
  }
}
