/** Experiments that are measured on the running network. */
import { restart } from "../../../app/intents.ts";
import type { Trial } from "../../../app/store.ts";
import { startTrial, stopTrial } from "../../../app/trial.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { assumptionSwitches, outlookWithout } from "../../../model/assumption-switches.ts";
import type { ParameterSetName } from "../../../model/parameter-sets/parameter-sets.ts";
import { quantities, unitBehind } from "../../../model/quantities.ts";
import {
  surgeWithout,
  type TrialFinding,
  type TrialProgress,
  type TrialRequest,
  trialConcentrationUm,
  useDependence,
} from "../../../treatment/trials.ts";
import { FigureList } from "../../../web/figure-list.tsx";
import { say, t } from "../../../web/messages/messages.ts";
import { decimal, signedPercent } from "../../../web/messages/numbers.ts";
import { titleOf } from "../../../web/messages/quantity-words.ts";
import { OutcomeLine } from "../outcome/outcome-list.tsx";
import { Card } from "./card.tsx";
import "../outcome/outcome.css";

export function TrialList() {
  const without = useAppState((state) => state.without);
  const parameterSet = useAppState((state) => state.parameterSet);
  const concentrationOf = (trial: { readonly plasmaUm: number }) =>
    decimal(trialConcentrationUm(trial, parameterSet), 1);
  return (
    <div className="cards">
      <p className="control-note">{t("trial.note")}</p>
      <TrialCard
        title={t("trial.use-dependence.title")}
        summary={t("trial.use-dependence.summary", { concentration: concentrationOf(useDependence) })}
        expected={t("trial.use-dependence.expected")}
        request={{ kind: "use-dependence" }}
      />
      {assumptionSwitches.map(({ name, assumption }) => (
        <TrialCard
          key={name}
          title={t("trial.withoutTitle", { title: t(`assumption.${name}.title`), assumption })}
          summary={t(`assumption.${name}.meaning`)}
          expected={t("trial.expectedWithout", {
            expected: outlookWithout(parameterSet, name),
            concentration: concentrationOf(surgeWithout),
          })}
          request={{ kind: "without-assumption", without: name }}
        />
      ))}
      {without !== null && (
        <button type="button" className="button" onClick={() => restart({ without: null })}>
          {t("trial.restore")}
        </button>
      )}
    </div>
  );
}

interface TrialCardProps {
  readonly title: string;
  readonly summary: string;
  readonly expected: string;
  readonly request: TrialRequest;
}

function TrialCard({ title, summary, expected, request }: TrialCardProps) {
  const trial = useAppState((state) => state.trial);
  const isMine = trial !== null && isSame(trial.request, request);
  const isRunning = isMine && trial.isRunning;
  return (
    <Card
      title={title}
      action={t(isRunning ? "trial.stop" : "trial.watch")}
      isDisabled={!isMine && trial?.isRunning === true}
      onAction={() => (isRunning ? stopTrial() : startTrial(request))}
      isRunning={isRunning}
    >
      <p>{summary}</p>
      <p>
        <span className="quiet">{t("experiment.expected")}</span> {expected}
      </p>
      {isMine && <TrialResult trial={trial} />}
    </Card>
  );
}

function isSame(one: TrialRequest, other: TrialRequest): boolean {
  if (one.kind === "without-assumption" && other.kind === "without-assumption")
    return one.without === other.without;
  return one.kind === other.kind;
}

function TrialResult({ trial: { isRunning, progress, result, refusal } }: { readonly trial: Trial }) {
  const parameterSet = useAppState((state) => state.parameterSet);
  const state = result?.isAsExpected == null ? "unknown" : result.isAsExpected ? "met" : "notMet";
  return (
    <div className="trial">
      {isRunning && (
        <p>
          <progress max={1} value={progress?.progress ?? 0} aria-label={t("trial.progress")} />
          {progress ? describeStage(progress, parameterSet) : t("trial.waiting")}
        </p>
      )}
      <FigureList rows={((result ?? progress)?.findings ?? []).map(rowOf)} />
      <div role="status">
        {result && (
          <OutcomeLine state={state} sign={t(`trial.state.${state}`)}>
            {t("trial.measured")}
          </OutcomeLine>
        )}
        {!isRunning && !result && (refusal ? say(refusal) : t("trial.stopped"))}
      </div>
    </div>
  );
}

function describeStage({ stage }: TrialProgress, parameterSet: ParameterSetName): string {
  const trial = stage === "step" ? useDependence : surgeWithout;
  return t(`trial.stage.${stage}`, {
    concentration: decimal(trialConcentrationUm(trial, parameterSet), 1),
    acceleration: useDependence.blockAcceleration,
  });
}

function rowOf({ quantity, estimate: { value, reason } }: TrialFinding): [string, string] {
  const [title, figure] =
    quantity === "surgeWithAll" || quantity === "surgeWithout"
      ? [t(`trial.finding.${quantity}`), signedPercent(value ?? Number.NaN)]
      : [titleOf(quantity), `${decimal(value, quantities[quantity].digits)}${unitBehind(quantity)}`];
  return [title, reason === null ? figure : say(reason)];
}
