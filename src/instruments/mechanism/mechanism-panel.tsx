/** The six steps as a list, each lit by its own live number. */
import { useEffect, useRef } from "react";
import { type Frame, scalarOf } from "../../snapshot/frame.ts";
import { onFrame, readableEveryMs } from "../frame-loop.ts";
import { baseline, recentMean } from "../recorder.ts";
import {
  type Measurement,
  type MechanismStep,
  mechanismSteps,
  type StepState,
  stateOfStep,
} from "./mechanism-steps.ts";
import "./mechanism.css";

export interface MechanismPanelProps {
  /** The hours clock is paused, so the steps that need it cannot move. */
  readonly isHoursClockPaused: boolean;
}

export function MechanismPanel({ isHoursClockPaused }: MechanismPanelProps) {
  return (
    <ol className="mechanism" aria-label="Six steps of the mechanism">
      {mechanismSteps.map((step, index) => (
        <StepRow
          key={step.id}
          step={step}
          position={index + 1}
          isWaitingForHours={step.needsHours && isHoursClockPaused}
        />
      ))}
    </ol>
  );
}

interface StepRowProps {
  readonly step: MechanismStep;
  readonly position: number;
  readonly isWaitingForHours: boolean;
}

function StepRow({ step, position, isWaitingForHours }: StepRowProps) {
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
        const now = measurementOf(frame);
        state = recentMean.values ? stateOfStep(step, recentMean.values, baseline.values, state) : "unlit";
        if (row.current.dataset["state"] !== state) row.current.dataset["state"] = state;
        write(figure.current, step.figure(now));
        write(comparison.current, step.comparison(now, baseline.values));
        write(spoken.current, spokenState[state]);
      },
    });
  }, [step]);

  return (
    <li ref={row} className={`step step-${step.id}`} data-state="unlit">
      <span className="step-lamp" aria-hidden="true">
        {position}
      </span>
      <span className="step-words">
        <span className="step-title">{step.title}</span>
        <span className="step-reason">{step.reason}</span>
      </span>
      <span className="step-numbers">
        <span ref={figure} className="step-figure">
          –
        </span>
        <span ref={comparison} className="step-comparison" hidden={isWaitingForHours}>
          waiting for the network
        </span>
        {isWaitingForHours && <span className="step-comparison step-hint">needs the hours clock</span>}
        <span ref={spoken} className="visually-hidden" />
      </span>
    </li>
  );
}

const spokenState: Record<StepState, string> = {
  unlit: "near its baseline",
  lit: "lit: this step is happening",
  opposite: "the opposite is happening",
};

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function measurementOf(frame: Frame): Measurement {
  return {
    blockExcitatory: scalarOf(frame, "blockExcitatory"),
    blockInhibitory: scalarOf(frame, "blockInhibitory"),
    inhibitoryRateHz: scalarOf(frame, "inhibitoryRateHz"),
    excitatoryRateHz: scalarOf(frame, "excitatoryRateHz"),
    glutamate: scalarOf(frame, "glutamate"),
    bdnf: scalarOf(frame, "bdnf"),
    mtorc1: scalarOf(frame, "mtorc1"),
    spineOccupancy: scalarOf(frame, "spineOccupancy"),
  };
}
