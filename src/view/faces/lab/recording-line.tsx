/** Which recording is shown, how far one is read, and why one was refused: a line above the recorded time. */
import { useStore } from "zustand";
import { openingStore, stopOpening } from "../../../app/recording/open-recording.ts";
import { replay } from "../../../app/recording/replay.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { recordingFacts } from "./instruments/instrument.ts";
import "./recording-line.css";

export function RecordingLine() {
  const opened = useStore(replay.store, (state) => state.opened);
  const { file, share, refusal } = useStore(openingStore);
  return (
    <>
      {file !== null && (
        <div className="lab-recording">
          <progress max={1} value={share} aria-label={t("recording.open")} />
          <p role="status">{t("recording.reading", { file, percent: Math.floor(100 * share) })}</p>
          <button type="button" className="button lab-button" onClick={stopOpening}>
            {t("export.cancel")}
          </button>
        </div>
      )}
      {refusal && (
        <div className="lab-recording">
          <p role="alert" className="refusal">
            {say(refusal)}
          </p>
          <button
            type="button"
            className="button lab-button"
            aria-label={t("run.dismiss", { notification: say(refusal) })}
            onClick={stopOpening}
          >
            ×
          </button>
        </div>
      )}
      {opened && (
        <section className="lab-recording" data-shown aria-label={t("recording.shown")}>
          <p role="status">
            <strong>{t("recording.shown")}</strong>{" "}
            <bdi>{[opened.file, ...recordingFacts(opened)].join(" · ")}</bdi>{" "}
            <span className="quiet">{t("recording.shownWords")}</span>
          </p>
          <button type="button" className="button lab-button" onClick={() => replay.returnToLive()}>
            {t("recording.close")}
          </button>
        </section>
      )}
    </>
  );
}

/** Over the picture, whose cells then are of another simulator's network. */
export function PictureLabel() {
  const opened = useStore(replay.store, (state) => state.opened);
  return (
    opened && (
      <p className="lab-picture-label">
        {t("recording.shown")}: <bdi>{opened.file}</bdi>
      </p>
    )
  );
}
