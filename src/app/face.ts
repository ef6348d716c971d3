/**
 * Which face of the page is shown: the part of the address after `#` names it, as in `#/lab`. A face that is opened is a new
 * entry of the browser's history. A name that is none is refused with a sentence, and the first face is shown.
 */
import { createStore } from "zustand/vanilla";
import type { Sentence } from "../web/messages/messages.ts";

/** Every face; the first is shown where an address names none. */
export const faceNames = ["explore", "lab"] as const;
export type FaceName = (typeof faceNames)[number];

export interface FaceState {
  readonly face: FaceName;
  /** What the address asked for in place of a face; null where it named one, or nothing. */
  readonly refusedFace: Sentence | null;
}

const [firstFace] = faceNames;
const longestShown = 40;

export const faceStore = createStore<FaceState>(() => ({ face: firstFace, refusedFace: null }));

/** The address of a face, within the page. */
export const hashOf = (face: FaceName): string => `#/${face}`;

/** Reads the part of an address from `#` on. Never throws. */
export function readFace(hash: string): FaceState {
  if (hash === "" || hash === "#" || hash === "#/") return { face: firstFace, refusedFace: null };
  const face = faceNames.find((name) => hashOf(name) === hash);
  if (face) return { face, refusedFace: null };
  const shown = hash.length > longestShown ? `${hash.slice(0, longestShown)}…` : hash;
  const values = { hash: shown, faces: faceNames.map(hashOf).join(", ") };
  return { face: firstFace, refusedFace: { key: "address.unknownFace", values } };
}

/** Shows a face. Does nothing where it is shown already. */
export function openFace(face: FaceName, page: Pick<Window, "location" | "history"> = window): void {
  if (faceStore.getState().face === face) return;
  const { pathname, search } = page.location;
  page.history.pushState(null, "", `${pathname}${search}${hashOf(face)}`);
  faceStore.setState({ face, refusedFace: null });
}

/** Shows the face that the address names, now and whenever it changes, until the returned function is called. */
export function followFace(page: Window): () => void {
  const show = () => faceStore.setState(readFace(page.location.hash));
  show();
  // Going back and forward is told by both; an address typed by hand by the second.
  page.addEventListener("popstate", show);
  page.addEventListener("hashchange", show);
  return () => {
    page.removeEventListener("popstate", show);
    page.removeEventListener("hashchange", show);
  };
}
