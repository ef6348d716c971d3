/** After the last chapter: where to go from here. */
import { useEffect, useRef } from "react";
import { openFace } from "../../../app/face.ts";
import { t } from "../../../web/messages/messages.ts";

interface StoryEndProps {
  readonly onAgain: () => void;
  readonly onExplore: () => void;
}

export function StoryEnd({ onAgain, onExplore }: StoryEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className="story-card" aria-labelledby="story-end">
      <h2 ref={heading} id="story-end" className="story-heading" tabIndex={-1}>
        {t("story.end.title")}
      </h2>
      <p className="story-text">{t("story.end.text")}</p>
      <div className="story-choices">
        <button type="button" className="button story-action" onClick={onExplore}>
          {t("story.end.explore")}
        </button>
        <button type="button" className="button story-action" onClick={onAgain}>
          {t("story.end.again")}
        </button>
        <button type="button" className="button story-action" onClick={() => openFace("transcript")}>
          {t("story.transcript")}
        </button>
      </div>
    </section>
  );
}
