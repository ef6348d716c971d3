/** One chapter as it is played, or the end of the Story, and the way on from it. */
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { ChapterCard } from "./chapter-card.tsx";
import type { Chapter } from "./chapters.ts";
import { StoryEnd } from "./story-end.tsx";
import type { StoryMeasure } from "./story-measure.ts";
import { useChapter } from "./use-chapter.ts";

interface StoryMainProps {
  readonly chapter: Chapter;
  readonly measure: StoryMeasure;
  /** The last chapter is done. */
  readonly hasEnded: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onReplay: () => void;
  readonly onAgain: () => void;
  readonly onExplore: () => void;
}

export function StoryMain(props: StoryMainProps) {
  const { chapter, measure, hasEnded, isFirst, isLast } = props;
  const played = useChapter(chapter, measure);
  return (
    <main className="story-main">
      {hasEnded ? (
        <StoryEnd onAgain={props.onAgain} onExplore={props.onExplore} />
      ) : (
        <ChapterCard chapter={chapter} played={played} measure={measure} />
      )}
      <nav className="story-ways" aria-label={t("story.chapters")}>
        <button type="button" className="button" disabled={isFirst && !hasEnded} onClick={props.onBack}>
          {t("story.back")}
        </button>
        <button
          type="button"
          className="button story-replay"
          aria-label={t("story.replay")}
          title={t("story.replay")}
          disabled={hasEnded}
          onClick={props.onReplay}
        >
          <Icon path={iconPaths.again} />
        </button>
        <button
          type="button"
          className="button story-next"
          data-calls={played.phase === "answered"}
          disabled={hasEnded}
          onClick={props.onNext}
        >
          {t(isLast ? "story.finish" : "story.next")}
        </button>
      </nav>
      <p className="story-disclaimer">{t("page.disclaimer")}</p>
    </main>
  );
}
