/** What the picture's colours say: the choice, and the legend of a mode that maps a number to a colour. */
import { setColourMode, setGround, setWaves } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type ColourMode, colourModeNames, type Ground, mappedModes } from "../../app/view.ts";
import { colourMapGradient } from "../../web/design/colour-maps.ts";
import { TwinNote } from "./twin-note.tsx";

const labelOf = (mode: ColourMode) => (mode === "population" ? "Population" : mappedModes[mode].label);

interface ColourChoiceProps {
  readonly mode: ColourMode;
  readonly ground: Ground;
}

export function ColourChoice({ mode, ground }: ColourChoiceProps) {
  const areWavesOn = useAppState((state) => state.areWavesOn);
  return (
    <div className="colour-choice">
      <label>
        <span className="colour-choice-name">Colour by </span>
        <select
          value={mode}
          onChange={(event) => {
            const chosen = colourModeNames.find((name) => name === event.target.value);
            if (chosen) setColourMode(chosen);
          }}
        >
          {colourModeNames.map((name) => (
            <option key={name} value={name}>
              {labelOf(name)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-pressed={areWavesOn}
        title="Input waves: weak, imposed on the network for the picture"
        onClick={() => setWaves(!areWavesOn)}
      >
        Input waves
      </button>
      <button
        type="button"
        aria-pressed={ground === "white"}
        title="A white ground, for paper"
        onClick={() => setGround(ground === "white" ? "dark" : "white")}
      >
        White
      </button>
    </div>
  );
}

interface MappedLegendProps {
  readonly mode: Exclude<ColourMode, "population">;
  readonly ground: Ground;
}

export function MappedLegend({ mode, ground }: MappedLegendProps) {
  const { label, unit, marks } = mappedModes[mode];
  return (
    <dl className="legend legend-mapped">
      <div className="legend-field">
        <dt>
          <strong>{label}</strong>, {unit}
        </dt>
        <dd>
          <span
            className="legend-map"
            style={{ backgroundImage: colourMapGradient(mode, ground === "white") }}
            aria-hidden="true"
          />
          <span className="legend-marks">
            {marks.map((mark) => (
              <span key={mark}>{mark}</span>
            ))}
          </span>
          {mode === "difference" && <TwinNote />}
        </dd>
      </div>
    </dl>
  );
}
