/** Two modes of dosing; number, regime and slider show the concentration at the receptors, and changing one clamps it. */
import { clampConcentration } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { regimeOf } from "../../../model/regimes.ts";
import { t } from "../../../web/messages/messages.ts";
import { DoseNumber } from "./dose-number.tsx";
import { DoseSlider } from "./dose-slider.tsx";
import { nextStop } from "./dose-stops.ts";
import { GiveDose } from "./give-dose.tsx";
import "./dose-panel.css";

function headlineOf(concentrationUm: number): string {
  const { name } = regimeOf(concentrationUm);
  if (name !== "none") return t(`dose.regime.${name}`);
  return t(concentrationUm === 0 ? "dose.headline.none" : "dose.headline.trace");
}

interface DosePanelProps {
  readonly isGiving: boolean;
  readonly onGiving: (isGiving: boolean) => void;
  readonly onOtherDose: () => void;
}

export function DosePanel({ isGiving, onGiving, onOtherDose }: DosePanelProps) {
  const isClamped = useAppState((state) => state.isClamped);
  const concentrationUm = useAppState((state) =>
    state.isClamped ? state.concentrationUm : state.effectiveUm,
  );
  const regime = regimeOf(concentrationUm);
  return (
    <section className="dose-panel" aria-labelledby="dose-title">
      <div className="dose-ways">
        <h2 id="dose-title" className="dose-title">
          {t("dose.title")}
        </h2>
        <fieldset className="segments" aria-label={t("dose.mode")}>
          <button type="button" aria-pressed={!isGiving} onClick={() => onGiving(false)}>
            {t("dose.constant")}
          </button>
          <button type="button" aria-pressed={isGiving} onClick={() => onGiving(true)}>
            {t("dose.giveDose")}
          </button>
        </fieldset>
        {!isClamped && <span className="dose-follows quiet small">{t("dose.followsCourse")}</span>}
      </div>
      <div className="dose-head" data-giving={isGiving}>
        <DoseNumber concentrationUm={concentrationUm} onChange={clampConcentration} />
        <p className="dose-regime" data-regime={regime.name}>
          <span className="dose-regime-name">{headlineOf(concentrationUm)}</span>
          {regime.name !== "none" && !isGiving && (
            <span className="dose-regime-meaning">{t(`dose.meaning.${regime.name}`)}</span>
          )}
        </p>
        {isGiving ? (
          <GiveDose onOther={onOtherDose} />
        ) : (
          <div className="dose-steps">
            <button
              type="button"
              className="button"
              aria-label={t("dose.less")}
              disabled={nextStop(concentrationUm, -1) === concentrationUm}
              onClick={() => clampConcentration(nextStop(concentrationUm, -1))}
            >
              −
            </button>
            <button
              type="button"
              className="button"
              aria-label={t("dose.more")}
              disabled={nextStop(concentrationUm, 1) === concentrationUm}
              onClick={() => clampConcentration(nextStop(concentrationUm, 1))}
            >
              +
            </button>
          </div>
        )}
      </div>
      <DoseSlider concentrationUm={concentrationUm} isClamped={isClamped} onChange={clampConcentration} />
    </section>
  );
}
