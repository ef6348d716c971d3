/** The words to the spot that a press stimulates: above its ring, within what panels leave free. */
import { Vector3 } from "three";
import { appStore } from "../../../app/store.ts";
import { foldPlace } from "../sheet/fold.ts";
import type { Captioned } from "./captions.ts";
import type { OverlayElements } from "./overlay-elements.ts";
import { PlacedNote } from "./placed-note.ts";

/** Points of a spot's ring that its words keep clear of. */
const ringPoints = 24;

export function createStimulusNote({ stimulusNote }: OverlayElements, { camera, sheet }: Captioned) {
  const placed = new PlacedNote();
  const onScreen = new Vector3();
  const spot = [0, 0, 0];
  const spotNormal = [0, 0, 0];
  return () => {
    const { stimulus } = appStore.getState();
    const note = stimulus && stimulusNote.current;
    if (!note || stimulus === null) return;
    let top = Number.POSITIVE_INFINITY;
    let middle = 0;
    for (let point = 0; point < ringPoints; point++) {
      const angle = (2 * Math.PI * point) / ringPoints;
      const ringX = stimulus.x + stimulus.radiusTiles * Math.cos(angle);
      const ringY = stimulus.y + stimulus.radiusTiles * Math.sin(angle);
      foldPlace(sheet, ringX, ringY, 0, spot, spotNormal, 0);
      camera.projectFromWorld(onScreen.fromArray(spot));
      top = Math.min(top, onScreen.y);
      middle += onScreen.x / ringPoints;
    }
    // React writes its words a little after the press.
    placed.measure(note, note.textContent.length, camera.widthPx);
    const { inset, free } = camera.layout;
    const x = middle - placed.width / 2;
    const y = top - placed.height - 10;
    const left = Math.min(free.x + free.width - placed.width, Math.max(free.x, x));
    const above = Math.min(free.y + free.height - placed.height, Math.max(free.y, y));
    placed.moveTo(left - inset.left, above - inset.top);
  };
}
