/** Says for a moment how the picture is zoomed, when a turn of the wheel over it was left to the page around. */
import { type RefObject, useEffect, useState } from "react";
import { wheelLeftEvent } from "../../../app/embed/embedding.ts";
import { t } from "../../../web/messages/messages.ts";

const shownMs = 1800;
/** A person who scrolls past is told once; and again after a while without. */
const quietMs = 20_000;

export function WheelHint({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let lastMs = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      const isNew = performance.now() - lastMs > quietMs;
      lastMs = performance.now();
      if (!isNew) return;
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), shownMs);
    };
    element.addEventListener(wheelLeftEvent, show);
    return () => {
      clearTimeout(timer);
      element.removeEventListener(wheelLeftEvent, show);
    };
  }, [frame]);
  // Whoever scrolls sees it; it says nothing to others.
  return (
    <p className="embed-hint" aria-hidden="true" data-shown={isShown}>
      {t("embed.wheelHint")}
    </p>
  );
}
