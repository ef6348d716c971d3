/** The words to the spine that is pointed at or was picked, beside its head. */
import { Vector3 } from "three";
import { appStore } from "../../../app/store.ts";
import { placeSpineHead } from "../dendrite/cell-spines.ts";
import { type Captioned, wordsOfSpine } from "./captions.ts";
import type { OverlayElements } from "./overlay-elements.ts";
import { PlacedNote } from "./placed-note.ts";

export function createSpineNote(
  { spineNote, spineWords }: OverlayElements,
  { camera, selection, cell }: Captioned,
): () => void {
  const placed = new PlacedNote();
  const onScreen = new Vector3();
  let writtenSpine = -1;
  let letters = 0;
  /** Kept, because each picture asks; the first one writes it. */
  let isHidden: boolean | null = null;
  return () => {
    const note = spineNote.current;
    if (!note) return;
    const { depth } = camera;
    const spine = selection.markedSpine(depth);
    const isAsked = selection.hoveredSpine >= 0 || appStore.getState().pickedSpine !== null;
    const spines = isAsked && spine >= 0 && depth > 1.6 && depth < 2.5 ? cell?.spines : null;
    if (isHidden !== !spines) {
      isHidden = !spines;
      note.hidden = isHidden;
    }
    if (!cell || !spines) return;
    const words = spineWords.current;
    if (words && (spine !== writtenSpine || words.textContent === "")) {
      writtenSpine = spine;
      const text = wordsOfSpine(cell, spine);
      letters = text.length;
      words.textContent = text;
      note.dataset["partner"] = String(spines.partners.pre[spine] ?? "");
    }
    placed.measure(note, letters, camera.widthPx);
    camera.projectFromCell(placeSpineHead(spines, spine, onScreen));
    const { inset, free } = camera.layout;
    const x = Math.min(free.x + free.width - placed.width - 8, Math.max(free.x, onScreen.x + 18));
    const y = Math.min(free.y + free.height - 48, Math.max(free.y, onScreen.y - 18));
    placed.moveTo(x - inset.left, y - inset.top);
  };
}
