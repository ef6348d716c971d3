/** What the picture's colours say, its ground, and imposed waves. */
import { setColourMode, setGround, setWaves } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type ColourMode, colourModeNames, type Ground } from "../../app/view.ts";
import { t } from "../../web/messages/messages.ts";
import { useMedia } from "../../web/use-media.ts";

interface ColourChoiceProps {
  readonly mode: ColourMode;
  readonly ground: Ground;
}

export function ColourChoice({ mode, ground }: ColourChoiceProps) {
  const areWavesOn = useAppState((state) => state.areWavesOn);
  // Beside the legend of a small window there is no room for a name that its choices say as well.
  const isTight = useMedia("(min-width: 56.25em) and (max-width: 87.5em)");
  return (
    <div className="colour-choice">
      <label>
        <span className={isTight ? "visually-hidden" : undefined}>{t("picture.colourBy")} </span>
        <select
          value={mode}
          onChange={(event) => {
            const chosen = colourModeNames.find((name) => name === event.target.value);
            if (chosen) setColourMode(chosen);
          }}
        >
          {colourModeNames.map((name) => (
            <option key={name} value={name}>
              {t(`picture.mode.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={areWavesOn}
        title={t("picture.inputWavesMeaning")}
        onClick={() => setWaves(!areWavesOn)}
      >
        {t("picture.inputWaves")}
      </button>
      <button
        type="button"
        aria-pressed={ground === "white"}
        title={t("picture.whiteMeaning")}
        onClick={() => setGround(ground === "white" ? "dark" : "white")}
      >
        {t("picture.white")}
      </button>
    </div>
  );
}
