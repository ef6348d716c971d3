/** The dose slider: a concentration on a log-like scale, with its regimes as bands. It knows no simulation. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { effectiveUmOf, levelAt, plasmaNgPerMlOf, type Regime, regimeTable } from "../../../model/regimes.ts";
import { isRightToLeft, t } from "../../../web/messages/messages.ts";
import { keyAhead, valueAfterKey } from "../../../web/slider-keys.ts";
import { doseRange, travelOfConcentration } from "./dose-scale.ts";
import { doseLandmarksAt, nextStop, stopAtTravel, ticksBeside } from "./dose-stops.ts";
import { colourRegimeOf, describeConcentration, formatConcentration } from "./dose-words.ts";
import "./dose-slider.css";

interface DoseSliderProps {
  readonly concentrationUm: number;
  /** κ: which plasma level a concentration belongs to. */
  readonly effectivePerPlasma: number;
  /** Whether a person set this constant level; otherwise the mark follows the course by itself. */
  readonly isClamped: boolean;
  readonly onChange: (concentrationUm: number) => void;
}

const share = (concentrationUm: number) => `${travelOfConcentration(concentrationUm) * 100}%`;

/** Regimes that overlap share one line of names. */
const regimeClusters = regimeTable.reduce<Regime[][]>((clusters, regime) => {
  const last = clusters.at(-1);
  const overlaps = last?.some(({ toNgPerMl }) => toNgPerMl >= regime.fromNgPerMl);
  if (last && overlaps) last.push(regime);
  else clusters.push([regime]);
  return clusters;
}, []);

export function DoseSlider({ concentrationUm, effectivePerPlasma, isClamped, onChange }: DoseSliderProps) {
  const track = useRef<HTMLDivElement>(null);
  const landmarks = doseLandmarksAt(effectivePerPlasma);
  /** Where Page Up and Page Down stop. */
  const pageStops = [...landmarks.map(({ um }) => um), doseRange.maximum];
  const { regimes } = levelAt(plasmaNgPerMlOf(concentrationUm, effectivePerPlasma));
  const isActive = ({ name }: Regime) => regimes.some((regime) => regime.name === name);
  const place = (ngPerMl: number) =>
    share(Math.min(doseRange.maximum, effectiveUmOf(ngPerMl, effectivePerPlasma)));

  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const fromStart = isRightToLeft() ? box.right - event.clientX : event.clientX - box.left;
    onChange(stopAtTravel(fromStart / box.width, landmarks));
  };

  const pressed = (event: KeyboardEvent) => {
    const wanted = valueAfterKey(keyAhead(event.key), concentrationUm, pageStops, (direction) =>
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
        aria-valuetext={describeConcentration(concentrationUm, effectivePerPlasma)}
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
          {regimeTable.map((regime) => (
            <div
              key={regime.name}
              className="dose-band"
              data-regime={regime.name}
              data-active={isActive(regime)}
              style={{
                insetInlineStart: place(regime.fromNgPerMl),
                insetInlineEnd: `calc(100% - ${place(regime.toNgPerMl)})`,
              }}
            />
          ))}
          {regimeClusters.map((cluster) => (
            <span
              key={cluster[0]?.name}
              className="dose-band-names"
              style={{ insetInlineStart: place(cluster[0]?.fromNgPerMl ?? 0) }}
            >
              {cluster.map((regime) => (
                <span
                  key={regime.name}
                  className="dose-band-name"
                  data-regime={regime.name}
                  data-active={isActive(regime)}
                >
                  {t(`dose.regime.${regime.name}`)}
                </span>
              ))}
            </span>
          ))}
          <div
            className="dose-thumb"
            data-regime={colourRegimeOf(concentrationUm, effectivePerPlasma)}
            data-clamped={isClamped}
          />
        </div>
      </div>
      <div className="dose-scale">
        {ticksBeside(landmarks).map((um) => (
          <span key={um} className="dose-tick" style={{ insetInlineStart: share(um) }} aria-hidden="true">
            {formatConcentration(um)}
          </span>
        ))}
        {landmarks.map(({ name, um }) => {
          const meaning = t(`dose.landmark.${name}`);
          const concentration = formatConcentration(um);
          return (
            <button
              key={name}
              type="button"
              className="dose-landmark"
              style={{ insetInlineStart: share(um) }}
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
