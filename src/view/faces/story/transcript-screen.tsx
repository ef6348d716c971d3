/** The Story as text: what each chapter shows, says, lets one do and measures. */
import { openFace } from "../../../app/face.ts";
import { listed } from "../../../web/messages/lists.ts";
import { t } from "../../../web/messages/messages.ts";
import { actionsInWords } from "./action-words.ts";
import { ChapterWords } from "./chapter-words.tsx";
import { chapters } from "./chapters.ts";
import "./transcript.css";

export function TranscriptScreen() {
  return (
    <div className="transcript">
      <main className="transcript-body">
        <h1>{t("story.transcript")}</h1>
        <p>{t("story.transcript.intro")}</p>
        {chapters.map((chapter, place) => (
          <section key={chapter.name} aria-labelledby={`chapter-${chapter.name}`}>
            <h2 id={`chapter-${chapter.name}`}>
              {t("story.chapterName", { number: place + 1, title: t(`story.${chapter.name}.title`) })}
            </h2>
            <p>
              <ChapterWords name={chapter.name} />
            </p>
            <dl>
              <dt>{t("story.transcript.seen")}</dt>
              <dd>{t(`story.${chapter.name}.seen`)}</dd>
              <dt>{t("story.transcript.do")}</dt>
              <dd>{listed(actionsInWords(chapter))}</dd>
              {chapter.figures.length > 0 && (
                <>
                  <dt>{t("story.transcript.found")}</dt>
                  <dd>
                    <ul>
                      {chapter.figures.map((figure) => (
                        <li key={figure}>{t(`story.figure.${figure}`)}</li>
                      ))}
                    </ul>
                  </dd>
                </>
              )}
            </dl>
            <button type="button" className="link-button" onClick={() => openFace("story", chapter.name)}>
              {t("story.transcript.open")}
            </button>
          </section>
        ))}
        <p>{t("page.disclaimer")}</p>
        <p className="transcript-ways">
          <button type="button" className="button" onClick={() => openFace("story")}>
            {t("page.face.story")}
          </button>
          <button type="button" className="button" onClick={() => openFace("explore")}>
            {t("page.face.explore")}
          </button>
        </p>
      </main>
    </div>
  );
}
