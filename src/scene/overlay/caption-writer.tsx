import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { Vector3 } from "three";
import { liveFrame } from "../../app/live-frame.ts";
import { appStore } from "../../app/store.ts";
import { scaleNames } from "../../app/view.ts";
import type { Sheet } from "../../model/populations.ts";
import { foldPlace } from "../sheet/fold.ts";
import { spineOnScreen } from "../stage/nearest-spine.ts";
import { useStage } from "../stage/stage.ts";
import { nmdaFractions, nmdaStates } from "../synapse/receptors.ts";
import { captionOf, spineWords } from "./captions.ts";
import { economyWords } from "./economy-words.ts";
import type { OverlayHandle } from "./overlay-handle.ts";

/** Numbers are written at most this often, so that they can be read. */
const readableMs = 160;
const onScreen = new Vector3();
const spot = [0, 0, 0];
const spotNormal = [0, 0, 0];
/** Points of a spot's ring that its words keep clear of. */
const ringPoints = 24;

/** Writes captions, the rail's mark and the words to a spine into the page. React does not render for it. */
export function CaptionWriter({
  overlay,
  sheet,
}: {
  readonly overlay: OverlayHandle;
  readonly sheet: Sheet;
}) {
  const stage = useStage();
  const writtenMs = useRef(0);
  useFrame(() => {
    const { depth } = stage.orbit.shown;
    const element = (name: string) => overlay.elements.get(name);
    const write = (name: string, text: string) => {
      const own = element(name);
      if (own && own.textContent !== text) {
        own.textContent = text;
      }
    };
    const root = element("root");
    const { rail, words } = stage.layout.room;
    if (root && (root.dataset["rail"] !== rail || root.dataset["words"] !== words)) {
      root.dataset["rail"] = rail;
      root.dataset["words"] = words;
    }
    const mark = element("railMark");
    if (mark) {
      mark.style.setProperty("--depth", String(Math.min(3, Math.max(0, depth)) / 3));
    }
    placeSpineNote();
    placeStimulusNote();
    const nowMs = performance.now();
    const { frame } = liveFrame;
    if (nowMs - writtenMs.current < readableMs || frame === null) {
      return;
    }
    writtenMs.current = nowMs;
    const stop = Math.min(3, Math.max(0, Math.round(depth)));
    const scale = scaleNames[stop] ?? "sheet";
    if (scale !== appStore.getState().scale) {
      appStore.setState({ scale });
    }
    const caption = captionOf(frame, stage, sheet, appStore.getState().pickedNeuron);
    write("title", caption.title);
    write("numbers", caption.numbers);
    write("remark", caption.remark);
    write("economy", economyWords(stage.economy, sheet.neurons));
    const states = element("states");
    if (states) {
      states.hidden = stop < 3;
    }
    if (stop === 3) {
      const fractions = nmdaFractions(frame, stage.receptors);
      write("ampa", String(stage.receptors.counts.ampa));
      write("nmda", String(stage.receptors.counts.nmda));
      for (const state of nmdaStates) {
        write(state, `${(100 * fractions[state]).toFixed(1)} %`);
      }
    }

    /** Above the ring, within what panels leave free. */
    function placeStimulusNote(): void {
      const note = element("stimulusNote");
      const { stimulus } = appStore.getState();
      if (!note || stimulus === null) {
        return;
      }
      let highest = Number.NEGATIVE_INFINITY;
      let middle = 0;
      for (let point = 0; point < ringPoints; point++) {
        const angle = (2 * Math.PI * point) / ringPoints;
        const ringX = stimulus.x + stimulus.radiusTiles * Math.cos(angle);
        const ringY = stimulus.y + stimulus.radiusTiles * Math.sin(angle);
        foldPlace(sheet, ringX, ringY, 0, spot, spotNormal, 0);
        onScreen.fromArray(spot).project(stage.sheetCamera);
        highest = Math.max(highest, onScreen.y);
        middle += onScreen.x / ringPoints;
      }
      const { inset, free } = stage.layout;
      const x = (0.5 + 0.5 * middle) * stage.widthPx - note.offsetWidth / 2;
      const y = (0.5 - 0.5 * highest) * stage.heightPx - note.offsetHeight - 10;
      const left = Math.min(free.x + free.width - note.offsetWidth, Math.max(free.x, x));
      const above = Math.min(free.y + free.height - note.offsetHeight, Math.max(free.y, y));
      note.style.transform = `translate(${(left - inset.left).toFixed(1)}px, ${(above - inset.top).toFixed(1)}px)`;
    }

    function placeSpineNote(): void {
      const note = element("spineNote");
      const { tree, markedSpine } = stage;
      if (!note) {
        return;
      }
      const isAsked = stage.hoveredSpine >= 0 || appStore.getState().pickedSpine !== null;
      const isShown = isAsked && tree !== null && markedSpine >= 0 && depth > 1.6 && depth < 2.5;
      note.hidden = !isShown;
      if (!isShown || tree === null) {
        return;
      }
      spineOnScreen(stage, tree, markedSpine, onScreen);
      const { inset, free } = stage.layout;
      const x = Math.min(free.x + free.width - note.offsetWidth - 8, Math.max(free.x, onScreen.x + 18));
      const y = Math.min(free.y + free.height - 48, Math.max(free.y, onScreen.y - 18));
      note.style.transform = `translate(${(x - inset.left).toFixed(1)}px, ${(y - inset.top).toFixed(1)}px)`;
      note.dataset["partner"] = String(tree.partners.pre[markedSpine] ?? "");
      write("spineWords", spineWords(stage, markedSpine));
    }
  });
  return null;
}
