/** What lies over the picture: the rail of scales, the caption of the present one, and the words to a spine. */
import { pickNeuron } from "../../../app/intents.ts";
import { appStore } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import type { Inset } from "../camera/scene-layout.ts";
import { type OverlayElements, receptorStates } from "./overlay-elements.ts";
import { ScaleRail } from "./scale-rail.tsx";
import "./caption.css";
import "./notes.css";
import "./overlay.css";

interface OverlayProps {
  readonly inset: Inset;
  readonly overlay: OverlayElements;
  readonly hasPicked: boolean;
  readonly hasSpines: boolean;
}

/** The mark's element carries the partner's number. */
function followPartner(overlay: OverlayElements): void {
  const partner = Number(overlay.spineNote.current?.dataset["partner"]);
  if (Number.isInteger(partner) && partner !== appStore.getState().pickedNeuron) pickNeuron(partner);
}

export function Overlay({ inset, overlay, hasPicked, hasSpines }: OverlayProps) {
  const ground = useAppState((state) => state.ground);
  const scale = useAppState((state) => state.scale);
  const areWavesOn = useAppState((state) => state.areWavesOn);
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const deepest = hasPicked ? (hasSpines ? 3 : 2) : 0;
  return (
    <div ref={overlay.root} className="scene-overlay" data-scale={scale} data-ground={ground} style={inset}>
      <ScaleRail overlay={overlay} deepest={deepest} />
      <div className="scene-caption" aria-live="off">
        <p ref={overlay.title} className="scene-caption-title" />
        <p ref={overlay.numbers} className="scene-caption-numbers" />
        <ul ref={overlay.states} className="scene-states" hidden>
          {receptorStates.map((state) => (
            <li key={state} data-state={state}>
              <b ref={overlay[state]} /> {t(`overlay.receptor.${state}`)}
            </li>
          ))}
        </ul>
        <p ref={overlay.remark} className="scene-caption-remark" />
        <p ref={overlay.quality} className="scene-quality" role="status" />
      </div>
      <p ref={overlay.stimulusNote} className="imposed-note stimulus-note" role="status">
        {isStimulated ? t("overlay.stimulating") : ""}
      </p>
      {areWavesOn && <p className="imposed-note waves-note">{t("overlay.waves")}</p>}
      <div ref={overlay.spineNote} className="spine-note" hidden>
        <span ref={overlay.spineWords} role="status" />
        <button type="button" className="field" onClick={() => followPartner(overlay)}>
          {t("overlay.goToCell")}
        </button>
      </div>
    </div>
  );
}
