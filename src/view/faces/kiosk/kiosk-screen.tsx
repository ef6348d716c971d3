/** The kiosk: an invitation while nobody is there, the Story, its end, and the operator's view behind a PIN. */
import "../../../web/messages/later-words.ts";
import { useCallback, useEffect, useState } from "react";
import { hashOf, keepFace, openFace } from "../../../app/face.ts";
import { noteChapter, sendToVisit, startKiosk } from "../../../app/kiosk/kiosk.ts";
import { lockPage, watchCorner } from "../../../app/kiosk/lock-page.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { keepAwake, type WakeLockState } from "../../../app/kiosk/wake-lock.ts";
import { type ChapterName, chapterNames } from "../../../app/story/chapter-names.ts";
import { usePicture } from "../picture-host.tsx";
import { StoryScreen } from "../story/story-screen.tsx";
import { Attract } from "./attract.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { Operator } from "./operator.tsx";
import { VisitEnd } from "./visit-end.tsx";
import "./kiosk.css";

const touch = () => sendToVisit({ kind: "touch" });

export function KioskScreen() {
  const { isShown, onCalm } = usePicture();
  const kind = useKioskState((state) => state.kind);
  const page = useKioskState((state) => state.page);
  const visits = useKioskState((state) => state.visits);
  const calm = useKioskState((state) => state.config.calm);
  const [isOperator, setOperator] = useState(false);
  const [wakeLock, setWakeLock] = useState<WakeLockState>({ kind: "waiting" });
  /** Everything is allowed to the page: it is being left, or saves a file for the operator. */
  const [gate] = useState({ isOpen: false });
  const allow = useCallback(
    (isOpen: boolean) => {
      gate.isOpen = isOpen;
    },
    [gate],
  );

  useEffect(() => startKiosk({ page: window, hasPicture: () => isShown.current }), [isShown]);
  useEffect(() => keepAwake(window, setWakeLock), []);
  useEffect(() => {
    const open = () => setOperator(true);
    keepFace("kiosk");
    const stops = [
      () => keepFace(null),
      lockPage(window, {
        hash: hashOf("kiosk"),
        onTouch: touch,
        onOperatorKey: open,
        isOpen: () => gate.isOpen,
      }),
      watchCorner(window, open),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [gate]);
  // Every visit begins with it, whatever the visitor before has chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the visit is what matters
  useEffect(() => onCalm(calm === "on" ? true : null), [onCalm, calm, kind === "attract"]);

  const leave = () => {
    allow(true);
    onCalm(null);
    keepFace(null);
    openFace("explore");
  };
  const closeOperator = useCallback(() => {
    allow(false);
    setOperator(false);
  }, [allow]);
  return (
    <div className="kiosk">
      {page === "welcome" && <Attract />}
      {page === "story" && <StoryOfVisit key={visits} />}
      {page === "end" && <VisitEnd />}
      <IdleWarning />
      {isOperator && <Operator wakeLock={wakeLock} onAllow={allow} onClose={closeOperator} onLeave={leave} />}
    </div>
  );
}

/** For children without the chapter on anaesthetic doses. */
const chaptersForChildren: readonly ChapterName[] = chapterNames.filter((name) => name !== "anaesthesia");

function StoryOfVisit() {
  const audience = useKioskState((state) => state.config.audience);
  const chapters: readonly ChapterName[] = audience === "children" ? chaptersForChildren : chapterNames;
  const note = useCallback((name: ChapterName) => noteChapter(chapters.indexOf(name) + 1), [chapters]);
  return (
    <StoryScreen
      isKiosk
      tools={null}
      chapters={chapters}
      onChapter={note}
      onFinish={() => sendToVisit({ kind: "finish" })}
      onLeave={() => sendToVisit({ kind: "leave" })}
    />
  );
}
