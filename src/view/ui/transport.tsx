/** Pause, begin anew, whose cortex it is, full screen and help. */
import { chooseSubject, reset, setPaused } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import type { Subject } from "../../model/cascade/cascade.ts";
import { canFillScreen, toggleFullScreen } from "../../web/full-screen.ts";
import { Icon, iconPaths } from "../../web/icon.tsx";
import "./transport.css";

const subjects: readonly { readonly subject: Subject; readonly label: string; readonly meaning: string }[] = [
  { subject: "stressed", label: "Stressed", meaning: "a quarter of the spines lost to chronic stress" },
  { subject: "healthy", label: "Healthy", meaning: "every potential spine is there" },
];

function SubjectChooser() {
  const subject = useAppState((state) => state.subject);
  return (
    <fieldset className="segments subject-chooser" aria-label="Begin anew with a cortex that is">
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
  /** The button of the experiments; left out where it stands elsewhere. */
  readonly experiments?: { readonly isOpen: boolean; readonly onToggle: () => void };
}

export function Transport({ isCalm, onCalm, onHelp, experiments }: TransportProps) {
  const isPaused = useAppState((state) => state.isPaused);
  return (
    <fieldset className="transport" aria-label="Run">
      {experiments && (
        <button
          type="button"
          className="button"
          aria-expanded={experiments.isOpen}
          aria-keyshortcuts="E"
          onClick={experiments.onToggle}
        >
          <Icon path={iconPaths.flask} />
          Experiments
        </button>
      )}
      <SubjectChooser />
      <button
        type="button"
        className="button"
        aria-pressed={isPaused}
        aria-keyshortcuts="Space"
        onClick={() => setPaused(!isPaused)}
      >
        <Icon path={isPaused ? iconPaths.play : iconPaths.pause} isFilled />
        {isPaused ? "Run" : "Pause"}
      </button>
      <button type="button" className="button" aria-keyshortcuts="R" onClick={reset}>
        <Icon path={iconPaths.again} />
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
          <Icon path={iconPaths.fullScreen} />
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
