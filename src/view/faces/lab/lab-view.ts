/** What the instruments look at, put together at the moment of drawing. */
import { followedCells, labStore, shownSpan } from "../../../app/lab/lab-state.ts";
import { spanAnalysisStore } from "../../../app/lab/span-analysis.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { replay } from "../../../app/recording/replay.ts";
import { appStore } from "../../../app/store.ts";
import { changedConstants } from "../../../model/changeable.ts";
import type { Instruments } from "../../instruments/instruments.tsx";
import type { LabView } from "./instruments/instrument.ts";

/** null until the network runs and something was recorded. */
export function labViewOf({ record }: Pick<Instruments, "record">, heightPx: number): LabView | null {
  const { report, course, without, changedParameters, pickedNeuron, ground } = appStore.getState();
  const { frame } = liveFrame;
  const recording = replay.recorded;
  if (!report || !frame || recording.endMs <= recording.firstMs) return null;
  const lab = labStore.getState();
  return {
    opened: replay.store.getState().opened,
    ...{ recording, lab, report, course, without, record, heightPx },
    changedConstants: changedConstants(report.parameterSet, changedParameters),
    shown: shownSpan(),
    analysis: spanAnalysisStore.getState(),
    sheet: frame.layout.sheet,
    cells: followedCells(pickedNeuron, lab.pinned).filter((cell) => cell < frame.layout.sheet.neurons),
    theme: ground,
  };
}
