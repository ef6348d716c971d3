import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { liveFrame } from "../../../app/live-frame.ts";
import { appStore } from "../../../app/store.ts";
import { scaleNames } from "../../../app/view.ts";
import { percent } from "../../../web/messages/numbers.ts";
import { useLocale } from "../../../web/messages/use-locale.ts";
import type { Room } from "../camera/scene-layout.ts";
import type { Quality } from "../quality/quality.ts";
import { nmdaFractions, nmdaStates } from "../synapse/receptors.ts";
import { type Captioned, captionOf, sheetCaption } from "./captions.ts";
import type { OverlayElements } from "./overlay-elements.ts";
import { qualityWords } from "./quality-words.ts";
import { createSpineNote } from "./spine-note.ts";
import { createStimulusNote } from "./stimulus-note.ts";

/** Numbers are written at most this often, so that they can be read. */
const readableMs = 160;
/** Deepest stop of the rail: sheet, column, dendrite, synapse. */
const deepestStop = 3;
const withinRail = (depth: number) => Math.min(deepestStop, Math.max(0, depth));

type CaptionWriterProps = Captioned & { readonly overlay: OverlayElements; readonly quality: Quality };

/** Writes captions, the rail's mark and the notes into the page. React does not render for it. */
export function CaptionWriter(props: CaptionWriterProps) {
  const { overlay, quality, camera, selection, receptors, sheet, cell } = props;
  const locale = useLocale();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language writes the words again
  const writer = useMemo(
    () => createWriter(overlay, quality, { camera, selection, receptors, sheet, cell }),
    [overlay, quality, camera, selection, receptors, sheet, cell, locale],
  );
  useEffect(() => writer.stop, [writer]);
  useFrame(writer.write);
  return null;
}

/** Each picture writes only what has changed: what is written again makes the browser style and lay out the page again. */
function createWriter(overlay: OverlayElements, quality: Quality, captioned: Captioned) {
  const { camera } = captioned;
  let writtenMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const placeParts = createPlacement(overlay);
  const placeSpineNote = createSpineNote(overlay, captioned);
  const placeStimulusNote = createStimulusNote(overlay, captioned);
  const writeCaption = createCaption(overlay, quality, captioned);
  const writeNow = () => {
    writtenMs = performance.now();
    timer = undefined;
    writeCaption();
  };
  return {
    write: () => {
      placeParts(camera.layout.room, withinRail(camera.depth) / deepestStop);
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

/** Writes how rail, mark and words are placed, which the style sheet reads. It keeps what it wrote: reading elements takes long. */
function createPlacement({ root, railMark }: OverlayElements) {
  let placed: Room | null = null;
  let placedDepth = Number.NaN;
  return (room: Room, depth: number): void => {
    if (room !== placed && root.current) {
      placed = room;
      Object.assign(root.current.dataset, room);
    }
    if (depth !== placedDepth && railMark.current) {
      placedDepth = depth;
      railMark.current.style.setProperty("--depth", String(depth));
    }
  };
}

function createCaption(overlay: OverlayElements, quality: Quality, captioned: Captioned): () => void {
  const { camera, sheet, receptors } = captioned;
  const write = (name: keyof OverlayElements, text: string) => {
    const element = overlay[name].current;
    if (element && element.textContent !== text) element.textContent = text;
  };
  const ofSheet = sheetCaption(sheet);
  return () => {
    const { frame } = liveFrame;
    if (frame === null) return;
    const stop = Math.round(withinRail(camera.depth));
    const scale = scaleNames[stop] ?? "sheet";
    if (scale !== appStore.getState().scale) appStore.setState({ scale });
    const caption = captionOf(frame, captioned, ofSheet);
    write("title", caption.title);
    write("numbers", caption.numbers);
    write("remark", caption.remark);
    write("quality", qualityWords(quality.level, sheet.neurons));
    const states = overlay.states.current;
    if (states && states.hidden !== stop < deepestStop) states.hidden = stop < deepestStop;
    if (stop < deepestStop) return;
    write("ampa", String(receptors.counts.ampa));
    write("nmda", String(receptors.counts.nmda));
    const fractions = nmdaFractions(frame, receptors);
    for (const state of nmdaStates) write(state, percent(fractions[state], 1));
  };
}
