/** What was asked, what runs and how many neurons: always there, never blank. Why, and which seed and recipe, one press away. */
import type { ReactNode } from "react";
import { switchAssumption } from "../../app/intents.ts";
import type { AppState } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type AssumptionSwitchName, assumptionSwitches } from "../../model/assumption-switches.ts";
import "./engine-line.css";

const grouped = new Intl.NumberFormat("en");

export interface EngineLineProps {
  readonly skippedFrames: ReactNode;
  readonly onNetwork: () => void;
}

export function EngineLine({ skippedFrames, onNetwork }: EngineLineProps) {
  const phase = useAppState((state) => state.phase);
  const report = useAppState((state) => state.report);
  const without = useAppState((state) => state.without);
  if (!report) {
    return (
      <p className="engine-line">
        {phase === "failed"
          ? "No network is running."
          : "Building the network and choosing what to run it on…"}
      </p>
    );
  }
  return (
    <div className="engine-line">
      {without !== null && <WithoutNote without={without} />}
      <strong>{grouped.format(report.neurons)} neurons</strong> on {describeEngine(report)}
      <details className="engine-why">
        <summary className="link-button">Why</summary>
        <span className="engine-words">
          <span>{report.reason}</span>
          <span>
            Of seed {report.seed}, recipe <code>{report.recipeHash}</code>, {skippedFrames}.
          </span>
        </span>
      </details>
      <button type="button" className="link-button" onClick={onNetwork}>
        Change
      </button>
    </div>
  );
}

/** This network is not the whole model: never left unsaid. */
function WithoutNote({ without }: { readonly without: AssumptionSwitchName }) {
  const found = assumptionSwitches.find(({ name }) => name === without);
  return (
    <span className="engine-without">
      Without assumption {found?.assumption}: {found?.title}.{" "}
      <button type="button" className="link-button" onClick={() => switchAssumption(null)}>
        Switch it on again
      </button>
    </span>
  );
}

/** "gpujs:webgl2 (SwiftShader), asked for: auto"; another one than was asked for is marked. */
function describeEngine({ engine }: NonNullable<AppState["report"]>): ReactNode {
  const isReplaced = engine.requested !== "auto" && engine.requested !== engine.executedOn;
  return (
    <span className={isReplaced ? "engine-replaced" : undefined}>
      {`${engine.executedOn} (${engine.device}), asked for: ${engine.requested}`}
    </span>
  );
}
