/** Notifications and why an address was refused, one sentence each; each can be dismissed. */
import { useState } from "react";
import { useAppState } from "../../app/use-app-state.ts";
import { useAutosaveState } from "../../app/use-autosave-state.ts";
import { useFaceState } from "../../app/use-face-state.ts";
import { useLanguageState } from "../../app/use-language-state.ts";
import { say, t } from "../../web/messages/messages.ts";
import { SessionOffer } from "./session-offer.tsx";
import { UpdateOffer } from "./update-offer.tsx";
import "./notice-list.css";

export function NoticeList() {
  const notifications = useAppState((state) => state.notifications);
  const refusedAddress = useAppState((state) => state.refusedAddress);
  const refusedFace = useFaceState((state) => state.refusedFace);
  const languageFault = useLanguageState((state) => state.fault);
  const sessionRefusal = useAutosaveState((state) => state.refusal);
  const hasFailed = useAppState((state) => state.phase === "failed");
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  // Notices would cover what a run that has failed says.
  if (hasFailed) return null;
  const news = [
    ...[refusedFace, refusedAddress, languageFault, sessionRefusal]
      .filter((sentence) => sentence !== null)
      .map((sentence) => ({ kind: "refused", sentence: say(sentence) })),
    ...notifications.map(({ kind, sentence }) => ({ kind, sentence: say(sentence) })),
  ].filter(({ sentence }, index, all) => {
    const isLast = all.findLastIndex((other) => other.sentence === sentence) === index;
    return isLast && !dismissed.has(sentence);
  });
  return (
    <div role="status" aria-label={t("run.notifications")}>
      <ul className="notice-list">
        <UpdateOffer />
        <SessionOffer />
        {news.slice(-3).map(({ kind, sentence }) => (
          <li key={sentence} className="notice" data-kind={kind}>
            <span>{sentence}</span>
            <button
              type="button"
              className="quiet-button"
              aria-label={t("run.dismiss", { notification: sentence })}
              onClick={() => setDismissed((known) => new Set(known).add(sentence))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
