import { useCallback, useEffect, useMemo, useState } from "react";
import { Scene as SceneGraph } from "three";
import { isEmbedded } from "../../app/embed/embedding.ts";
import { liveFrame } from "../../app/live-frame.ts";
import type { AppState } from "../../app/store.ts";
import { appStore } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";
import { onReturnHome, onTravel, scaleNames } from "../../app/view.ts";
import { createWiring } from "../../model/network/connectivity.ts";
import { createSheet } from "../../model/network/populations.ts";
import { t } from "../../web/messages/messages.ts";
import { SceneCamera } from "./camera/scene-camera.ts";
import { type Inset, noInset } from "./camera/scene-layout.ts";
import { createPickedCell } from "./cell/picked-cell.ts";
import { PickedCellView } from "./cell/picked-cell-view.tsx";
import { Appearance } from "./colours/appearance.ts";
import { palette } from "./colours/palette.ts";
import { useCanvasInput } from "./input/use-canvas-input.ts";
import { CaptionWriter } from "./overlay/caption-writer.tsx";
import { Overlay } from "./overlay/overlay.tsx";
import { createOverlayElements } from "./overlay/overlay-elements.ts";
import { FlashLimiter } from "./quality/flash-limiter.ts";
import { Quality } from "./quality/quality.ts";
import { RenderPasses } from "./quality/render-passes.tsx";
import { SceneCanvas } from "./quality/scene-canvas.tsx";
import { useDisposable } from "./quality/use-disposable.ts";
import { Selection } from "./selection/selection.ts";
import { createSheetPlaces } from "./sheet/sheet-places.ts";
import { SheetView } from "./sheet/sheet-view.tsx";
import { StimulusRing } from "./sheet/stimulus-ring.tsx";
import { receptorsOf } from "./synapse/receptors.ts";

export interface SceneProps {
  /** CSS pixels that panels cover at each side: the views are centred in what is left. */
  readonly inset?: Inset;
  /** Lowers the contrast of spikes, and the camera does not move by itself. */
  readonly calm: boolean;
  /** Lowers resolution, effects and drawn neurons where pictures come too slowly. On by default; a picture to keep wants none of it. */
  readonly governed?: boolean;
}

/** How much of a spike's light is left in calm mode. */
const calmContrast = 0.5;

/** What is drawn of a network whatever is picked. */
function networkOf({ tilesX, tilesY, seed, dtMs, parameters }: NonNullable<AppState["report"]>) {
  const sheet = createSheet(tilesX, tilesY);
  return {
    sheet,
    seed,
    dtMs,
    places: createSheetPlaces(sheet, seed),
    wiring: createWiring(sheet, seed, dtMs),
    receptors: receptorsOf(parameters),
  };
}

/** What lives as long as the canvas, whichever network it shows. */
function createSceneParts() {
  const requestPicture = () => liveFrame.requestPicture();
  const appearance = new Appearance();
  const camera = new SceneCamera(false, requestPicture);
  camera.flyToStop(scaleNames.indexOf(appStore.getState().scale));
  return {
    appearance,
    camera,
    selection: new Selection(requestPicture),
    quality: new Quality(requestPicture),
    limiter: new FlashLimiter(appearance.isPrint),
    cellScene: new SceneGraph(),
    overlay: createOverlayElements(),
  };
}

const none: readonly number[] = [];

/** The picture of the network: one world at four scales, from the sheet of all neurons to a single synapse. Needs WebGL 2. */
export function Scene({ inset = noInset, calm, governed = true }: SceneProps) {
  const contrast = calm ? calmContrast : 1;
  const parts = useDisposable(createSceneParts, []);
  const { appearance, camera, selection, quality, limiter, overlay } = parts;
  const look = { appearance, camera, quality, contrast };

  const report = useAppState((state) => state.report);
  const picked = useAppState((state) => state.pickedNeuron);
  const network = useMemo(() => report && networkOf(report), [report]);
  const cell = useMemo(
    () =>
      network && picked !== null && picked < network.sheet.neurons
        ? createPickedCell(network.places, network.wiring, network.dtMs, picked)
        : null,
    [network, picked],
  );
  useEffect(() => {
    if (cell === null) camera.leaveCell();
  }, [camera, cell]);

  const isPaused = useAppState((state) => state.isPaused);
  useEffect(() => camera.orbit.keepStill(calm), [camera, calm]);
  // A page that shows a network at rest is at rest, too.
  useEffect(() => camera.orbit.allowSway(network !== null && !isPaused), [camera, network, isPaused]);

  const colourMode = useAppState((state) => (state.isRecordingShown ? "population" : state.colourMode));
  const ground = useAppState((state) => state.ground);
  const resetLimiter = useCallback(() => limiter.reset(), [limiter]);
  useEffect(() => {
    appearance.choose(colourMode, ground);
    resetLimiter();
    liveFrame.requestPicture();
  }, [appearance, resetLimiter, colourMode, ground]);

  const isStimulated = useAppState((state) => state.stimulus !== null);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [places, spines] = [network?.places ?? null, cell?.spines ?? null];
  useCanvasInput(container, { camera, selection, places, spines });
  // The scales that are asked for elsewhere on the page.
  useEffect(() => onTravel((name, seconds) => camera.flyToStop(scaleNames.indexOf(name), seconds)), [camera]);
  useEffect(() => onReturnHome(() => camera.goHome()), [camera]);
  return (
    // A separate landmark: captions and scales must lie within one.
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
          // A finger that moves up or down scrolls the page around.
          touchAction: isEmbedded() ? "pan-y" : "none",
          outlineOffset: -4,
          cursor: "grab",
        }}
      >
        {/* The governed ratio: the canvas sets what it is given again whenever React renders it. */}
        <SceneCanvas ratio={quality.level.ratio}>
          <RenderPasses
            {...parts}
            inset={inset}
            neurons={network?.sheet.neurons ?? 0}
            isGoverned={governed}
          />
          {network && (
            <SheetView
              {...look}
              places={network.places}
              drawnInFull={cell?.drawnInFull ?? none}
              keptNeurons={cell?.keptNeurons ?? none}
              onFirstFrame={resetLimiter}
            />
          )}
          {network && isStimulated && (
            <StimulusRing sheet={network.sheet} camera={camera} appearance={appearance} />
          )}
          {network && cell && (
            <PickedCellView
              {...parts}
              contrast={contrast}
              receptors={network.receptors}
              seed={network.seed}
              cell={cell}
            />
          )}
          {network && (
            <CaptionWriter {...parts} receptors={network.receptors} sheet={network.sheet} cell={cell} />
          )}
        </SceneCanvas>
      </div>
      {network && (
        <Overlay
          inset={inset}
          overlay={overlay}
          hasSpines={cell?.isExcitatory ?? false}
          hasPicked={cell !== null}
        />
      )}
    </section>
  );
}
