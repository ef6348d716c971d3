/** What stands over the picture: the rail of scales, the caption of the present one, and the words to a spine. */
import { pickNeuron } from "../../../app/intents.ts";
import { appStore } from "../../../app/store.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import type { Inset } from "../camera/scene-layout.ts";
import type { OverlayHandle } from "./overlay-handle.ts";
import { ScaleRail } from "./scale-rail.tsx";
import "./caption.css";
import "./notes.css";
import "./overlay.css";

interface OverlayProps {
  readonly inset: Inset;
  readonly overlay: OverlayHandle;
  readonly hasPicked: boolean;
  readonly hasSpines: boolean;
}

/** The mark's element carries the partner's number. */
function followPartner(overlay: OverlayHandle): void {
  const partner = Number(overlay.elements.get("spineNote")?.dataset["partner"]);
  if (Number.isInteger(partner) && partner !== appStore.getState().pickedNeuron) {
    pickNeuron(partner);
  }
}

export function Overlay({ inset, overlay, hasPicked, hasSpines }: OverlayProps) {
  const ground = useAppState((state) => state.ground);
  const scale = useAppState((state) => state.scale);
  const areWavesOn = useAppState((state) => state.areWavesOn);
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const deepest = hasPicked ? (hasSpines ? 3 : 2) : 0;
  return (
    <div
      ref={overlay.register("root")}
      className="scene-overlay"
      data-scale={scale}
      data-ground={ground}
      style={inset}
    >
      <ScaleRail overlay={overlay} deepest={deepest} />
      <div className="scene-caption" aria-live="off">
        <p ref={overlay.register("title")} className="scene-caption-title" />
        <p ref={overlay.register("numbers")} className="scene-caption-numbers" />
        <ul ref={overlay.register("states")} className="scene-states" hidden>
          <li data-state="ampa">
            <b ref={overlay.register("ampa")} /> AMPA receptors
          </li>
          <li data-state="nmda">
            <b ref={overlay.register("nmda")} /> NMDA receptors, of them
          </li>
          <li data-state="closed">
            <b ref={overlay.register("closed")} /> closed
          </li>
          <li data-state="magnesium">
            <b ref={overlay.register("magnesium")} /> Mg²⁺ in the pore
          </li>
          <li data-state="open">
            <b ref={overlay.register("open")} /> open
          </li>
          <li data-state="ketamine">
            <b ref={overlay.register("ketamine")} /> ketamine trapped
          </li>
        </ul>
        <p ref={overlay.register("remark")} className="scene-caption-remark" />
        <p ref={overlay.register("quality")} className="scene-quality" role="status" />
      </div>
      <p ref={overlay.register("stimulusNote")} className="imposed-note stimulus-note" role="status">
        {isStimulated ? "Stimulating this spot (imposed)" : ""}
      </p>
      {areWavesOn && <p className="imposed-note waves-note">Input waves: imposed, not emergent</p>}
      <div ref={overlay.register("spineNote")} className="spine-note" hidden>
        <span ref={overlay.register("spineWords")} role="status" />
        <button type="button" onClick={() => followPartner(overlay)}>
          Go to that cell
        </button>
      </div>
    </div>
  );
}
