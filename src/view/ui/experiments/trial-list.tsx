/** What is measured on the live network, in this page, while one watches. */
import { startTrial, stopTrial, switchAssumption } from "../../../app/intents.ts";
import type { Trial, TrialRequest } from "../../../app/trials/trial.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { assumptionSwitches } from "../../../model/assumption-switches.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";

const expectedWords = {
  weakens: "The surge is expected to weaken.",
  fails: "The surge is expected to fail.",
} as const;

export function TrialList() {
  const without = useAppState((state) => state.without);
  return (
    <div className="cards">
      <p className="control-note">
        No plan and no atlas: the network that runs here is changed and watched. Each takes half a minute or
        more, and ends when you change the dose.
      </p>
      <TrialCard
        title="Use dependence"
        summary="A step from rest to 3 µM, with the block slowed to 20 times real time: ketamine enters open channels, and interneurons open theirs more often."
        expected="At first the block of interneurons runs ahead, and the excitatory rate overshoots; then pyramidal cells catch up."
        request={{ kind: "use-dependence" }}
      />
      {assumptionSwitches.map(({ name, assumption, title, meaning, expected }) => (
        <TrialCard
          key={name}
          title={`${title} (${assumption})`}
          summary={meaning}
          expected={`${expectedWords[expected]} Excitatory rate at 1.5 µM over rest, with it and without.`}
          request={{ kind: "without-assumption", without: name }}
        />
      ))}
      {without !== null && (
        <button type="button" className="button" onClick={() => switchAssumption(null)}>
          Begin anew with all assumptions
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
  return (
    <article className="card" data-running={isRunning}>
      <header className="card-head">
        <h3 className="card-title">{title}</h3>
        <button
          type="button"
          className="button card-run"
          aria-label={`${isRunning ? "Stop" : "Watch"}: ${title}`}
          disabled={isOtherRunning}
          onClick={() => (isRunning ? stopTrial() : startTrial({ ...request }))}
        >
          {isRunning ? "Stop" : "Watch"}
        </button>
      </header>
      <p className="card-summary">{summary}</p>
      <p className="card-expected">
        <span className="card-kind">Expected</span> {expected}
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
          <progress max={1} value={progress} aria-label="Progress of the measurement" /> {doing}
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
              {isAsExpected ? "as expected" : "not as expected"}
            </span>
            <span>Measured on the live network, just now.</span>
          </p>
        )}
        {refusal}
      </div>
    </div>
  );
}
