/**
 * The dose, in two ways: a level that is held, or a dose that is given and then follows pharmacokinetics. Number,
 * regime and slider show what is at the receptors either way; touching them holds a level.
 */
import { holdConcentration } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { regimeOf } from "../../../model/regimes.ts";
import { DoseNumber } from "./dose-number.tsx";
import { DoseSlider } from "./dose-slider.tsx";
import { nextStop } from "./dose-stops.ts";
import { GiveDose } from "./give-dose.tsx";
import "./dose-panel.css";

function headlineOf(concentrationUm: number): string {
  const { name } = regimeOf(concentrationUm);
  if (name !== "none") return name;
  return concentrationUm === 0 ? "no ketamine" : "too little to notice";
}

export interface DosePanelProps {
  readonly isGiving: boolean;
  readonly onGiving: (isGiving: boolean) => void;
  readonly onOtherDose: () => void;
}

export function DosePanel({ isGiving, onGiving, onOtherDose }: DosePanelProps) {
  const isHeld = useAppState((state) => state.isHeld);
  const concentrationUm = useAppState((state) => (state.isHeld ? state.concentrationUm : state.effectiveUm));
  const regime = regimeOf(concentrationUm);
  return (
    <section className="dose-panel" aria-labelledby="dose-title">
      <div className="dose-ways">
        <h2 id="dose-title" className="dose-title">
          Ketamine in the brain
        </h2>
        <fieldset className="segments" aria-label="Way to dose">
          <button type="button" aria-pressed={!isGiving} onClick={() => onGiving(false)}>
            Hold a level
          </button>
          <button type="button" aria-pressed={isGiving} onClick={() => onGiving(true)}>
            Give a dose
          </button>
        </fieldset>
        {!isHeld && <span className="dose-follows">now follows the course</span>}
      </div>
      <div className="dose-head" data-giving={isGiving}>
        <DoseNumber concentrationUm={concentrationUm} onChange={holdConcentration} />
        <p className="dose-regime" data-regime={regime.name}>
          <span className="dose-regime-name">{headlineOf(concentrationUm)}</span>
          {regime.name !== "none" && !isGiving && (
            <span className="dose-regime-meaning">{regime.meaning}</span>
          )}
        </p>
        {isGiving ? (
          <GiveDose onOther={onOtherDose} />
        ) : (
          <div className="dose-steps">
            <button
              type="button"
              className="button step-button"
              aria-label="Less ketamine"
              disabled={nextStop(concentrationUm, -1) === concentrationUm}
              onClick={() => holdConcentration(nextStop(concentrationUm, -1))}
            >
              −
            </button>
            <button
              type="button"
              className="button step-button"
              aria-label="More ketamine"
              disabled={nextStop(concentrationUm, 1) === concentrationUm}
              onClick={() => holdConcentration(nextStop(concentrationUm, 1))}
            >
              +
            </button>
          </div>
        )}
      </div>
      <DoseSlider concentrationUm={concentrationUm} isHeld={isHeld} onChange={holdConcentration} />
    </section>
  );
}
