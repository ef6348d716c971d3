/** A recording of another simulator that a person has opened, and the frame that stands for its network in the picture. */
import { createFrame, type Frame, scalarOf, writeScalar } from "../../wire/frame/frame.ts";
import { createFrameLayout } from "../../wire/frame/layout.ts";
import { type ScalarName, scalarNames } from "../../wire/frame/scalars.ts";

export interface OpenedRecording {
  /** Of the file. */
  readonly file: string;
  /** What the file says that it was recorded from; null where it does not. */
  readonly simulator: string | null;
  readonly cells: number;
  readonly spikes: { readonly excitatory: number; readonly inhibitory: number };
  readonly lengthMs: number;
}

/** What is no quantity of a network, and so is known: nothing passes by itself, nothing is imposed, nobody is picked. */
const known: Partial<Record<ScalarName, number>> = {
  ...{ sequence: 0, step: 0, framesSkipped: 0, msPerSecond: 0, hoursPerSecond: 0, activityBins: 0 },
  ...{ isClamped: 0, isPaused: 1, sampleProgress: 0, statisticsSource: 0, imposedInput: 0 },
  ...{ pickedNeuron: -1, twinState: 0, twinProgress: 0 },
};

/**
 * A frame of which nothing is known but where cells and spines are: those of the network on the page. Every quantity is missing
 * (NaN); `drawnAt` adds who fires. Bytes cannot be missing: the picture shows none of them while a recording is open.
 */
export function frameOfSpikes(live: Frame): Frame {
  const frame = createFrame(createFrameLayout(live.layout.sheet));
  for (const name of scalarNames) writeScalar(frame, name, known[name] ?? Number.NaN);
  writeScalar(frame, "recentSpikeMs", scalarOf(live, "recentSpikeMs"));
  frame.occupancy.set(live.occupancy);
  return frame;
}
