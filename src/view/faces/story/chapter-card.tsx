/** A chapter in words: what is seen, what to do, the numbers that it moved, and what came of it. */
import { useEffect, useRef } from "react";
import { t } from "../../../web/messages/messages.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { ChapterAction } from "./chapter-action.tsx";
import { ChapterWords } from "./chapter-words.tsx";
import type { Chapter } from "./chapters.ts";
import { figureInWords, type StoryFigureName } from "./story-figures.ts";
import type { Reading, StoryMeasure } from "./story-measure.ts";
import type { PlayedChapter } from "./use-chapter.ts";
import "./chapter-card.css";

/** Chapters whose picture needs a word more. */
const hinted = ["cortex", "surge", "weeks"] as const;
const hasHint = (name: string): name is (typeof hinted)[number] =>
  (hinted as readonly string[]).includes(name);

/** How often a number is written, ms: slowly enough to be read. */
const figureEveryMs = 300;

interface ChapterCardProps {
  readonly chapter: Chapter;
  readonly played: PlayedChapter;
  readonly measure: StoryMeasure;
}

export function ChapterCard({ chapter, played, measure }: ChapterCardProps) {
  const { name, figures, isPictureOnly = false } = chapter;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another chapter is read from its heading on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chapter is what matters
  useEffect(() => heading.current?.focus({ preventScroll: true }), [name]);
  const finding = useRef<HTMLParagraphElement>(null);
  const hasFound = played.finding !== null;
  useEffect(() => {
    const [sentence, card] = [finding.current, finding.current?.parentElement];
    if (!hasFound || !sentence || !card) return;
    // What is above it changes its height, too, when numbers and what they are compared with are written.
    const observer = new ResizeObserver(() => sentence.scrollIntoView({ block: "nearest" }));
    for (const part of card.children) observer.observe(part);
    return () => observer.disconnect();
  }, [hasFound]);
  return (
    <section
      className="story-card"
      aria-labelledby="story-heading"
      data-phase={played.phase}
      // In a low window it scrolls, also when nothing in it can have the focus any more.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus
      tabIndex={0}
    >
      <h2 ref={heading} id="story-heading" className="story-heading" tabIndex={-1}>
        {t(`story.${name}.title`)}
      </h2>
      <p className="story-text">
        <ChapterWords name={name} />
      </p>
      <ChapterAction chapter={chapter} played={played} measure={measure} />
      {hasHint(name) && <p className="story-hint">{t(`story.${name}.hint`)}</p>}
      {played.before && figures.length > 0 && (
        <dl className="story-figures">
          {figures.map((figure) => (
            <Figure
              key={figure}
              name={figure}
              before={isPictureOnly ? null : played.before}
              measure={measure}
            />
          ))}
        </dl>
      )}
      <p ref={finding} className="story-finding" role="status">
        {played.finding ?? played.refusal ?? stateInWords(played)}
      </p>
    </section>
  );
}

function stateInWords({ phase }: PlayedChapter): string {
  if (phase === "preparing") return t("story.preparing");
  return phase === "acting" || phase === "answering" ? t("story.waiting") : "";
}

interface FigureProps {
  readonly name: StoryFigureName;
  /** null where there is nothing to compare with. */
  readonly before: Reading | null;
  readonly measure: StoryMeasure;
}

/** Written straight into the page: React does not render for a number. */
function Figure({ name, before, measure }: FigureProps) {
  const { onFrame } = useInstruments();
  const nowElement = useRef<HTMLElement>(null);
  const beforeElement = useRef<HTMLElement>(null);
  useEffect(
    () =>
      onFrame({
        everyMs: figureEveryMs,
        draw: () => {
          const reading = measure.read();
          if (!reading || !nowElement.current || !beforeElement.current) return;
          const words = figureInWords(name, before ?? reading, reading);
          const isCompared = before !== null && words.before !== null;
          write(nowElement.current, words.now);
          write(
            beforeElement.current,
            isCompared ? t("story.before", { value: words.before as string }) : "",
          );
        },
      }),
    [name, before, measure, onFrame],
  );
  return (
    <div className="story-figure" data-figure={name}>
      <dt>{t(`story.figure.${name}`)}</dt>
      <dd>
        <b ref={nowElement} className="story-now">
          –
        </b>{" "}
        <span ref={beforeElement} className="story-before" />
      </dd>
    </div>
  );
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
