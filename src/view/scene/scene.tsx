import { Canvas } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { Scene as SceneGraph } from "three";
import { createSheet } from "../../model/network/populations.ts";
import { t } from "../../web/messages/messages.ts";
import { useReducedMotion } from "../../web/use-reduced-motion.ts";
import { hasWebgl2 } from "../../web/webgl-support.ts";
import { type Inset, noInset } from "./camera/scene-layout.ts";
import { useCanvasInput } from "./input/use-canvas-input.ts";
import { useScaleWishes } from "./input/use-scale-wishes.ts";
import { CaptionWriter } from "./overlay/caption-writer.tsx";
import { Overlay } from "./overlay/overlay.tsx";
import { createOverlayHandle } from "./overlay/overlay-handle.ts";
import { palette } from "./palette.ts";
import { PickedCell } from "./picked-cell.tsx";
import { RenderPasses } from "./quality/render-passes.tsx";
import { createSheetPlaces } from "./sheet/sheet-places.ts";
import { SheetView } from "./sheet/sheet-view.tsx";
import { StimulusRing } from "./sheet/stimulus-ring.tsx";
import { Stage, StageProvider } from "./stage/stage.ts";
import { receptorsOf } from "./synapse/receptors.ts";
import { useAppState } from "./use-app-state.ts";
import { useAppearance } from "./use-appearance.ts";

export interface SceneProps {
  /** CSS pixels that panels cover at each side: the views are centred in what is left. */
  readonly inset?: Inset;
  /** Lowers the contrast of spikes and stops all motion of the camera's own. Follows the system's setting by default. */
  readonly calm?: boolean;
  /** Gives up resolution, effects and neurons where pictures come too slowly. On by default; a picture to keep wants none of it. */
  readonly governed?: boolean;
}

/** How much of a spike's light is left in calm mode. */
const calmContrast = 0.5;

/** The live picture of the network at four scales, from the sheet of all neurons to a single synapse. */
export function Scene(props: SceneProps) {
  if (!hasWebgl2()) {
    return <p role="status">{t("page.noWebgl")}</p>;
  }
  return <DrawnScene {...props} />;
}

function DrawnScene({ inset = noInset, calm, governed = true }: SceneProps) {
  const wantsLittleMotion = useReducedMotion();
  const isCalm = calm ?? wantsLittleMotion;
  const contrast = isCalm ? calmContrast : 1;
  const report = useAppState((state) => state.report);
  const places = useMemo(
    () => (report ? createSheetPlaces(createSheet(report.tilesX, report.tilesY), report.seed) : null),
    [report],
  );
  const picked = useAppState((state) => state.pickedNeuron);
  const isStimulated = useAppState((state) => state.stimulus !== null);
  const stage = useMemo(() => new Stage(false), []);
  // Before the parts below are made: they are made of so many receptors.
  useMemo(() => {
    if (report) {
      stage.receptors = receptorsOf(report.parameters);
    }
  }, [stage, report]);
  useEffect(() => {
    stage.orbit.isStill = isCalm;
  }, [stage, isCalm]);
  const dendriteScene = useMemo(() => new SceneGraph(), []);
  const overlay = useMemo(() => createOverlayHandle(), []);
  const shownNeuron = places && picked !== null && picked < places.sheet.neurons ? picked : null;
  useEffect(() => {
    if (shownNeuron === null) {
      stage.orbit.limitTo(0);
    }
  }, [stage, shownNeuron]);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  useCanvasInput(container, stage, places);
  useScaleWishes(stage);
  const ground = useAppearance(stage);
  return (
    // A landmark of its own: captions and scales must not lie outside of every one.
    <section aria-label={t("overlay.picture")}>
      <div
        ref={setContainer}
        role="application"
        aria-label={t("overlay.pictureMeaning")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is turned and zoomed by keyboard
        tabIndex={0}
        style={{
          position: "absolute",
          inset: 0,
          background: ground === "white" ? "#fff" : palette.ground,
          touchAction: "none",
          outlineOffset: -4,
          cursor: "grab",
        }}
      >
        <Canvas
          dpr={1}
          gl={{ antialias: false, powerPreference: "high-performance", stencil: false }}
          flat
          linear
        >
          <StageProvider value={stage}>
            <RenderPasses
              inset={inset}
              neurons={places?.sheet.neurons ?? 0}
              dendriteScene={dendriteScene}
              isGoverned={governed}
            />
            {places && <SheetView places={places} contrast={contrast} />}
            {places && isStimulated && <StimulusRing sheet={places.sheet} />}
            {places && report && shownNeuron !== null && (
              <PickedCell
                places={places}
                neuron={shownNeuron}
                dtMs={report.dtMs}
                contrast={contrast}
                dendriteScene={dendriteScene}
              />
            )}
            {places && <CaptionWriter overlay={overlay} sheet={places.sheet} />}
          </StageProvider>
        </Canvas>
      </div>
      {places && (
        <Overlay
          inset={inset}
          overlay={overlay}
          hasSpines={shownNeuron !== null && shownNeuron < places.sheet.excitatory}
          hasPicked={shownNeuron !== null}
        />
      )}
    </section>
  );
}
