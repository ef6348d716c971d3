/** Experiments that are measured on the running network. */
import { startTrial, stopTrial, switchAssumption } from "../../../app/intents.ts";
import type { Trial, TrialRequest } from "../../../app/trials/trial.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { assumptionSwitches } from "../../../model/assumption-switches.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";

export function TrialList() {
  const without = useAppState((state) => state.without);
  return (
    <div className="cards">
      <p className="control-note">{t("trial.note")}</p>
      <TrialCard
        title={t("trial.use-dependence.title")}
        summary={t("trial.use-dependence.summary")}
        expected={t("trial.use-dependence.expected")}
        request={{ kind: "use-dependence" }}
      />
      {assumptionSwitches.map(({ name, assumption, expected }) => (
        <TrialCard
          key={name}
          title={t("trial.withoutTitle", { title: t(`assumption.${name}.title`), assumption })}
          summary={t(`assumption.${name}.meaning`)}
          expected={t("trial.expectedWithout", { expected })}
          request={{ kind: "without-assumption", without: name }}
        />
      ))}
      {without !== null && (
        <button type="button" className="button" onClick={() => switchAssumption(null)}>
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
  const isRunning = isMine && trial.phase === "running";
  const isOtherRunning = !isMine && trial?.phase === "running";
  const action = t(isRunning ? "trial.stop" : "trial.watch");
  return (
    <article className="card" data-running={isRunning}>
      <header className="card-head">
        <h3 className="card-title">{title}</h3>
        <button
          type="button"
          className="button card-run"
          aria-label={t("experiment.action", { action, title })}
          disabled={isOtherRunning}
          onClick={() => (isRunning ? stopTrial() : startTrial({ ...request }))}
        >
          {action}
        </button>
      </header>
      <p className="card-summary">{summary}</p>
      <p className="card-expected">
        <span className="card-kind">{t("experiment.expected")}</span> {expected}
      </p>
      {isMine && <TrialResult trial={trial} />}
    </article>
  );
}

function isSame(one: TrialRequest, other: TrialRequest): boolean {
  if (one.kind === "without-assumption" && other.kind === "without-assumption")
    return one.without === other.without;
  return one.kind === other.kind;
}

function TrialResult({ trial }: { readonly trial: Trial }) {
  const { phase, doing, progress, findings, isAsExpected, refusal } = trial;
  return (
    <div className="trial">
      {phase === "running" && (
        <p className="trial-doing">
          <progress max={1} value={progress} aria-label={t("trial.progress")} /> {doing}
        </p>
      )}
      <dl>
        {findings.map(({ label, figure }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <div role="status">
        {phase === "done" && (
          <p className="outcome" data-state={isAsExpected ? "met" : "notMet"}>
            <span className="outcome-sign">
              <Icon path={isAsExpected ? iconPaths.met : iconPaths.notMet} />
              {t(isAsExpected ? "trial.asExpected" : "trial.notAsExpected")}
            </span>
            <span>{t("trial.measured")}</span>
          </p>
        )}
        {refusal}
      </div>
    </div>
  );
}
