/** Two modes of dosing; number, regime and slider show the concentration at the receptors, and changing one clamps it. */
import { clampConcentration } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { plasmaNgPerMlOf } from "../../../model/regimes.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { DoseNumber } from "./dose-number.tsx";
import { DoseSlider } from "./dose-slider.tsx";
import { nextStop } from "./dose-stops.ts";
import { colourRegimeOf, levelInWords } from "./dose-words.ts";
import { useEffectivePerPlasma } from "./effective-per-plasma.ts";
import { GiveDose } from "./give-dose.tsx";
import "./dose-panel.css";

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
  const effectivePerPlasma = useEffectivePerPlasma();
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
        <p className="dose-regime" data-regime={colourRegimeOf(concentrationUm, effectivePerPlasma)}>
          <span className="dose-regime-name">{levelInWords(concentrationUm, effectivePerPlasma)}</span>
          {concentrationUm > 0 && !isGiving && (
            <span className="dose-regime-meaning">
              {t("dose.plasma", { plasma: decimal(plasmaNgPerMlOf(concentrationUm, effectivePerPlasma)) })}
            </span>
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
      <DoseSlider
        concentrationUm={concentrationUm}
        effectivePerPlasma={effectivePerPlasma}
        isClamped={isClamped}
        onChange={clampConcentration}
      />
    </section>
  );
}
