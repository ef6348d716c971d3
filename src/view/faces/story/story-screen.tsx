/** The Story: the picture over everything, one chapter at a time beside it, and nothing else but the way through. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { openFace } from "../../../app/face.ts";
import { type ChapterName, chapterNames } from "../../../app/story/chapter-names.ts";
import { enterStory } from "../../../app/story/story-visit.ts";
import { useHasRunSetAside } from "../../../app/story/use-has-run-set-aside.ts";
import { useFaceState } from "../../../app/use-face-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { LanguageMenu } from "../../ui/language/language-menu.tsx";
import { PhaseNote } from "../phase-note.tsx";
import { PicturePlace } from "../picture.tsx";
import { usePicture } from "../picture-host.tsx";
import { usePictureInset } from "../picture-inset.ts";
import { chapterNamed } from "./chapters.ts";
import { StoryMain } from "./story-main.tsx";
import { StoryMeasure } from "./story-measure.ts";
import { StoryProgress } from "./story-progress.tsx";
import "./story.css";

export interface StoryScreenProps {
  /** Where a visitor goes who leaves; to Explore, if it is not said. */
  readonly onLeave?: (() => void) | undefined;
  /** Called when the last chapter is done; in place of the Story's own end. */
  readonly onFinish?: (() => void) | undefined;
  /** Called with each chapter that is begun. */
  readonly onChapter?: ((name: ChapterName) => void) | undefined;
  /** The chapters, in their order; all, if it is not said. */
  readonly chapters?: readonly ChapterName[];
  /** In a kiosk the chapters have no addresses, and nothing leads to another face. */
  readonly isKiosk?: boolean;
  /** Beside the way out; the choice of a language, if it is not said. */
  readonly tools?: ReactNode;
}

/** The chapter that is shown, and how another is opened: an entry of the history, but in a kiosk. */
function useChapterName(isKiosk: boolean): readonly [ChapterName, (name: ChapterName) => void] {
  const part = useFaceState((state) => state.part) as ChapterName | null;
  const [own, setOwn] = useState<ChapterName>(chapterNames[0]);
  const open = useCallback((name: ChapterName) => openFace("story", name), []);
  return isKiosk ? [own, setOwn] : [part ?? chapterNames[0], open];
}

export function StoryScreen(props: StoryScreenProps) {
  const { onLeave, onFinish, onChapter, chapters = chapterNames, isKiosk = false } = props;
  const { tools = <LanguageMenu /> } = props;
  const { host, onInset } = usePicture();
  const stage = useRef<HTMLDivElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, onInset);
  const { record } = useInstruments();
  const [measure] = useState(() => new StoryMeasure(record.baseline));
  useEffect(() => measure.start(), [measure]);
  // Before any effect of the chapter, which waits for it.
  useLayoutEffect(() => enterStory({ givesBack: !isKiosk }), [isKiosk]);
  const leaveWords = t(useHasRunSetAside() ? "story.leaveToRun" : "story.leave");

  const [name, openChapter] = useChapterName(isKiosk);
  const [round, setRound] = useState(0);
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => onChapter?.(name), [name, onChapter]);

  const place = chapters.indexOf(name);
  const go = (next: ChapterName | undefined) => {
    setEnded(false);
    if (next) openChapter(next);
    else if (onFinish) onFinish();
    else setEnded(true);
  };
  const leave = onLeave ?? (() => openFace("explore"));
  return (
    <div ref={stage} className="story" data-chapter={name}>
      <PicturePlace host={host} />
      <header className="story-head">
        <StoryProgress chapters={chapters} present={place} onOpen={go} />
        <div className="story-tools">
          {tools}
          <button
            type="button"
            className="button story-leave"
            aria-label={leaveWords}
            title={leaveWords}
            onClick={leave}
          >
            ×
          </button>
        </div>
      </header>
      <div ref={clearing} className="story-clearing">
        <PhaseNote onLimits={isKiosk ? undefined : () => openFace("transcript")} />
      </div>
      <StoryMain
        // Another chapter, or the same again, begins with nothing of the one before.
        key={`${name} ${round}`}
        chapter={chapterNamed(name)}
        measure={measure}
        hasEnded={hasEnded}
        isFirst={place === 0}
        isLast={place + 1 === chapters.length}
        onBack={() => (hasEnded ? setEnded(false) : go(chapters[place - 1]))}
        onNext={() => go(chapters[place + 1])}
        onReplay={() => setRound((count) => count + 1)}
        onAgain={() => go(chapters[0])}
        onExplore={leave}
      />
    </div>
  );
}
