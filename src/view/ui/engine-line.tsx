/** The engine that runs, the one that was requested and the number of neurons; the reason, seed and recipe on request. */
import { restart } from "../../app/intents.ts";
import type { AppState } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type AssumptionSwitchName, assumptionSwitches } from "../../model/assumption-switches.ts";
import { nameOfSet } from "../../model/network/recipe.ts";
import { engineInWords } from "../../web/messages/engine-words.ts";
import { say, t } from "../../web/messages/messages.ts";
import { decimal } from "../../web/messages/numbers.ts";
import { RichText } from "../../web/messages/rich-text.tsx";
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import { LiveText } from "../instruments/live-text.tsx";
import "./engine-line.css";

const skippedFrames = (frame: Frame) => t("run.skipped", { frames: scalarOf(frame, "framesSkipped") });

export function EngineLine({ onNetwork }: { readonly onNetwork: () => void }) {
  const phase = useAppState((state) => state.phase);
  const report = useAppState((state) => state.report);
  const without = useAppState((state) => state.without);
  if (!report) {
    return <p className="engine-line">{t(phase === "failed" ? "run.noNetwork" : "run.choosingEngine")}</p>;
  }
  const { executedOn, threads } = report.engine;
  return (
    <div className="engine-line">
      {without !== null && <WithoutNote without={without} />}
      <span className={isReplaced(report) ? "engine-replaced" : undefined}>
        <RichText
          message={t("run.engine", {
            neurons: decimal(report.neurons),
            engine: engineInWords(report.engine),
          })}
        />
      </span>
      <details className="engine-why">
        <summary className="link-button plain-summary">{t("run.engineWhy")}</summary>
        <span className="bubble soft engine-words">
          <span>{report.reasons.map(say).join(" ")}</span>
          {executedOn === "reference" && (
            <span>
              {t("run.engineThreads", { threads, sharing: crossOriginIsolated ? "possible" : "impossible" })}
            </span>
          )}
          <span>
            <RichText
              message={t("run.engineSource", {
                parameters: nameOfSet(report),
                seed: report.seed,
                recipe: report.recipeHash,
              })}
            />{" "}
            <LiveText read={skippedFrames} waiting={t("run.noFrames")} />
          </span>
        </span>
      </details>
      <button type="button" className="link-button" onClick={onNetwork}>
        {t("run.engineChange")}
      </button>
    </div>
  );
}

/** Says that this network lacks an assumption of the model. */
function WithoutNote({ without }: { readonly without: AssumptionSwitchName }) {
  const assumption = assumptionSwitches.find(({ name }) => name === without)?.assumption ?? "";
  return (
    <span className="engine-without">
      {t("run.without", { assumption, title: t(`assumption.${without}.title`) })}{" "}
      <button type="button" className="link-button" onClick={() => restart({ without: null })}>
        {t("run.withAgain")}
      </button>
    </span>
  );
}

/** Whether another engine runs than was requested. */
const isReplaced = ({ engine }: NonNullable<AppState["report"]>): boolean =>
  engine.requested !== "auto" && engine.requested !== engine.executedOn;
