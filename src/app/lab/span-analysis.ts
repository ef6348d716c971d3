/** Intervals, spectrum and spectrogram of the selected span, or of the newest seconds: measured in the analysis thread, again and again. */
import { transfer } from "comlink";
import { createStore } from "zustand/vanilla";
import { reasonOf } from "../../model/refusal.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { type Analysis, analysis } from "../analysis.ts";
import type { Recording } from "../recording/recording.ts";
import { replay } from "../recording/replay.ts";
import { CommandCancelled } from "../run.ts";
import { appStore } from "../store.ts";
import { labStore, shownSpan, type TimeSpan } from "./lab-state.ts";

/** What the analysis thread answers. */
export type SpanAnswer = Awaited<ReturnType<Parameters<Parameters<Analysis["run"]>[0]>[0]["measureSpan"]>>;

/** What is measured while nothing is selected: enough for four periods of 1 Hz. */
const newestMs = 4000;
/** A longer selection would hold the page up while it is copied; its last part is measured. */
const longestMs = 30_000;
/** Wall time from one measurement to the next, ms. */
const everyMs = 1000;

export interface SpanAnalysis {
  /** null before the first measurement, and after one that could not be made. */
  readonly report: SpanAnswer | null;
  /** Why there is none. */
  readonly refusal: Sentence | null;
}
export const spanAnalysisStore = createStore<SpanAnalysis>(() => ({ report: null, refusal: null }));

/** The selected time, or the newest seconds, as far as it is kept. */
export function measuredSpan(): TimeSpan {
  const { span } = labStore.getState();
  const { toMs } = shownSpan();
  const { fromMs, toMs: endMs } = span ?? { fromMs: toMs - newestMs, toMs };
  const { recorded } = replay;
  return {
    fromMs: Math.max(recorded.firstMs, endMs - longestMs, fromMs),
    toMs: Math.min(recorded.endMs, endMs),
  };
}

/** A span of a recording as the analysis takes it. Without currents there is no field potential: the rate takes its place. */
function recordedSpan(
  recorded: Recording,
  { fromMs, toMs }: TimeSpan,
  sheet: { readonly excitatory: number; readonly neurons: number },
  hasCurrents: boolean,
) {
  const series = (name: "ampaCurrentPa" | "nmdaCurrentPa" | "gabaCurrentPa") =>
    recorded.series(name, fromMs, toMs);
  return {
    ...{ fromMs, toMs, excitatoryCells: sheet.excitatory, cells: sheet.neurons },
    signal: hasCurrents ? ("fieldPotential" as const) : ("excitatoryRate" as const),
    ...recorded.spikes(fromMs, toMs),
    ampaCurrentPa: series("ampaCurrentPa"),
    nmdaCurrentPa: series("nmdaCurrentPa"),
    gabaCurrentPa: series("gabaCurrentPa"),
  };
}

/** Measures while somebody looks, until the returned function is called. `sheetOf` gives the populations of the network that runs. */
export function measureSpans(
  sheetOf: () => { readonly excitatory: number; readonly neurons: number } | null,
  thread: Analysis = analysis,
): () => void {
  const stopper = new AbortController();
  let measured = "";
  let measuredOf: Recording | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = async () => {
    const sheet = sheetOf();
    const span = measuredSpan();
    const name = `${appStore.getState().run} ${span.fromMs} ${span.toMs}`;
    const { recorded } = replay;
    if (recorded !== measuredOf) spanAnalysisStore.setState({ report: null, refusal: null });
    if (sheet && span.toMs - span.fromMs >= 50 && (name !== measured || recorded !== measuredOf)) {
      measured = name;
      measuredOf = recorded;
      const request = recordedSpan(recorded, span, sheet, replay.store.getState().opened === null);
      const { neurons, timesMs, ampaCurrentPa, nmdaCurrentPa, gabaCurrentPa } = request;
      const buffers = [neurons, timesMs, ampaCurrentPa, nmdaCurrentPa, gabaCurrentPa].map(
        ({ buffer }) => buffer as ArrayBuffer,
      );
      const report = await thread.run((api) => api.measureSpan(transfer(request, buffers)), stopper.signal);
      // Something else is shown meanwhile: the next turn measures that.
      if (replay.recorded === recorded) spanAnalysisStore.setState({ report, refusal: null });
    }
  };
  const loop = () => {
    next()
      .catch((error: Error) => {
        if (!(error instanceof CommandCancelled)) {
          spanAnalysisStore.setState({ report: null, refusal: reasonOf(error) });
        }
      })
      .finally(() => {
        if (!stopper.signal.aborted) timer = setTimeout(loop, everyMs);
      });
  };
  loop();
  return () => {
    stopper.abort();
    clearTimeout(timer);
    spanAnalysisStore.setState({ report: null, refusal: null });
  };
}
