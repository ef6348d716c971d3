import { advance, useFrame, useStore, useThree } from "@react-three/fiber";
import { useCallback, useEffect, useRef } from "react";
import { Color, LinearSRGBColorSpace, type Scene } from "three";
import { registerExports } from "../../../app/exports.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { loadPart } from "../../../loading/load-part.ts";
import { t } from "../../../web/messages/messages.ts";
import { webglSupport } from "../../../web/webgl-support.ts";
import type { SceneCamera } from "../camera/scene-camera.ts";
import type { Inset } from "../camera/scene-layout.ts";
import type { Appearance } from "../colours/appearance.ts";
import type { FlashLimiter } from "./flash-limiter.ts";
import { FrameGovernor, gpuPace, qualityLimits, softwarePace } from "./frame-governor.ts";
import type { Quality } from "./quality.ts";
import { useMotion } from "./use-motion.ts";

/** A software renderer is not asked to draw more often than this. */
const softwareIntervalMs = 30;
/** Longest step of the camera's motion, s: after a hitch it goes on from where it was. */
const longestStepSeconds = 0.1;

interface RenderPassesProps {
  readonly camera: SceneCamera;
  readonly quality: Quality;
  readonly appearance: Appearance;
  readonly limiter: FlashLimiter;
  readonly inset: Inset;
  /** Of the sheet; 0 before there is one. */
  readonly neurons: number;
  /** Drawn over the sheet with its own camera. */
  readonly cellScene: Scene;
  /** Whether quality may be lowered to keep the picture steady. */
  readonly isGoverned: boolean;
}

/** Moves the camera and draws both views for each picture that is asked for. Draws nothing itself in React. */
export function RenderPasses(props: RenderPassesProps) {
  const { camera, quality, appearance, limiter, inset, neurons, cellScene, isGoverned } = props;
  const store = useStore();
  const size = useThree((state) => state.size);
  const canvas = useThree((state) => state.gl.domElement);
  const governor = useRef<FrameGovernor>(null);
  const drawnMs = useRef(0);
  const ground = useRef(new Color());

  // The page's loop draws the picture; the renderer's own loop only follows changes that React makes to the scene.
  useEffect(() => liveFrame.onPicture((nowMs) => advance(nowMs, true, store.getState())), [store]);

  useEffect(() => {
    const { isSoftware } = webglSupport();
    const limits = qualityLimits(size.width, size.height, window.devicePixelRatio, isSoftware, neurons);
    governor.current = new FrameGovernor(limits, isSoftware ? softwarePace : gpuPace);
    quality.apply(governor.current.level);
  }, [quality, size, neurons]);

  useEffect(() => camera.resize(size.width, size.height, inset), [camera, size, inset]);

  // What it takes to draw a picture to keep is loaded when one is asked for.
  useEffect(() => {
    const { gl, scene } = store.getState();
    const parts = { gl, scene, cellScene, camera, appearance };
    const place = () => camera.resize(size.width, size.height, inset);
    return registerExports([
      {
        id: "picture",
        kind: "picture",
        title: () => t("export.picture"),
        make: async (wanted) =>
          (await loadPart(() => import("./capture.ts"))).takePicture(parts, wanted, place),
      },
      {
        id: "film",
        kind: "video",
        title: () => t("export.film"),
        make: async (wanted, signal, onProgress) =>
          (await loadPart(() => import("./film.ts"))).takeFilm(parts, wanted, place, signal, onProgress),
      },
    ]);
  }, [store, cellScene, camera, appearance, size, inset]);

  // A lost graphics context comes back empty.
  useEffect(() => {
    const drawAgain = () => liveFrame.requestPicture();
    canvas.addEventListener("webglcontextrestored", drawAgain);
    return () => canvas.removeEventListener("webglcontextrestored", drawAgain);
  }, [canvas]);

  /** A picture takes until the page can draw the next one, whether or not one is asked for then. */
  const measurePicture = useCallback(() => {
    const beganMs = Number(document.timeline.currentTime);
    requestAnimationFrame((nowMs) => {
      if (governor.current?.note(nowMs - beganMs)) quality.apply(governor.current.level);
    });
  }, [quality]);

  // Before every other part: they read this picture's cameras.
  useMotion((seconds) => {
    const { depth } = camera;
    const isMoving = camera.advance(Math.min(seconds, longestStepSeconds));
    // Without motion another scale is there at once, as another page would be.
    if (Math.abs(camera.depth - depth) > 0.5) limiter.reset();
    return isMoving;
  }, -1);

  // After every other part. A priority above 0 takes the drawing over from the renderer's own loop.
  useFrame(({ gl, scene, setDpr }) => {
    const { isSoftware } = webglSupport();
    const nowMs = performance.now();
    const intervalMs = nowMs - drawnMs.current;
    if (isSoftware && intervalMs < softwareIntervalMs) {
      liveFrame.requestPicture();
      return;
    }
    drawnMs.current = nowMs;
    const { ratio, hasEffects } = quality.level;
    if (ratio !== gl.getPixelRatio()) {
      // A new resolution empties the canvas: only right before drawing may it change, or the page would flash dark.
      setDpr(ratio);
    }
    camera.setPixelRatio(ratio);
    gl.autoClear = false;
    // The shaders work in display values, so the ground must not be converted either.
    gl.setClearColor(ground.current.setRGB(...appearance.groundColour.value, LinearSRGBColorSpace), 1);
    limiter.smooth(hasEffects && !isSoftware);
    limiter.resize(size.width, size.height, ratio);
    limiter.render(gl, intervalMs / 1000, camera.orbit.isStill, () => {
      gl.render(scene, camera.world);
      if (!camera.isOneWorld) gl.clearDepth();
      gl.render(cellScene, camera.cell);
    });
    if (isGoverned) measurePicture();
  }, 1);
  return null;
}
