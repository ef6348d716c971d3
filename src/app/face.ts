/**
 * Which face of the page is shown: the part of the address after `#` names it, as in `#/lab`, and a part of it, as in
 * `#/story/surge`. A face that is opened is a new entry of the browser's history. A name that is none is refused with a
 * sentence, and the first face is shown.
 */
import { createStore } from "zustand/vanilla";
import type { Sentence } from "../web/messages/messages.ts";
import { chapterNames } from "./story/chapter-names.ts";

/** Every face of the page. */
export const faceNames = ["story", "transcript", "explore", "lab", "kiosk", "kiosk-setup"] as const;
export type FaceName = (typeof faceNames)[number];

/** What of a face the address can name. */
const partNames: Partial<Record<FaceName, readonly string[]>> = { story: chapterNames };

export interface FaceState {
  readonly face: FaceName;
  /** The part of the face that the address names; null for its beginning. */
  readonly part: string | null;
  /** What the address asked for in place of a face; null where it named one, or nothing. */
  readonly refusedFace: Sentence | null;
}

const longestShown = 40;

export const faceStore = createStore<FaceState>(() => ({ face: "explore", part: null, refusedFace: null }));

/** The address of a face, or of a part of it, within the page. */
export const hashOf = (face: FaceName, part: string | null = null): string =>
  part === null ? `#/${face}` : `#/${face}/${part}`;

/** Reads the part of an address from `#` on; where it names nothing, the face is `first`. Never throws. */
export function readFace(hash: string, first: FaceName): FaceState {
  if (hash === "" || hash === "#" || hash === "#/") return { face: first, part: null, refusedFace: null };
  for (const face of faceNames) {
    const part = [null, ...(partNames[face] ?? [])].find((name) => hashOf(face, name) === hash);
    if (part !== undefined) return { face, part, refusedFace: null };
  }
  const shown = hash.length > longestShown ? `${hash.slice(0, longestShown)}…` : hash;
  const values = { hash: shown, faces: faceNames.map((face) => hashOf(face)).join(", ") };
  return { face: first, part: null, refusedFace: { key: "address.unknownFace", values } };
}

/** The only face that may be shown; null for any. */
let onlyFace: FaceName | null = null;

/** From now on only this face is shown, whatever is asked for; null allows any again. */
export function keepFace(face: FaceName | null): void {
  onlyFace = face;
}

/** How a face that is opened becomes an entry of the history. */
let entryKind: "pushState" | "replaceState" = "pushState";

/** From now on the history gets no entries: within another page they would be that page's. */
export function leaveHistory(): void {
  entryKind = "replaceState";
}

const isAllowed = (face: FaceName): boolean => onlyFace === null || face === onlyFace;

/** Shows a face, or a part of it. Does nothing where it is shown already, or may not be. */
export function openFace(
  face: FaceName,
  part: string | null = null,
  page: Pick<Window, "location" | "history"> = window,
): void {
  const shown = faceStore.getState();
  if ((shown.face === face && shown.part === part) || !isAllowed(face)) return;
  const { pathname, search } = page.location;
  page.history[entryKind](null, "", `${pathname}${search}${hashOf(face, part)}`);
  faceStore.setState({ face, part, refusedFace: null });
}

/** Shows the face that the address names, or `first`, now and whenever it changes, until the returned function is called. */
export function followFace(page: Window, first: FaceName): () => void {
  const show = () => {
    const asked = readFace(page.location.hash, first);
    if (isAllowed(asked.face)) faceStore.setState(asked);
  };
  show();
  // The address says from the start what is shown: a reload, or a link that is copied, shows it again.
  const { pathname, search, hash } = page.location;
  if (hash === "" && first !== "explore")
    page.history.replaceState(null, "", `${pathname}${search}${hashOf(first)}`);
  // Going back and forward is told by both; an address typed by hand by the second.
  page.addEventListener("popstate", show);
  page.addEventListener("hashchange", show);
  return () => {
    page.removeEventListener("popstate", show);
    page.removeEventListener("hashchange", show);
  };
}
