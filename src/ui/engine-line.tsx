/** What was asked, what runs, why, how many neurons, which seed and recipe: always there, never blank. */
import type { ReactNode } from "react";
import type { AppState } from "../app/store.ts";
import { useAppState } from "../app/use-app-state.ts";
import { useRunPhase } from "./story/use-run-phase.ts";
import "./engine-line.css";

const grouped = new Intl.NumberFormat("en");

export interface EngineLineProps {
  readonly skippedFrames: ReactNode;
  readonly onNetwork: () => void;
}

export function EngineLine({ skippedFrames, onNetwork }: EngineLineProps) {
  const { phase } = useRunPhase();
  const report = useAppState((state) => state.report);
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
    <p className="engine-line">
      <strong>{grouped.format(report.neurons)} neurons</strong> on {describeEngine(report)}
      <span className="engine-reason">{report.reason}</span>
      <span className="engine-fact">
        seed {report.seed}, recipe <code>{report.recipeHash}</code>, {skippedFrames}
      </span>{" "}
      <button type="button" className="link-button" onClick={onNetwork}>
        Change
      </button>
    </p>
  );
}

/** "gpujs:webgl2 (SwiftShader), asked for: auto". */
function describeEngine({ engine }: NonNullable<AppState["report"]>): string {
  return `${engine.executedOn} (${engine.device}), asked for: ${engine.requested}`;
}
