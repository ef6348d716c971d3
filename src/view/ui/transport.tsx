/** Pause, restart, the state of the cortex, full screen and help. */
import { type FaceName, openFace } from "../../app/face.ts";
import { restart, setPaused } from "../../app/intents.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { useFaceState } from "../../app/use-face-state.ts";
import type { Subject } from "../../model/cascade/cascade.ts";
import { canFillScreen, toggleFullScreen } from "../../web/full-screen.ts";
import { Icon, iconPaths } from "../../web/icon.tsx";
import { t } from "../../web/messages/messages.ts";
import { LanguageMenu } from "./language/language-menu.tsx";
import "./transport.css";

const subjects = ["stressed", "healthy"] as const satisfies readonly Subject[];

function SubjectChooser() {
  const subject = useAppState((state) => state.subject);
  return (
    <fieldset className="segments subject-chooser" aria-label={t("run.subject")}>
      {subjects.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === subject}
          title={t(`run.subjectMeaning.${choice}`)}
          onClick={() => restart({ subject: choice })}
        >
          {t(`run.subject.${choice}`)}
        </button>
      ))}
    </fieldset>
  );
}

const faces = ["story", "explore", "lab"] as const satisfies readonly FaceName[];

/** Leads to the other faces of the page. */
function OtherFaces() {
  const present = useFaceState(({ face }) => face);
  return faces
    .filter((face) => face !== present)
    .map((face) => (
      <button
        key={face}
        type="button"
        className="button"
        title={t(`page.face.${face}Meaning`)}
        onClick={() => openFace(face)}
      >
        {t(`page.face.${face}`)}
      </button>
    ));
}

export interface TransportProps {
  readonly isCalm: boolean;
  readonly onCalm: (isCalm: boolean) => void;
  readonly onHelp: () => void;
  readonly onShare: () => void;
  /** The button of the experiments; left out where it is elsewhere. */
  readonly experiments?: { readonly isOpen: boolean; readonly onToggle: () => void };
}

export function Transport({ isCalm, onCalm, onHelp, onShare, experiments }: TransportProps) {
  const isPaused = useAppState((state) => state.isPaused);
  return (
    <fieldset className="transport" aria-label={t("run.group")}>
      {experiments && (
        <button
          type="button"
          className="button"
          aria-expanded={experiments.isOpen}
          aria-keyshortcuts="E"
          onClick={experiments.onToggle}
        >
          <Icon path={iconPaths.flask} />
          {t("page.experiments")}
        </button>
      )}
      <OtherFaces />
      <SubjectChooser />
      <button
        type="button"
        className="button"
        aria-pressed={isPaused}
        aria-keyshortcuts="Space"
        onClick={() => setPaused(!isPaused)}
      >
        <Icon path={isPaused ? iconPaths.play : iconPaths.pause} isFilled />
        <span className="transport-word">{t(isPaused ? "run.run" : "run.pause")}</span>
      </button>
      <button type="button" className="button" aria-keyshortcuts="R" onClick={() => restart()}>
        <Icon path={iconPaths.again} />
        <span className="transport-word">{t("run.restart")}</span>
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={isCalm}
        title={t("run.calmMeaning")}
        onClick={() => onCalm(!isCalm)}
      >
        {t("run.calm")}
      </button>
      <button
        type="button"
        className="button icon-button"
        aria-label={t("run.share")}
        title={t("run.share")}
        onClick={onShare}
      >
        <Icon path={iconPaths.share} />
      </button>
      <LanguageMenu />
      {canFillScreen() && (
        <button
          type="button"
          className="button icon-button full-screen-button"
          aria-label={t("run.fullScreen")}
          aria-keyshortcuts="F"
          onClick={toggleFullScreen}
        >
          <Icon path={iconPaths.fullScreen} />
        </button>
      )}
      <button
        type="button"
        className="button icon-button"
        aria-label={t("run.help")}
        aria-keyshortcuts="?"
        onClick={onHelp}
      >
        ?
      </button>
    </fieldset>
  );
}
