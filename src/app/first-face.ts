/**
 * The face of an address that names none: the Story on a first visit, Explore afterwards and wherever the address already
 * says what is to be seen. That somebody was here is kept in this browser; where nothing can be kept, each visit is the first.
 */
import { localStorageOf } from "../web/browser-storage.ts";
import { isForeign } from "./address.ts";
import { type FaceName, faceStore } from "./face.ts";

const visitedName = "disinhibit.visited";

/** Names that say nothing of what is to be seen: the language, the frame of the address, and what other sites add to links. */
const besides = /^(language|v|end)$/;

const saysWhatIsSeen = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].some((name) => !besides.test(name) && !isForeign(name));

export function firstFaceOf(page: Window): FaceName {
  if (saysWhatIsSeen(page.location.search)) return "explore";
  return localStorageOf(page)?.getItem(visitedName) ? "explore" : "story";
}

/** Notes that somebody was here once another face than the Story has been opened, until the returned function is called. */
export function noteVisit(page: Window): () => void {
  return faceStore.subscribe(({ face }) => {
    if (face !== "explore" && face !== "lab") return;
    try {
      localStorageOf(page)?.setItem(visitedName, "1");
    } catch {
      // A full storage makes the next visit a first one again, and loses nothing else.
    }
  });
}
