/** A mixture of one's own: a weight for each hypothesis, and the column computed again. */
import { useId, useRef, useState } from "react";
import { columnOfWeights } from "../../../../app/hypotheses.ts";
import { CommandCancelled } from "../../../../app/run.ts";
import {
  type HypothesisName,
  type HypothesisWeights,
  hypothesisNames,
  normalisedWeights,
  weightsOf,
} from "../../../../model/hypotheses/hypotheses.ts";
import { reasonOf } from "../../../../model/refusal.ts";
import type { VerdictColumn } from "../../../../treatment/hypotheses/verdicts.ts";
import { say, t } from "../../../../web/messages/messages.ts";
import { percent } from "../../../../web/messages/numbers.ts";

interface MixturePanelProps {
  readonly onColumn: (weights: HypothesisWeights, column: VerdictColumn) => void;
}

const mostPoints = 10;

export function MixturePanel({ onColumn }: MixturePanelProps) {
  const prefix = useId();
  const [points, setPoints] = useState<HypothesisWeights>(() => weightsOf(() => 5));
  const [status, setStatus] = useState("");
  const running = useRef<AbortController | null>(null);
  const sum = hypothesisNames.reduce((total, name) => total + points[name], 0);

  const compute = async () => {
    running.current?.abort();
    const stopper = new AbortController();
    running.current = stopper;
    const weights = normalisedWeights(points);
    setStatus(t("verdict.computing"));
    try {
      const onProgress = (share: number) => setStatus(`${t("verdict.computing")} ${percent(share)}`);
      onColumn(weights, await columnOfWeights(weights, onProgress, stopper.signal));
      setStatus(t("verdict.mixtureDone"));
    } catch (error) {
      if (!(error instanceof CommandCancelled)) setStatus(say(reasonOf(error)));
    }
  };
  const change = (name: HypothesisName, value: number) => setPoints({ ...points, [name]: value });

  return (
    <details className="mixture">
      <summary>{t("verdict.mixtureTitle")}</summary>
      <p>{t("verdict.meaning.mixture")}</p>
      <div className="mixture-sliders">
        {hypothesisNames.map((name) => (
          <div key={name}>
            <label htmlFor={`${prefix}-${name}`}>{t(`verdict.column.${name}`)}</label>
            <input
              id={`${prefix}-${name}`}
              className="range"
              type="range"
              min={0}
              max={mostPoints}
              step={1}
              value={points[name]}
              onChange={(event) => change(name, Number(event.target.value))}
            />
            <output htmlFor={`${prefix}-${name}`}>{percent(sum > 0 ? points[name] / sum : 0)}</output>
          </div>
        ))}
        <button type="button" className="button" disabled={sum === 0} onClick={() => void compute()}>
          {t("verdict.mixtureCompute")}
        </button>
      </div>
      <p role="status">{status}</p>
    </details>
  );
}
