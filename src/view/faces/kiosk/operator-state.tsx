/** How the machine is: what runs, how fast, and what the kiosk has mended by itself. */
import { useEffect, useState } from "react";
import { readEvents } from "../../../app/kiosk/events.ts";
import { memoryMb } from "../../../app/kiosk/kiosk.ts";
import type { WakeLockState } from "../../../app/kiosk/wake-lock.ts";
import { pageProgram } from "../../../app/known-of-run.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { FigureList } from "../../../web/figure-list.tsx";
import { engineInWords } from "../../../web/messages/engine-words.ts";
import { currentLocale, t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { scalarOf } from "../../../wire/frame/frame.ts";

const everyMs = 2000;

interface Measured {
  readonly stepsPerSecond: number | null;
  readonly memoryMb: number | null;
  readonly minutes: number;
}

/** Measured every two seconds while it is shown. */
function useMeasured(): Measured {
  const [measured, setMeasured] = useState<Measured>({ stepsPerSecond: null, memoryMb: null, minutes: 0 });
  useEffect(() => {
    let before: { readonly step: number; readonly nowMs: number } | null = null;
    const measure = () => {
      const nowMs = performance.now();
      const { frame } = liveFrame;
      const step = frame ? scalarOf(frame, "step") : null;
      const isSameRun = before !== null && step !== null && step >= before.step;
      setMeasured({
        stepsPerSecond: isSameRun && before ? (1000 * (step - before.step)) / (nowMs - before.nowMs) : null,
        memoryMb: memoryMb(),
        minutes: Math.floor(nowMs / 60_000),
      });
      before = step === null ? null : { step, nowMs };
    };
    measure();
    const timer = setInterval(measure, everyMs);
    return () => clearInterval(timer);
  }, []);
  return measured;
}

export function OperatorState({ wakeLock }: { readonly wakeLock: WakeLockState }) {
  const report = useAppState((state) => state.report);
  const { stepsPerSecond, memoryMb: megabytes, minutes } = useMeasured();
  return (
    <>
      <section aria-labelledby="kiosk-state">
        <h3 id="kiosk-state">{t("kiosk.operator.state")}</h3>
        <FigureList
          rows={[
            [t("kiosk.operator.engine"), report ? engineInWords(report.engine) : "–"],
            [t("kiosk.operator.threads"), decimal(report?.engine.threads ?? null)],
            [t("kiosk.operator.neuronsNow"), decimal(report?.neurons ?? null)],
            [t("kiosk.operator.steps"), decimal(stepsPerSecond)],
            [
              t("kiosk.operator.memory"),
              megabytes === null
                ? t("kiosk.operator.memoryUnknown")
                : t("kiosk.operator.megabytes", { megabytes: decimal(megabytes) }),
            ],
            [t("kiosk.operator.uptime"), t("kiosk.operator.minutes", { minutes })],
            [t("kiosk.operator.wakeLock"), wakeLockWords(wakeLock)],
            [t("kiosk.operator.version"), `${pageProgram.version} (${pageProgram.commit.slice(0, 10)})`],
            [t("kiosk.operator.browser"), navigator.userAgent],
          ]}
        />
      </section>
      <Events />
    </>
  );
}

const wakeLockWords = (state: WakeLockState): string =>
  state.kind === "refused"
    ? t("kiosk.operator.wakeLock.refused", { detail: state.detail })
    : t(`kiosk.operator.wakeLock.${state.kind}`);

function Events() {
  const [events] = useState(readEvents);
  const time = new Intl.DateTimeFormat(currentLocale(), { dateStyle: "short", timeStyle: "medium" });
  return (
    <section aria-labelledby="kiosk-events">
      <h3 id="kiosk-events">{t("kiosk.operator.events")}</h3>
      {events.length === 0 && <p>{t("kiosk.operator.noEvents")}</p>}
      <ul className="kiosk-events">
        {events.toReversed().map((event) => (
          <li key={event.time}>
            <time dateTime={event.time}>{time.format(new Date(event.time))}</time>{" "}
            {t("kiosk.operator.event", { action: event.action, reason: t(`kiosk.reason.${event.reason}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
