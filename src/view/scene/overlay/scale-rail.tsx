/** The four scales as stops of one rail, from far to near. */
import { type KeyboardEvent, useRef } from "react";
import { useAppState } from "../../../app/use-app-state.ts";
import { scaleNames, travelTo } from "../../../app/view.ts";
import { t } from "../../../web/messages/messages.ts";
import { stepAhead } from "../../../web/slider-keys.ts";
import type { OverlayElements } from "./overlay-elements.ts";
import "./scale-rail.css";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface ScaleRailProps {
  readonly overlay: OverlayElements;
  /** The nearest scale that has something to show. */
  readonly deepest: number;
}

export function ScaleRail({ overlay, deepest }: ScaleRailProps) {
  const scale = useAppState((state) => state.scale);
  const rail = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key] ?? stepAhead(event.key);
    if (step === undefined) return;
    event.preventDefault();
    // From the stop that has the focus: the picture is still on its way when keys follow each other quickly.
    const stops = [...(rail.current?.querySelectorAll("button") ?? [])];
    const present = stops.indexOf(event.target as HTMLButtonElement);
    const next = Math.min(deepest, Math.max(0, present + step));
    travelTo(scaleNames[next] ?? "sheet");
    stops[next]?.focus();
  };
  return (
    <div
      ref={rail}
      className="scale-rail"
      role="radiogroup"
      aria-label={t("overlay.scales")}
      onKeyDown={onKeyDown}
    >
      <span className="scale-rail-line" aria-hidden="true">
        <span ref={overlay.railMark} className="scale-rail-mark" />
      </span>
      {scaleNames.map((name, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a stop of the rail flies there when pressed, as a button does
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={name === scale}
          tabIndex={name === scale ? 0 : -1}
          disabled={index > deepest}
          onClick={() => travelTo(name)}
        >
          {t(`overlay.scale.${name}`)}
        </button>
      ))}
    </div>
  );
}
