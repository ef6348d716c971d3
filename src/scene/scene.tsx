import { Canvas, createPortal } from "@react-three/fiber";
import { useEffect, useMemo, useState } from "react";
import { Color, LinearSRGBColorSpace, Scene as SceneGraph } from "three";
import { createSheet } from "../model/populations.ts";
import { DendriteView } from "./dendrite/dendrite-view.tsx";
import { palette, rgbOf } from "./palette.ts";
import { PickedRing } from "./sheet/picked-ring.tsx";
import { createSheetPlaces } from "./sheet/sheet-places.ts";
import { SheetView } from "./sheet/sheet-view.tsx";
import { RenderPasses } from "./stage/render-passes.tsx";
import { type Inset, noInset } from "./stage/scene-layout.ts";
import { Stage, StageProvider } from "./stage/stage.ts";
import { useCanvasInput } from "./stage/use-canvas-input.ts";
import { useAppState } from "./use-app-state.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";
import { hasWebgl2, webglSupport } from "./webgl-support.ts";

export interface SceneProps {
  /** CSS pixels that panels cover at each side: the views are centred in what is left. */
  readonly inset?: Inset;
  /** Lowers the contrast of spikes and stops all motion of the camera's own. Follows the system's setting by default. */
  readonly calm?: boolean;
}

const label =
  "The network: a sheet of all neurons, and the dendrite of the picked one. Arrow keys turn, plus and minus zoom, Shift with arrow keys moves, Home goes back.";

/** The living picture of the network: the sheet of all neurons, and the magnified dendrite of the picked one. */
export function Scene(props: SceneProps) {
  if (!hasWebgl2()) {
    return (
      <p role="status">
        This browser cannot draw the network in three dimensions, because it offers no WebGL 2. Everything
        else works without the picture.
      </p>
    );
  }
  return <DrawnScene {...props} />;
}

function DrawnScene({ inset = noInset, calm }: SceneProps) {
  const wantsLittleMotion = useReducedMotion();
  const isCalm = calm ?? wantsLittleMotion;
  const report = useAppState((state) => state.report);
  const places = useMemo(
    () => (report ? createSheetPlaces(createSheet(report.tilesX, report.tilesY), report.seed) : null),
    [report],
  );
  const picked = useAppState((state) => state.pickedNeuron);
  const stage = useMemo(() => new Stage(false), []);
  useEffect(() => {
    stage.orbit.isStill = isCalm;
  }, [stage, isCalm]);
  const dendriteScene = useMemo(() => new SceneGraph(), []);
  const shownNeuron = places && picked !== null && picked < places.sheet.neurons ? picked : null;
  const [container, setContainer] = useState<HTMLElement | null>(null);
  useCanvasInput(container, stage, places);
  const { isSoftware } = webglSupport();
  return (
    <div
      ref={setContainer}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is turned and zoomed by keyboard
      tabIndex={0}
      style={{
        position: "absolute",
        inset: 0,
        background: palette.ground,
        touchAction: "none",
        outlineOffset: -4,
        cursor: "grab",
      }}
    >
      <Canvas
        dpr={1}
        gl={{ antialias: !isSoftware, powerPreference: "high-performance", stencil: false }}
        onCreated={({ gl }) => {
          // The shaders work in display values, so the ground must not be converted either.
          gl.setClearColor(new Color().setRGB(...rgbOf("ground"), LinearSRGBColorSpace), 1);
        }}
        flat
        linear
      >
        <StageProvider value={stage}>
          <RenderPasses inset={inset} dendriteScene={dendriteScene} />
          {places && <SheetView places={places} isCalm={isCalm} />}
          {places && shownNeuron !== null && <PickedRing places={places} neuron={shownNeuron} />}
          {places &&
            report &&
            shownNeuron !== null &&
            createPortal(
              <DendriteView
                sheet={places.sheet}
                seed={report.seed}
                dtMs={report.dtMs}
                neuron={shownNeuron}
                isCalm={isCalm}
              />,
              dendriteScene,
            )}
        </StageProvider>
      </Canvas>
    </div>
  );
}
