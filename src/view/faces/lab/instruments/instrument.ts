/** What every instrument of the laboratory has in common: it turns what was recorded into a figure, for the screen and for files alike. */
import type { LabState, TimeSpan } from "../../../../app/lab/lab-state.ts";
import type { SpanAnalysis } from "../../../../app/lab/span-analysis.ts";
import type { OpenedRecording } from "../../../../app/recording/opened-recording.ts";
import type { Recording } from "../../../../app/recording/recording.ts";
import type { Figure, FigurePanel, Mark, ValueAxis } from "../../../../io/figure/figure.ts";
import type { AssumptionSwitchName } from "../../../../model/assumption-switches.ts";
import type { Sheet } from "../../../../model/network/populations.ts";
import { nameOfSet } from "../../../../model/network/recipe.ts";
import type { ChangedParameter } from "../../../../model/parameter-sets/parameter-sets.ts";
import type { CourseReport } from "../../../../treatment/course-report.ts";
import { t } from "../../../../web/messages/messages.ts";
import { decimal } from "../../../../web/messages/numbers.ts";
import { changesInWords } from "../../../../web/messages/provenance-words.ts";
import type { StartReport } from "../../../../wire/simulation-api.ts";
import type { RunRecord } from "../../../instruments/run-record.ts";

/** Everything that an instrument may look at. */
export interface LabView {
  readonly recording: Recording;
  /** Another simulator's recording, which is then `recording`; null while that is the network's own. */
  readonly opened: OpenedRecording | null;
  /** The time that is shown: in front, the replayed moment or the newest millisecond. */
  readonly shown: TimeSpan;
  readonly lab: LabState;
  readonly analysis: SpanAnalysis;
  readonly report: StartReport;
  /** The assumption that the network does without. */
  readonly without: AssumptionSwitchName | null;
  /** Constants of drug and cascade that are not those of the set. */
  readonly changedConstants: readonly ChangedParameter[];
  readonly sheet: Sheet;
  /** Followed cells, the selected one first. */
  readonly cells: readonly number[];
  readonly course: CourseReport | null;
  readonly record: RunRecord;
  readonly theme: "dark" | "white";
  /** How high the figure will be, CSS pixels: a low one shows less. */
  readonly heightPx: number;
}

/** Why there is nothing to be seen, as a sentence. */
export type Nothing = string;

export interface LabInstrument {
  /** Drawn at most this often, ms of wall time. */
  readonly everyMs: number;
  /** Whether its horizontal axis is the time of the network, in which a span can be selected. */
  readonly hasTime: boolean;
  /** Whether spikes alone are enough for it: others show nothing of an opened recording. */
  readonly isOfSpikes?: true;
  readonly figure: (view: LabView) => Figure | Nothing;
}

/** The time axis of the fast instruments, seconds of the network. */
export const timeAxis = ({ shown }: Pick<LabView, "shown">): ValueAxis => ({
  label: t("lab.time"),
  unit: "s",
  minimum: shown.fromMs / 1000,
  maximum: shown.toMs / 1000,
});

/** A number for each millisecond of a span as seconds: the middle of each bin of `binMs`. */
export const binTimes = (fromMs: number, bins: number, binMs: number): Float64Array =>
  Float64Array.from({ length: bins }, (_, bin) => (fromMs + (bin + 0.5) * binMs) / 1000);

/** Bin of the rates for a window, ms: a few hundred bins of a round width. */
export const binOf = (windowMs: number): number =>
  windowMs <= 500 ? 1 : windowMs <= 1000 ? 2 : windowMs <= 2000 ? 5 : windowMs <= 5000 ? 10 : 20;

/** The selected span as a mark, behind the others; none where it is not in the time that is shown. */
export function spanMark({ lab: { span }, shown }: LabView, y: ValueAxis): readonly Mark[] {
  if (!span || span.toMs <= shown.fromMs || span.fromMs >= shown.toMs) return [];
  const [fromX, toX] = [span.fromMs / 1000, span.toMs / 1000];
  return [{ kind: "region", colour: "expected", fromX, toX, fromY: y.minimum, toY: y.maximum }];
}

/** An axis from 0 to a little above the largest of these, in steps that do not breathe. */
export function fromZero(
  label: string,
  unit: string,
  lists: readonly ArrayLike<number>[],
  atLeast: number,
): ValueAxis {
  let maximum = 0;
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const value = list[index] ?? 0;
      if (value > maximum) maximum = value;
    }
  }
  const step = atLeast / 2;
  return { label, unit, minimum: 0, maximum: Math.max(atLeast, Math.ceil((1.05 * maximum) / step) * step) };
}

/** An axis around these, in steps that do not breathe. */
export function around(
  label: string,
  unit: string,
  lists: readonly ArrayLike<number>[],
  step: number,
  atLeast: readonly [number, number],
): ValueAxis {
  let [minimum, maximum] = atLeast;
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const value = list[index] ?? Number.NaN;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
  }
  return {
    label,
    unit,
    minimum: Math.floor(minimum / step) * step,
    maximum: Math.ceil(maximum / step) * step,
  };
}

/** What is known of a recording beside its name. */
export const recordingFacts = ({ simulator, cells, spikes, lengthMs }: OpenedRecording) => [
  simulator === null ? t("recording.noSimulator") : t("recording.simulator", { simulator }),
  t("recording.facts", {
    ...{ cells, spikes: spikes.excitatory + spikes.inhibitory, seconds: decimal(lengthMs / 1000, 2) },
  }),
];

/** What must be said below every figure: how many cells, which network, what was changed; then what is particular to it. */
export function footnote(
  { opened, report, sheet, without, changedConstants }: LabView,
  more: readonly string[],
): readonly string[] {
  const { excitatory, inhibitory } = sheet;
  const { seed, recipeHash, engine } = report;
  const first = [...more, t("lab.cells", { excitatory, inhibitory })].join(" · ");
  if (opened) {
    return [first, t("recording.footnote", { file: opened.file }), ...recordingFacts(opened)];
  }
  return [
    first,
    t("lab.network", { seed, set: nameOfSet(report), hash: recipeHash, engine: engine.executedOn }),
    ...changesInWords({ changedParameters: changedConstants, removedAssumptions: [] }),
    ...(without === null ? [] : [t("lab.without", { assumption: t(`assumption.${without}.title`) })]),
  ];
}

/** A span in words: "12.4–13.4 s". */
export const spanWords = ({ fromMs, toMs }: TimeSpan): string =>
  `${decimal(fromMs / 1000, 1)}–${decimal(toMs / 1000, 1)} s`;

/** One panel over one axis. */
export const onePanel = (
  title: string,
  x: ValueAxis,
  panel: FigurePanel,
  notes: readonly string[],
): Figure => ({ title, x, panels: [panel], footnote: notes });
