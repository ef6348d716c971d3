/** In the place of a part of the page that is being loaded: what is said until it comes, and when it does not. It is still waited for then. */
import { useEffect, useState } from "react";
import { t } from "./messages/messages.ts";
import "./awaited.css";

/** Slow connections take some seconds; whoever looks at nothing for so long wants to know why, ms. */
const lateMs = 8000;
/** Most parts are there before one could read a word, ms. */
const quietMs = 300;

interface AwaitedProps {
  /** What is said at first. */
  readonly loading?: string;
}

export function Awaited({ loading = t("page.faceLoading") }: AwaitedProps) {
  const [stage, setStage] = useState<"quiet" | "loading" | "late">("quiet");
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage("loading"), quietMs),
      setTimeout(() => setStage("late"), lateMs),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  const isQuiet = stage === "quiet";
  return (
    <div className="awaited" role="status">
      <p className={isQuiet ? "visually-hidden" : undefined}>
        {stage === "late" ? t("page.partAwaited", { seconds: lateMs / 1000 }) : loading}
      </p>
      {stage === "late" && (
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t("page.reload")}
        </button>
      )}
    </div>
  );
}
