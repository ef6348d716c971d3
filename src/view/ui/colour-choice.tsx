/** What the picture's colours say: the choice, and the legend of a mode that maps a number to a colour. */
import { setColourMode, setGround, setWaves } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type ColourMode, colourModeNames, type Ground, mappedModes } from "../../app/view.ts";
import { colourMapGradient } from "../../web/design/colour-maps.ts";
import { t } from "../../web/messages/messages.ts";
import { decimal } from "../../web/messages/numbers.ts";
import { TwinNote } from "./twin-note.tsx";

interface ColourChoiceProps {
  readonly mode: ColourMode;
  readonly ground: Ground;
}

export function ColourChoice({ mode, ground }: ColourChoiceProps) {
  const areWavesOn = useAppState((state) => state.areWavesOn);
  return (
    <div className="colour-choice">
      <label>
        <span className="colour-choice-name">{t("picture.colourBy")} </span>
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

interface MappedLegendProps {
  readonly mode: Exclude<ColourMode, "population">;
  readonly ground: Ground;
}

export function MappedLegend({ mode, ground }: MappedLegendProps) {
  return (
    <dl className="legend legend-mapped">
      <div className="legend-field">
        <dt>
          <strong>{t(`picture.mode.${mode}`)}</strong>, {t(`picture.unit.${mode}`)}
        </dt>
        <dd>
          <span
            className="legend-map"
            style={{ backgroundImage: colourMapGradient(mode, ground === "white") }}
            aria-hidden="true"
          />
          <span className="legend-marks">
            {marksOf(mode).map((mark) => (
              <span key={mark}>{mark}</span>
            ))}
          </span>
          {mode === "difference" && <TwinNote />}
        </dd>
      </div>
    </dl>
  );
}

/** Lowest, middle and highest value of the map, in the unit of the legend. */
function marksOf(mode: keyof typeof mappedModes): readonly string[] {
  const { minimum, maximum, perUnit = 1 } = mappedModes[mode];
  const middle = (minimum + maximum) / 2;
  const [low, mid, high] = [minimum, middle, maximum].map((value) =>
    decimal(value * perUnit, Number.isInteger(value * perUnit) ? 0 : 1),
  );
  if (mode !== "difference") return [low ?? "", mid ?? "", high ?? ""];
  return [
    t("picture.mark.firesLess", { value: low ?? "" }),
    mid ?? "",
    t("picture.mark.firesMore", { value: `+${high}` }),
  ];
}
