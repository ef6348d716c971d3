/** The virtual cohort: figures beside those of trials, their course over weeks, and every subject. */
import { useEffect, useMemo } from "react";
import { showCohort, useCohort } from "../../../../app/cohort.ts";
import { seeSubjectsCell } from "../../../../app/intents.ts";
import { useAppState } from "../../../../app/use-app-state.ts";
import type { ArmFigures, CohortFigures as Figures } from "../../../../treatment/cohort/cohort-figures.ts";
import {
  type ArmName,
  cohortArms,
  hoursPerDay,
  watchedDays,
} from "../../../../treatment/cohort/definitions.ts";
import { publishedOutcomes, publishedRelapse } from "../../../../treatment/cohort/published-outcomes.ts";
import type { CohortReport, SubjectReport } from "../../../../treatment/cohort/run-cohort.ts";
import { say, t } from "../../../../web/messages/messages.ts";
import { decimal } from "../../../../web/messages/numbers.ts";
import { CohortChart, type CohortCurve, type Dot } from "../../../instruments/cohort/cohort-chart.tsx";
import { CohortFigures } from "./cohort-figures.tsx";
import { SubjectCard } from "./subject-card.tsx";
import { SubjectGrid } from "./subject-grid.tsx";
import "./cohort.css";

export function Cohort({ onLeave }: { readonly onLeave: () => void }) {
  const parameterSet = useAppState((state) => state.parameterSet);
  const { report, isRunning, refusal, picked } = useCohort((state) => state);
  useEffect(() => {
    const stopper = new AbortController();
    void showCohort(parameterSet, { signal: stopper.signal });
    return () => stopper.abort();
  }, [parameterSet]);
  const see = (number: number) => {
    if (!report) return;
    seeSubjectsCell({ seed: report.request.seed, number });
    onLeave();
  };
  const looked = report?.subjects.find(({ subject }) => subject.number === picked);
  return (
    <div className="cohort">
      <p>{t("cohort.intro", { subjects: report?.request.subjects ?? 200 })}</p>
      <p className="quiet">{t("cohort.illustrative")}</p>
      <p role="status">{statusOf(report, isRunning)}</p>
      {refusal !== null && (
        <p role="alert">
          {t("cohort.refusal", { reason: say(refusal) })}{" "}
          <button type="button" className="link-button" onClick={() => void showCohort(parameterSet)}>
            {t("cohort.again")}
          </button>
        </p>
      )}
      {report && (
        <>
          <CohortFigures figures={report.figures} />
          <div className="cohort-people">
            <SubjectGrid subjects={report.subjects} />
            {looked && (
              <SubjectCard report={looked} all={report.subjects} onSee={() => see(looked.subject.number)} />
            )}
          </div>
          <Charts figures={report.figures} looked={looked} />
        </>
      )}
    </div>
  );
}

function statusOf(report: CohortReport | null, isRunning: boolean): string {
  const subjects = report?.request.subjects ?? 0;
  if (report && !isRunning) {
    const { members, parameterSet: set, request } = report;
    return t("cohort.done", { subjects, seed: request.seed, set: set.toUpperCase(), members });
  }
  if (!isRunning) return "";
  const { single, six, ssri } = report?.figures.arms ?? { single: none, six: none, ssri: none };
  return t("cohort.progress", { done: single.done + six.done + ssri.done, all: 3 * subjects });
}

const none = { done: 0 };
const dayDots: readonly Dot[] = [
  { day: 1, ...publishedOutcomes.responseDay.share },
  { day: 7, ...publishedOutcomes.responseWeek.share },
];
const relapseDots: readonly Dot[] = [{ day: publishedRelapse.medianDays, share: 0.5 }];
const ssriDots: readonly Dot[] = [{ day: 56, ...publishedOutcomes.responseSsri.share }];

interface ChartsProps {
  readonly figures: Figures;
  readonly looked: SubjectReport | undefined;
}

function Charts({ figures, looked }: ChartsProps) {
  const { arms, relapse } = figures;
  const responding = useMemo(() => respondingCurve("single", arms.single), [arms.single]);
  const ssri = useMemo(() => respondingCurve("ssri", arms.ssri), [arms.ssri]);
  const mood = useMemo(() => moodCurve("single", arms.single), [arms.single]);
  const six = useMemo(() => moodCurve("six", arms.six), [arms.six]);
  const survival = useMemo(() => survivalCurve(relapse.steps), [relapse.steps]);
  const own = useOwnMoods(looked);
  const ownNote = looked && t("cohort.chart.own", { number: looked.subject.number });
  const days = t("cohort.chart.days");
  return (
    <div className="cohort-charts">
      <CohortChart
        {...{ title: t("cohort.chart.single"), daysTitle: days, curve: responding, token: "--ketamine" }}
        {...{ most: 1, lastDay: 28, dots: dayDots }}
      />
      <CohortChart
        {...{ title: t("cohort.chart.mood"), daysTitle: days, curve: mood, token: "--growth" }}
        {...{ most: 100, lastDay: 28, own: own.single, note: ownNote }}
      />
      {arms.six.done > 0 && (
        <CohortChart
          {...{ title: t("cohort.chart.six"), daysTitle: days, curve: six, token: "--growth" }}
          {...{ most: 100, lastDay: lastDayOf("six"), own: own.six, note: ownNote }}
        />
      )}
      {relapse.steps.length > 1 && (
        <div>
          <CohortChart
            {...{ title: t("cohort.chart.relapse"), daysTitle: t("cohort.chart.daysSinceLast") }}
            {...{
              curve: survival,
              token: "--ketamine",
              most: 1,
              lastDay: 40,
              isStepped: true,
              dots: relapseDots,
            }}
          />
          <p>
            {t("cohort.relapseFound", {
              days: decimal(relapse.median.days, 1),
              published: publishedRelapse.medianDays,
              source: publishedRelapse.source,
            })}
          </p>
        </div>
      )}
      {arms.ssri.done > 0 && (
        <CohortChart
          {...{ title: t("cohort.chart.ssri"), daysTitle: days, curve: ssri, token: "--phospho" }}
          {...{ most: 1, lastDay: 58, dots: ssriDots }}
        />
      )}
      <p className="quiet">{t("cohort.chart.published", { source: sources.join(", ") })}</p>
    </div>
  );
}

const sources = [
  ...new Set([...Object.values(publishedOutcomes), publishedRelapse].map(({ source }) => source)),
];

const daysOf = (arm: ArmName): number[] => cohortArms[arm].lookedAtHours.map((hours) => hours / hoursPerDay);

const respondingCurve = (arm: ArmName, { responding }: ArmFigures): CohortCurve => ({
  days: daysOf(arm),
  middle: responding.map(({ share }) => share),
  low: responding.map(({ low }) => low),
  high: responding.map(({ high }) => high),
});

const lastDayOf = (arm: ArmName): number => cohortArms[arm].horizonHours / hoursPerDay;

/** The subject's own curves; the same lists as long as it is the same subject. */
function useOwnMoods(looked: SubjectReport | undefined) {
  const { single, six } = looked?.courses ?? {};
  return {
    single: useMemo(() => single && [...single.mood], [single]),
    six: useMemo(() => six && [...six.mood], [six]),
  };
}

const moodCurve = (arm: ArmName, { mood }: ArmFigures): CohortCurve => ({
  days: daysOf(arm),
  middle: mood.map(({ median }) => median),
  low: mood.map(({ low }) => low),
  high: mood.map(({ high }) => high),
});

function survivalCurve(steps: Figures["relapse"]["steps"]): CohortCurve {
  const last = steps.at(-1);
  const all = last ? [...steps, { ...last, days: watchedDays }] : [];
  return {
    days: all.map(({ days }) => days),
    middle: all.map(({ share }) => share),
    low: all.map(({ low }) => low),
    high: all.map(({ high }) => high),
  };
}
