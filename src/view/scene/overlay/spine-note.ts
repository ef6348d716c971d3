/** The words to the spine that is pointed at or was picked, beside its head. */
import { Vector3 } from "three";
import { appStore } from "../../../app/store.ts";
import { spineOnScreen } from "../input/nearest-spine.ts";
import type { PickedTree, Stage } from "../stage/stage.ts";
import { spineWords } from "./captions.ts";
import type { OverlayHandle } from "./overlay-handle.ts";
import { PlacedNote } from "./placed-note.ts";

export function createSpineNote({ elements }: OverlayHandle, stage: Stage): () => void {
  const placed = new PlacedNote();
  const onScreen = new Vector3();
  let writtenTree: PickedTree | null = null;
  let writtenSpine = -1;
  let letters = 0;
  let hiddenNote: HTMLElement | undefined;
  return () => {
    const note = elements.get("spineNote");
    if (!note) {
      return;
    }
    const { tree, markedSpine } = stage;
    const { depth } = stage.orbit.shown;
    const isAsked = stage.hoveredSpine >= 0 || appStore.getState().pickedSpine !== null;
    const isShown = isAsked && tree !== null && markedSpine >= 0 && depth > 1.6 && depth < 2.5;
    if (!isShown || tree === null) {
      if (note !== hiddenNote) {
        hiddenNote = note;
        note.hidden = true;
      }
      return;
    }
    hiddenNote = undefined;
    note.hidden = false;
    const words = elements.get("spineWords");
    if (words && (tree !== writtenTree || markedSpine !== writtenSpine || words.textContent === "")) {
      writtenTree = tree;
      writtenSpine = markedSpine;
      const text = spineWords(stage, markedSpine);
      letters = text.length;
      words.textContent = text;
      note.dataset["partner"] = String(tree.partners.pre[markedSpine] ?? "");
    }
    placed.measure(note, letters, stage.widthPx);
    spineOnScreen(stage, tree, markedSpine, onScreen);
    const { inset, free } = stage.layout;
    const x = Math.min(free.x + free.width - placed.width - 8, Math.max(free.x, onScreen.x + 18));
    const y = Math.min(free.y + free.height - 48, Math.max(free.y, onScreen.y - 18));
    placed.moveTo(x - inset.left, y - inset.top);
  };
}
