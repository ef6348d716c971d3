/** The recorded time: back, replay at any speed, to the highest rate, and live again. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { labStore, selectSpan, shownSpan } from "../../../app/lab/lab-state.ts";
import { keptFrameSpacingMs } from "../../../app/recording/kept-frames.ts";
import { recordingBudgetBytes } from "../../../app/recording/recording.ts";
import { replay, replaySpeeds } from "../../../app/recording/replay.ts";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { valueAfterKey } from "../../../web/slider-keys.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { spanWords } from "./instruments/instrument.ts";
import { OpenRecording } from "./open-recording.tsx";
import "./time-bar.css";

const megabyte = 2 ** 20;
/** How often the numbers beside the bar follow, ms. */
const everyMs = 300;
/** An arrow key goes so far, ms. */
const keyStepMs = 10;

interface Kept {
  readonly firstMs: number;
  readonly endMs: number;
  readonly megabytes: number;
  readonly lostMs: number;
}

function keptNow(): Kept {
  const { firstMs, endMs, keptBytes, lostMs } = replay.recorded;
  return { firstMs, endMs, megabytes: (keptBytes + replay.frames.keptBytes) / megabyte, lostMs };
}

function useKept(): Kept {
  const { onFrame } = useInstruments();
  const [kept, setKept] = useState(keptNow);
  useEffect(() => onFrame({ everyMs, draw: () => setKept(keptNow()) }), [onFrame]);
  // Another recording is another bar at once: a slider must not have its value outside of its ends.
  useEffect(
    () =>
      replay.store.subscribe((state, before) => {
        if (state.opened !== before.opened) setKept(keptNow());
      }),
    [],
  );
  return kept;
}

export function TimeBar() {
  const kept = useKept();
  const { atMs, isPlaying, msPerSecond, opened } = useStore(replay.store);
  const span = useStore(labStore, (state) => state.span);
  const isReplay = atMs !== null;
  const hasTime = kept.endMs > kept.firstMs;
  return (
    <section className="lab-time" aria-label={t("lab.timeline")}>
      <button
        type="button"
        className="button icon-button lab-button"
        aria-label={t(isPlaying ? "lab.pause" : "lab.play")}
        disabled={!hasTime}
        onClick={() => replay.setPlaying(!isPlaying)}
      >
        <Icon path={isPlaying ? iconPaths.pause : iconPaths.play} isFilled />
      </button>
      <Track kept={kept} atMs={atMs} />
      <span className="lab-time-now figures">{decimal((atMs ?? kept.endMs) / 1000, 2)} s</span>
      <select
        className="lab-select"
        aria-label={t("lab.speed")}
        value={msPerSecond}
        onChange={(event) => replay.setSpeed(Number(event.target.value))}
      >
        {replaySpeeds.map((speed) => (
          <option key={speed} value={speed}>
            {t("lab.speedValue", { speed })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button lab-button"
        disabled={!hasTime}
        onClick={() => replay.goToSurge()}
      >
        {t("lab.surge")}
      </button>
      <button
        type="button"
        className="button lab-button"
        disabled={!hasTime}
        onClick={() => selectSpan(span ? null : shownSpan())}
      >
        {span ? t("lab.clearSpan") : t("lab.selectShown")}
      </button>
      <button
        type="button"
        className="button lab-button lab-live"
        aria-pressed={!isReplay}
        onClick={() => replay.returnToLive()}
      >
        {t(isReplay ? "lab.backToLive" : "lab.live")}
      </button>
      <OpenRecording />
      <p className="lab-time-words quiet small" role="status">
        {isReplay && !opened
          ? t("lab.replaying", { ms: keptFrameSpacingMs })
          : span
            ? t("lab.selectedSpan", { span: spanWords(span) })
            : opened
              ? ""
              : kept.lostMs > 0
                ? t("lab.lost", { ms: decimal(kept.lostMs) })
                : t("lab.kept", {
                    seconds: decimal((kept.endMs - kept.firstMs) / 1000, 1),
                    megabytes: decimal(kept.megabytes),
                    budget: decimal((recordingBudgetBytes + replay.frames.budgetBytes) / megabyte),
                  })}
      </p>
    </section>
  );
}

function Track({ kept: { firstMs, endMs }, atMs }: { readonly kept: Kept; readonly atMs: number | null }) {
  const track = useRef<HTMLDivElement>(null);
  const value = atMs ?? endMs;
  const share = endMs > firstMs ? (value - firstMs) / (endMs - firstMs) : 1;
  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    replay.goTo(firstMs + ((event.clientX - box.left) / box.width) * (endMs - firstMs));
  };
  const pressed = (event: KeyboardEvent) => {
    const next = valueAfterKey(
      event.key,
      value,
      [firstMs, endMs],
      (direction) => value + direction * keyStepMs,
    );
    if (next === null) return;
    event.preventDefault();
    replay.goTo(next);
  };
  return (
    <div
      ref={track}
      className="lab-track"
      dir="ltr"
      role="slider"
      tabIndex={0}
      aria-label={t("lab.timeline")}
      aria-valuemin={firstMs / 1000}
      aria-valuemax={endMs / 1000}
      aria-valuenow={value / 1000}
      aria-valuetext={t("lab.timelineValue", {
        seconds: decimal(value / 1000, 2),
        first: decimal(firstMs / 1000, 1),
        last: decimal(endMs / 1000, 1),
      })}
      style={{ "--share": share } as React.CSSProperties}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    />
  );
}
