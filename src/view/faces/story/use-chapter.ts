/** Plays one chapter: makes the network ready, does what the visitor asks for, and says what was measured. */
import { useCallback, useEffect, useRef, useState } from "react";
import { setColourMode } from "../../../app/intents.ts";
import { CommandCancelled } from "../../../app/run.ts";
import { appStore } from "../../../app/store.ts";
import { passMilliseconds, settle } from "../../../app/story/story-network.ts";
import { withStoryNetwork } from "../../../app/story/story-visit.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { travelTo } from "../../../app/view.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { say, t } from "../../../web/messages/messages.ts";
import type { Chapter } from "./chapters.ts";
import type { Reading, StoryMeasure } from "./story-measure.ts";

/**
 * "preparing": the network is brought to where the chapter begins; "ready": the visitor's turn; "acting": what was asked for
 * is under way; "answering": it is done, and the network has a moment to show it; "answered": the finding is shown.
 */
export type ChapterPhase = "preparing" | "ready" | "acting" | "answering" | "answered";

/** Biological time before a chapter begins, and before an answer is read, ms: means must have forgotten what was before. */
const settleMs = { before: 450, answer: 700 };
/** How often the finding is written anew, ms: slowly enough to be read. */
const findingEveryMs = 1200;

/** What an action is given: it ends when `signal` is aborted, and keeps what it measured of a choice. */
export interface Acting {
  readonly signal: AbortSignal;
  readonly keep: (choice: string, value: number) => void;
}

export interface PlayedChapter {
  readonly phase: ChapterPhase;
  readonly finding: string | null;
  /** Why the chapter could not be prepared, or what was asked for not be done. */
  readonly refusal: string | null;
  /** What was tried, in the order in which it was. */
  readonly tried: ReadonlyMap<string, number>;
  /** The numbers before the visitor did anything; null until they are known. */
  readonly before: Reading | null;
  /** Does something of the chapter's action, in place of what is under way. */
  readonly act: (action: (acting: Acting) => Promise<void>) => void;
  /** Ends what is under way, or takes back what was switched on. */
  readonly rest: () => void;
}

const nothingTried: ReadonlyMap<string, number> = new Map();

/** For a component that lives as long as one playing of one chapter. */
export function useChapter(chapter: Chapter, measure: StoryMeasure): PlayedChapter {
  const [phase, setPhase] = useState<ChapterPhase>("preparing");
  const [finding, setFinding] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tried, setTried] = useState(nothingTried);
  const [before, setBefore] = useState<Reading | null>(null);
  const acting = useRef<AbortController | null>(null);
  // A network that failed and was started again begins the chapter anew.
  const hasFailed = useAppState((state) => state.phase === "failed");

  useEffect(() => {
    if (hasFailed) return;
    const own = new AbortController();
    setPhase("preparing");
    setFinding(null);
    setRefusal(null);
    setTried(nothingTried);
    setBefore(null);
    if (!travelTo(chapter.scale)) appStore.setState({ scale: chapter.scale });
    setColourMode(chapter.colours);
    const prepare = async () => {
      await withStoryNetwork(async () => {
        await chapter.begin(own.signal);
        measure.clear();
        await settle(settleMs.before, own.signal);
      }, own.signal);
      measure.forgetExtremes();
      setBefore(measure.read());
      setPhase("ready");
    };
    prepare().catch((error: Error) => tell(error, setRefusal));
    return () => {
      own.abort();
      acting.current?.abort();
    };
  }, [chapter, measure, hasFailed]);

  const act = useCallback((action: (acting: Acting) => Promise<void>) => {
    acting.current?.abort();
    const own = new AbortController();
    acting.current = own;
    setRefusal(null);
    setFinding(null);
    setPhase("acting");
    const keep = (choice: string, value: number) =>
      setTried((known) => {
        const next = new Map(known);
        // What is tried again is the last that was tried.
        next.delete(choice);
        return next.set(choice, value);
      });
    const run = async () => {
      await withStoryNetwork(() => action({ signal: own.signal, keep }), own.signal);
      setPhase("answering");
      await passMilliseconds(settleMs.answer, own.signal);
      setPhase("answered");
    };
    run().catch((error: Error) => {
      if (own.signal.aborted) return;
      tell(error, setRefusal);
      setPhase("ready");
    });
  }, []);

  const rest = useCallback(() => {
    acting.current?.abort();
    acting.current = null;
    setFinding(null);
    setPhase("ready");
  }, []);

  useEffect(() => {
    if (phase !== "answered" || !before) return;
    const find = () => {
      const now = measure.read();
      if (now) setFinding(chapter.find({ before, now, tried }));
    };
    find();
    const timer = setInterval(find, findingEveryMs);
    return () => clearInterval(timer);
  }, [phase, before, tried, chapter, measure]);

  return { phase, finding, refusal, tried, before, act, rest };
}

function tell(error: Error, show: (words: string) => void): void {
  // What the failure of a run means is said where the failure is shown.
  if (error instanceof CommandCancelled || appStore.getState().phase === "failed") return;
  show(t("story.refused", { reason: say(reasonOf(error)) }));
}
