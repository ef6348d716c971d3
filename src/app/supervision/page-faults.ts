/** What fails in the page outside of anything that waits for it is said, once for each kind, instead of going by in silence. */
import { CommandCancelled } from "../run.ts";
import { session } from "../session.ts";

/** Browsers tell of it where a layout needs one more round; nothing has failed. */
const isLayoutRound = /^ResizeObserver loop/;

/** Says what fails until the returned function is called. */
export function tellPageFaults(page: Window): () => void {
  const tell = (fault: unknown, message: string) => {
    const isWanted = fault instanceof CommandCancelled || (fault as Error | null)?.name === "AbortError";
    if (isWanted || isLayoutRound.test(message)) return;
    session.tell("failure", { key: "supervision.pageFault", values: { detail: message } });
  };
  const messageOf = (fault: unknown, otherwise: string) =>
    fault instanceof Error ? fault.message : otherwise;
  // An event's own message begins with the browser's words.
  const onError = ({ error, message }: ErrorEvent) => tell(error, messageOf(error, message));
  const onRejection = ({ reason }: PromiseRejectionEvent) => tell(reason, messageOf(reason, String(reason)));
  page.addEventListener("error", onError);
  page.addEventListener("unhandledrejection", onRejection);
  return () => {
    page.removeEventListener("error", onError);
    page.removeEventListener("unhandledrejection", onRejection);
  };
}

/** Says that a style sheet of the first load is missing: the page then works, and looks other than it should. */
export function tellMissingStyles(document: Pick<Document, "querySelectorAll">): void {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  // Chromium makes an empty sheet of one that is missing.
  const isMissing = ({ sheet }: HTMLLinkElement) => sheet === null || sheet.cssRules.length === 0;
  if ([...links].some(isMissing)) session.tell("failure", { key: "page.withoutStyles" });
}
