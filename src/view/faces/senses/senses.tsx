/** At the foot of the window while it is asked for: what happens in a sentence, what is heard, and what is spoken of, to be shown. */
import "../../../web/messages/later-words.ts";
import { useEffect, useRef, useState } from "react";
import { describe, nothingSaid, type Said } from "../../../app/described/describe.ts";
import { playNetwork } from "../../../app/heard/play.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { useEffectivePerPlasma } from "../../ui/dose/effective-per-plasma.ts";
import { Highlights } from "../../ui/senses/highlights.tsx";
import { observe } from "../../ui/senses/observe.ts";
import { saidInWords } from "../../ui/senses/said-words.ts";
import { SoundCaption } from "../../ui/senses/sound-caption.tsx";
import "./senses.css";

const observeEveryMs = 1000;

export function Senses() {
  const strip = useRef<HTMLElement>(null);
  const isDescribed = useAppState((state) => state.isDescribed);
  const isHeard = useAppState((state) => state.isHeard);
  useRoom(strip);
  useEffect(() => (isHeard ? playNetwork(window) : undefined), [isHeard]);
  return (
    <aside ref={strip} className="senses" aria-label={t("described.strip")}>
      {isDescribed && <Description />}
      {isHeard && <SoundCaption />}
      <Highlights />
    </aside>
  );
}

function Description() {
  const { record } = useInstruments();
  const effectivePerPlasma = useEffectivePerPlasma();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    let memory = nothingSaid;
    const look = () => {
      if (document.hidden) return;
      const next = describe(memory, observe(record, performance.now()));
      memory = next.memory;
      if (next.said) setSaid(next.said);
    };
    look();
    const timer = setInterval(look, observeEveryMs);
    return () => clearInterval(timer);
  }, [record]);
  return (
    <p className="senses-sentence" role="status">
      {said ? saidInWords(said, effectivePerPlasma) : t("described.waiting")}
    </p>
  );
}

/** The faces end where the strip begins. */
function useRoom(strip: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--strip", `${Math.ceil(element.getBoundingClientRect().height)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--strip");
    };
  }, [strip]);
}
