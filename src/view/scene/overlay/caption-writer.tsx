import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore } from "../../../app/store.ts";
import { scaleNames } from "../../../app/view.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Quality } from "../quality/quality.ts";
import { nmdaFractions, nmdaStates } from "../synapse/receptors.ts";
import { type Captioned, captionOf, sheetCaption } from "./captions.ts";
import type { OverlayHandle } from "./overlay-handle.ts";
import { qualityWords } from "./quality-words.ts";
import { createSpineNote } from "./spine-note.ts";
import { createStimulusNote } from "./stimulus-note.ts";

/** Numbers are written at most this often, so that they can be read. */
const readableMs = 160;

interface CaptionWriterProps extends Captioned {
  readonly overlay: OverlayHandle;
  readonly quality: Quality;
}

/** Writes captions, the rail's mark and the words to a spine into the page. React does not render for it. */
export function CaptionWriter(props: CaptionWriterProps) {
  const { overlay, quality, camera, selection, receptors, sheet, cell } = props;
  const writer = useMemo(
    () => createWriter(overlay, quality, { camera, selection, receptors, sheet, cell }),
    [overlay, quality, camera, selection, receptors, sheet, cell],
  );
  useEffect(() => writer.stop, [writer]);
  useFrame(writer.write);
  return null;
}

/** Each picture writes only what has changed: what is written again makes the browser style and lay out the page again. */
function createWriter(overlay: OverlayHandle, quality: Quality, captioned: Captioned) {
  let writtenMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const placeParts = createPlacement(overlay, captioned.camera);
  const placeMark = createRailMark(overlay, captioned.camera);
  const placeSpineNote = createSpineNote(overlay, captioned);
  const placeStimulusNote = createStimulusNote(overlay, captioned);
  const writeNumbers = createNumbers(overlay, quality, captioned);
  const writeNow = () => {
    writtenMs = performance.now();
    timer = undefined;
    writeNumbers();
  };
  return {
    write: () => {
      placeParts();
      placeMark();
      placeSpineNote();
      placeStimulusNote();
      const waitMs = writtenMs + readableMs - performance.now();
      if (waitMs <= 0) {
        clearTimeout(timer);
        writeNow();
      } else {
        // No picture may follow this one: what it shows must be written all the same.
        timer ??= setTimeout(writeNow, waitMs);
      }
    },
    stop: () => clearTimeout(timer),
  };
}

/** Where the rail and the words stand in what panels leave free: the style sheet reads it from the overlay's root. */
function createPlacement({ elements }: OverlayHandle, camera: SceneCamera): () => void {
  return () => {
    const root = elements.get("root");
    const { rail, words } = camera.layout.room;
    if (root && (root.dataset["rail"] !== rail || root.dataset["words"] !== words)) {
      root.dataset["rail"] = rail;
      root.dataset["words"] = words;
    }
  };
}

/** Deepest stop of the rail: sheet, column, dendrite, synapse. */
const deepestStop = 3;
const withinRail = (depth: number) => Math.min(deepestStop, Math.max(0, depth));

function createRailMark({ elements }: OverlayHandle, camera: SceneCamera): () => void {
  let placed: HTMLElement | undefined;
  let placedDepth = Number.NaN;
  return () => {
    const mark = elements.get("railMark");
    const depth = withinRail(camera.depth);
    if (mark && (mark !== placed || depth !== placedDepth)) {
      placed = mark;
      placedDepth = depth;
      mark.style.setProperty("--depth", String(depth / deepestStop));
    }
  };
}

function createNumbers({ elements }: OverlayHandle, quality: Quality, captioned: Captioned): () => void {
  const { camera, sheet, receptors } = captioned;
  const written = new WeakMap<HTMLElement, string>();
  const write = (name: string, text: string) => {
    const own = elements.get(name);
    if (own && written.get(own) !== text) {
      written.set(own, text);
      own.textContent = text;
    }
  };
  const ofSheet = sheetCaption(sheet);
  return () => {
    const { frame } = liveFrame;
    if (frame === null) {
      return;
    }
    const stop = Math.round(withinRail(camera.depth));
    const scale = scaleNames[stop] ?? "sheet";
    if (scale !== appStore.getState().scale) {
      appStore.setState({ scale });
    }
    const caption = captionOf(frame, captioned, ofSheet);
    write("title", caption.title);
    write("numbers", caption.numbers);
    write("remark", caption.remark);
    write("quality", qualityWords(quality.level, sheet.neurons));
    const states = elements.get("states");
    if (states && states.hidden !== stop < deepestStop) {
      states.hidden = stop < deepestStop;
    }
    if (stop === deepestStop) {
      const fractions = nmdaFractions(frame, receptors);
      write("ampa", String(receptors.counts.ampa));
      write("nmda", String(receptors.counts.nmda));
      for (const state of nmdaStates) {
        write(state, `${(100 * fractions[state]).toFixed(1)} %`);
      }
    }
  };
}
