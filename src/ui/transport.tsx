/** Pause, begin anew, whose cortex it is, full screen and help. */
import { chooseSubject, reset, setPaused } from "../app/intents.ts";
import type { Subject } from "../model/cascade.ts";
import { canFillScreen, toggleFullScreen } from "./full-screen.ts";
import { useAppState } from "./use-app-state.ts";
import "./transport.css";

const subjects: readonly { readonly subject: Subject; readonly label: string; readonly meaning: string }[] = [
  { subject: "stressed", label: "Stressed start", meaning: "a quarter of the spines lost to chronic stress" },
  { subject: "healthy", label: "Healthy start", meaning: "every potential spine is there" },
];

function SubjectChooser() {
  const subject = useAppState((state) => state.subject);
  return (
    <fieldset className="segments subject-chooser" aria-label="Begin anew with">
      {subjects.map((choice) => (
        <button
          key={choice.subject}
          type="button"
          aria-pressed={choice.subject === subject}
          title={`Begin anew: ${choice.meaning}`}
          onClick={() => chooseSubject(choice.subject)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}

export interface TransportProps {
  readonly isCalm: boolean;
  readonly onCalm: (isCalm: boolean) => void;
  readonly onHelp: () => void;
}

export function Transport({ isCalm, onCalm, onHelp }: TransportProps) {
  const isPaused = useAppState((state) => state.isPaused);
  return (
    <fieldset className="transport" aria-label="Run">
      <SubjectChooser />
      <button
        type="button"
        className="button"
        aria-pressed={isPaused}
        aria-keyshortcuts="Space"
        onClick={() => setPaused(!isPaused)}
      >
        <Icon path={isPaused ? "M4 2.5 13 8 4 13.5Z" : "M4 2.5h3v11H4zM9 2.5h3v11H9z"} isFilled />
        {isPaused ? "Run" : "Pause"}
      </button>
      <button type="button" className="button" aria-keyshortcuts="R" onClick={reset}>
        <Icon path="M3 8a5 5 0 1 0 1.6-3.7M3 2.4v3h3" />
        Reset
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isCalm}
        title="Spikes fade more slowly and the camera keeps still"
        onClick={() => onCalm(!isCalm)}
      >
        Calm
      </button>
      {canFillScreen() && (
        <button
          type="button"
          className="button icon-button full-screen-button"
          aria-label="Full screen"
          aria-keyshortcuts="F"
          onClick={toggleFullScreen}
        >
          <Icon path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
        </button>
      )}
      <button
        type="button"
        className="button icon-button"
        aria-label="Help and keys"
        aria-keyshortcuts="?"
        onClick={onHelp}
      >
        ?
      </button>
    </fieldset>
  );
}

function Icon({ path, isFilled = false }: { readonly path: string; readonly isFilled?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill={isFilled ? "currentColor" : "none"}
        stroke={isFilled ? "none" : "currentColor"}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
