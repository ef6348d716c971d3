/** How far the Story is, and the way to each chapter. */
import type { ChapterName } from "../../../app/story/chapter-names.ts";
import { t } from "../../../web/messages/messages.ts";

interface StoryProgressProps {
  readonly chapters: readonly ChapterName[];
  /** Place of the chapter that is shown, from 0. */
  readonly present: number;
  readonly onOpen: (name: ChapterName) => void;
}

export function StoryProgress({ chapters, present, onOpen }: StoryProgressProps) {
  return (
    <ol className="story-progress" aria-label={t("story.chapters")}>
      {chapters.map((name, place) => {
        const words = t("story.chapterName", { number: place + 1, title: t(`story.${name}.title`) });
        return (
          <li key={name}>
            <button
              type="button"
              aria-label={words}
              title={words}
              aria-current={place === present ? "step" : undefined}
              data-passed={place < present}
              onClick={() => onOpen(name)}
            />
          </li>
        );
      })}
    </ol>
  );
}
