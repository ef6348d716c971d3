import { useFrame } from "@react-three/fiber";
import { useMemo } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore } from "../../../app/store.ts";
import { scaleNames } from "../../../app/view.ts";
import type { Sheet } from "../../../model/network/populations.ts";
import { type Stage, useStage } from "../stage/stage.ts";
import { nmdaFractions, nmdaStates } from "../synapse/receptors.ts";
import { captionOf } from "./captions.ts";
import { economyWords } from "./economy-words.ts";
import type { OverlayHandle } from "./overlay-handle.ts";
import { createSpineNote } from "./spine-note.ts";
import { createStimulusNote } from "./stimulus-note.ts";

/** Numbers are written at most this often, so that they can be read. */
const readableMs = 160;

/** Writes captions, the rail's mark and the words to a spine into the page. React does not render for it. */
export function CaptionWriter({
  overlay,
  sheet,
}: {
  readonly overlay: OverlayHandle;
  readonly sheet: Sheet;
}) {
  const stage = useStage();
  const write = useMemo(() => createWriter(overlay, stage, sheet), [overlay, stage, sheet]);
  useFrame(write);
  return null;
}

/** Each tick writes only what has changed: what is written again makes the browser style and lay out the page again. */
function createWriter(overlay: OverlayHandle, stage: Stage, sheet: Sheet): () => void {
  let writtenMs = 0;
  const placeParts = createPlacement(overlay, stage);
  const placeMark = createRailMark(overlay, stage);
  const placeSpineNote = createSpineNote(overlay, stage);
  const placeStimulusNote = createStimulusNote(overlay, stage, sheet);
  const writeNumbers = createNumbers(overlay, stage, sheet);
  return () => {
    placeParts();
    placeMark();
    placeSpineNote();
    placeStimulusNote();
    const nowMs = performance.now();
    if (nowMs - writtenMs >= readableMs && liveFrame.frame !== null) {
      writtenMs = nowMs;
      writeNumbers();
    }
  };
}

/** Where the rail and the words stand in what panels leave free: the style sheet reads it from the overlay's root. */
function createPlacement({ elements }: OverlayHandle, stage: Stage): () => void {
  return () => {
    const root = elements.get("root");
    const { rail, words } = stage.layout.room;
    if (root && (root.dataset["rail"] !== rail || root.dataset["words"] !== words)) {
      root.dataset["rail"] = rail;
      root.dataset["words"] = words;
    }
  };
}

/** Deepest stop of the rail: sheet, column, dendrite, synapse. */
const deepestStop = 3;
const withinRail = (depth: number) => Math.min(deepestStop, Math.max(0, depth));

function createRailMark({ elements }: OverlayHandle, stage: Stage): () => void {
  let placed: HTMLElement | undefined;
  let placedDepth = Number.NaN;
  return () => {
    const mark = elements.get("railMark");
    const depth = withinRail(stage.orbit.shown.depth);
    if (mark && (mark !== placed || depth !== placedDepth)) {
      placed = mark;
      placedDepth = depth;
      mark.style.setProperty("--depth", String(depth / deepestStop));
    }
  };
}

function createNumbers({ elements }: OverlayHandle, stage: Stage, sheet: Sheet): () => void {
  const written = new WeakMap<HTMLElement, string>();
  const write = (name: string, text: string) => {
    const own = elements.get(name);
    if (own && written.get(own) !== text) {
      written.set(own, text);
      own.textContent = text;
    }
  };
  return () => {
    const { frame } = liveFrame;
    if (frame === null) {
      return;
    }
    const stop = Math.round(withinRail(stage.orbit.shown.depth));
    const scale = scaleNames[stop] ?? "sheet";
    if (scale !== appStore.getState().scale) {
      appStore.setState({ scale });
    }
    const caption = captionOf(frame, stage, sheet, appStore.getState().pickedNeuron);
    write("title", caption.title);
    write("numbers", caption.numbers);
    write("remark", caption.remark);
    write("economy", economyWords(stage.economy, sheet.neurons));
    const states = elements.get("states");
    if (states && states.hidden !== stop < deepestStop) {
      states.hidden = stop < deepestStop;
    }
    if (stop === deepestStop) {
      const fractions = nmdaFractions(frame, stage.receptors);
      write("ampa", String(stage.receptors.counts.ampa));
      write("nmda", String(stage.receptors.counts.nmda));
      for (const state of nmdaStates) {
        write(state, `${(100 * fractions[state]).toFixed(1)} %`);
      }
    }
  };
}
