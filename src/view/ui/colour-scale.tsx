/** Scales of the legend: a gradient with its values. */
import type { AppState } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { type ColourMode, type Ground, mappedModes } from "../../app/view.ts";
import { colourMapGradient } from "../../web/design/colour-maps.ts";
import { t } from "../../web/messages/messages.ts";
import { decimal } from "../../web/messages/numbers.ts";

/** Share of the scale, 0 … 1, and the value there. */
type Mark = readonly [place: number, text: string];

interface ColourScaleProps {
  /** That of the glutamate field where it is left out. */
  readonly gradient?: string;
  readonly marks: readonly Mark[];
}

export function ColourScale({ gradient, marks }: ColourScaleProps) {
  return (
    <span className="legend-scale" dir="ltr">
      <span className="legend-gradient" style={{ backgroundImage: gradient }} aria-hidden="true" />
      <span className="legend-ends">
        {marks.map(([place, text]) => (
          <span key={place} style={{ "--place": place } as React.CSSProperties}>
            {text}
          </span>
        ))}
      </span>
    </span>
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
          <ColourScale gradient={colourMapGradient(mode, ground === "white")} marks={marksOf(mode)} />
          {mode === "difference" && <TwinNote />}
        </dd>
      </div>
    </dl>
  );
}

/** Lowest, middle and highest value of the map, in the unit of the legend. */
function marksOf(mode: keyof typeof mappedModes): readonly Mark[] {
  const { minimum, maximum, perUnit = 1 } = mappedModes[mode];
  return [0, 0.5, 1].map((place) => {
    const value = perUnit * (minimum + place * (maximum - minimum));
    const text = decimal(value, Number.isInteger(value) ? 0 : 1);
    if (mode !== "difference" || place === 0.5) return [place, text];
    return place === 0
      ? [place, t("picture.mark.firesLess", { value: text })]
      : [place, t("picture.mark.firesMore", { value: `+${text}` })];
  });
}

/** What the difference between drug and vehicle is taken from, and whether it can be interpreted now. */
function TwinNote() {
  const twin = useAppState((state) => state.twin);
  const isGiven = useAppState((state) => state.effectiveUm > 0 || state.ampaBlock > 0);
  return (
    <p className="legend-note">
      <strong>{describeTwin(twin, isGiven)}</strong> {t("picture.twin.note")}
    </p>
  );
}

function describeTwin({ state, progressPercent }: AppState["twin"], isGiven: boolean): string {
  if (state === "settling") return t("picture.twin.settling", { progress: progressPercent });
  if (state === "none" || state === "equal") return t(`picture.twin.${state}`);
  return t(isGiven ? "picture.twin.drug" : "picture.twin.washedOut");
}
