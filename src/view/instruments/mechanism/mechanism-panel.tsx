/** The six steps as a list, each lit by its own live number. */
import { useEffect, useRef, useState } from "react";
import { appStore } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { causeOf } from "../../../model/decomposition/decompositions.ts";
import { t } from "../../../web/messages/messages.ts";
import { useScrollFocus } from "../../../web/scroll-focus.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { readableEveryMs, useInstruments } from "../instruments.tsx";
import { judgedNames, type Measurement } from "../run-record.ts";
import { DoseMoment } from "./dose-moment.ts";
import { type MechanismStep, mechanismSteps, type StepState, stateOfStep } from "./mechanism-steps.ts";
import "./mechanism.css";

export function MechanismPanel() {
  // One for all steps: what has been given is the same for each.
  const [doseMoment] = useState(() => new DoseMoment());
  const list = useRef<HTMLOListElement>(null);
  useScrollFocus(list);
  return (
    <ol ref={list} className="mechanism" aria-label={t("instrument.mechanism")}>
      {mechanismSteps.map((step, index) => (
        <StepRow key={step.id} step={step} position={index + 1} doseMoment={doseMoment} />
      ))}
    </ol>
  );
}

function StepRow(props: {
  readonly step: MechanismStep;
  readonly position: number;
  readonly doseMoment: DoseMoment;
}) {
  const { step, position, doseMoment } = props;
  const { onFrame, record } = useInstruments();
  const cause = useAppState(({ parameterSet }) => causeOf(parameterSet));
  const reason =
    step.id === "drug" ? t("instrument.step.drugReason", { cause }) : t(`instrument.step.${step.id}Reason`);
  const row = useRef<HTMLLIElement>(null);
  const figure = useRef<HTMLSpanElement>(null);
  const comparison = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    let state: StepState = "unlit";
    return onFrame({
      everyMs: readableEveryMs,
      draw: (frame) => {
        if (!frame || !row.current) return;
        const { recentMean, baseline } = record;
        const now = measurementOf(frame);
        state = recentMean.values ? stateOfStep(step, recentMean.values, baseline.values, state) : "unlit";
        if (row.current.dataset["state"] !== state) row.current.dataset["state"] = state;
        write(figure.current, step.figure(now));
        const isWaiting =
          step.needsHours === true && doseMoment.isWaiting(clockOf(frame), appStore.getState());
        write(
          comparison.current,
          isWaiting ? t("instrument.needsHours") : step.comparison(now, baseline.values),
        );
        comparison.current?.classList.toggle("step-hint", isWaiting);
        write(spoken.current, t(`instrument.state.${state}`));
      },
    });
  }, [step, doseMoment, onFrame, record]);

  return (
    <li ref={row} className={`step step-${step.id}`} data-state="unlit">
      <span className="step-lamp" aria-hidden="true">
        {position}
      </span>
      <span className="step-words">
        <span className="step-title">{t(`instrument.step.${step.id}`)}</span>
        <span className="step-reason quiet small">{reason}</span>
      </span>
      <span className="step-numbers">
        <span ref={figure} className="step-figure">
          –
        </span>
        <span ref={comparison} className="quiet small">
          {t("instrument.waitingForNetwork")}
        </span>
        <span ref={spoken} className="visually-hidden" />
      </span>
    </li>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

const measurementOf = (frame: Frame) =>
  Object.fromEntries(judgedNames.map((name) => [name, scalarOf(frame, name)])) as Measurement;

const clockOf = (frame: Frame) => ({
  hours: scalarOf(frame, "hours"),
  isPaused: scalarOf(frame, "hoursPerSecond") === 0,
});
