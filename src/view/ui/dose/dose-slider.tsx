/** The dose slider: a concentration on a log-like scale, with its regimes as bands. It knows no simulation. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { regimeOf, regimeTable } from "../../../model/regimes.ts";
import { t } from "../../../web/messages/messages.ts";
import { valueAfterKey } from "../../../web/slider-keys.ts";
import { doseRange, travelOfConcentration } from "./dose-scale.ts";
import { doseLandmarks, doseTicks, nextStop, stopAtTravel } from "./dose-stops.ts";
import { describeConcentration, formatConcentration } from "./dose-words.ts";
import "./dose-slider.css";

interface DoseSliderProps {
  readonly concentrationUm: number;
  /** Whether a person holds this level; otherwise the mark follows the course by itself. */
  readonly isClamped: boolean;
  readonly onChange: (concentrationUm: number) => void;
}

/** Where Page Up and Page Down stop. */
const pageStops = [...doseLandmarks, doseRange.maximum];
const share = (concentrationUm: number) => `${travelOfConcentration(concentrationUm) * 100}%`;

export function DoseSlider({ concentrationUm, isClamped, onChange }: DoseSliderProps) {
  const track = useRef<HTMLDivElement>(null);
  const regime = regimeOf(concentrationUm);

  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box && box.width > 0) onChange(stopAtTravel((event.clientX - box.left) / box.width));
  };

  const pressed = (event: KeyboardEvent) => {
    const wanted = valueAfterKey(event.key, concentrationUm, pageStops, (direction) =>
      nextStop(concentrationUm, direction),
    );
    if (wanted === null) return;
    event.preventDefault();
    onChange(wanted);
  };

  return (
    <div className="dose-slider">
      <div
        className="dose-slider-handle"
        role="slider"
        tabIndex={0}
        aria-label={t("dose.title")}
        aria-valuemin={doseRange.minimum}
        aria-valuemax={doseRange.maximum}
        aria-valuenow={concentrationUm}
        aria-valuetext={describeConcentration(concentrationUm)}
        aria-orientation="horizontal"
        style={{ "--travel": travelOfConcentration(concentrationUm) } as React.CSSProperties}
        onKeyDown={pressed}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        <div className="dose-bands" ref={track}>
          {regimeTable.map(({ name, fromUm }, index) => (
            <div
              key={name}
              className="dose-band"
              data-regime={name}
              data-active={name === regime.name}
              style={{
                left: share(fromUm),
                right: `calc(100% - ${share(regimeTable[index + 1]?.fromUm ?? doseRange.maximum)})`,
              }}
            >
              <span className="dose-band-name">{name !== "none" && t(`dose.regime.${name}`)}</span>
            </div>
          ))}
          <div className="dose-thumb" data-regime={regime.name} data-clamped={isClamped} />
        </div>
      </div>
      <div className="dose-scale">
        {doseTicks.map((um) => (
          <span key={um} className="dose-tick" style={{ left: share(um) }} aria-hidden="true">
            {um}
          </span>
        ))}
        {doseLandmarks.map((um) => {
          const meaning = t(`dose.landmark.${um}`);
          const concentration = formatConcentration(um);
          return (
            <button
              key={um}
              type="button"
              className="dose-landmark"
              style={{ left: share(um) }}
              aria-pressed={isClamped && concentrationUm === um}
              aria-label={t("dose.setTo", { concentration, meaning })}
              title={meaning}
              onClick={() => onChange(um)}
            >
              {concentration}
            </button>
          );
        })}
      </div>
    </div>
  );
}
