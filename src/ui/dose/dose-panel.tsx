/** The dose: its number, its regime in words, the slider and the step buttons. */
import { holdConcentration } from "../../app/intents.ts";
import { regimeOf } from "../../model/regimes.ts";
import { useAppState } from "../use-app-state.ts";
import { DoseNumber } from "./dose-number.tsx";
import { DoseSlider } from "./dose-slider.tsx";
import { nextStop } from "./dose-stops.ts";
import "./dose-panel.css";

function headlineOf(concentrationUm: number): string {
  const { name } = regimeOf(concentrationUm);
  if (name !== "none") return name;
  return concentrationUm === 0 ? "no ketamine" : "too little to notice";
}

export function DosePanel() {
  const concentrationUm = useAppState((state) => state.concentrationUm);
  const regime = regimeOf(concentrationUm);
  return (
    <section className="dose-panel" aria-labelledby="dose-title">
      <div className="dose-head">
        <h2 id="dose-title" className="dose-title">
          Ketamine in the brain
        </h2>
        <DoseNumber concentrationUm={concentrationUm} onChange={holdConcentration} />
        <p className="dose-regime" data-regime={regime.name}>
          <span className="dose-regime-name">{headlineOf(concentrationUm)}</span>
          {regime.name !== "none" && <span className="dose-regime-meaning">{regime.meaning}</span>}
        </p>
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
      </div>
      <DoseSlider concentrationUm={concentrationUm} onChange={holdConcentration} />
    </section>
  );
}
