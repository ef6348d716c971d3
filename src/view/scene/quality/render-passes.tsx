import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { Color, LinearSRGBColorSpace, type Scene } from "three";
import { webglSupport } from "../../../web/webgl-support.ts";
import type { Inset } from "../camera/scene-layout.ts";
import { useStage } from "../stage/stage.ts";
import { FlashLimiter } from "./flash-limiter.ts";
import { economyLimits, FrameGovernor, gpuPace, softwarePace } from "./frame-governor.ts";
import { PictureTimes } from "./picture-times.ts";

/** The processor has better things to do than to draw more often than this. */
const softwareIntervalMs = 30;

/** Of multisampling: the picture is drawn to a texture, whose edges the canvas does not smooth. */
const samples = 4;

interface RenderPassesProps {
  readonly inset: Inset;
  /** Of the sheet; 0 before there is one. */
  readonly neurons: number;
  /** Drawn over the sheet with its own camera. */
  readonly dendriteScene: Scene;
  /** Whether something may be given up to keep the picture steady. */
  readonly isGoverned: boolean;
}

/** Moves the camera and draws both views, only when something visible changed. Draws nothing itself in React. */
export function RenderPasses({ inset, neurons, dendriteScene, isGoverned }: RenderPassesProps) {
  const stage = useStage();
  const size = useThree((state) => state.size);
  const ratio = useThree((state) => state.viewport.dpr);
  const setDpr = useThree((state) => state.setDpr);
  const limiter = useMemo(
    () => new FlashLimiter(webglSupport().isSoftware ? 0 : samples, stage.appearance.isPrint),
    [stage],
  );
  useEffect(() => () => limiter.dispose(), [limiter]);
  const governor = useRef<FrameGovernor>(null);
  const lastPictureMs = useRef(0);
  const times = useMemo(() => new PictureTimes(), []);
  const ground = useRef(new Color());
  const nextRatio = useRef<number | null>(null);

  useEffect(() => {
    const { isSoftware } = webglSupport();
    const limits = economyLimits(size.width, size.height, window.devicePixelRatio, isSoftware, neurons);
    governor.current = new FrameGovernor(limits, isSoftware ? softwarePace : gpuPace);
    stage.makeDoWith(governor.current.economy);
    nextRatio.current = null;
    setDpr(governor.current.economy.ratio);
  }, [stage, size, neurons, setDpr]);

  useEffect(() => {
    stage.resize(size.width, size.height, inset);
    stage.setResolution(size.height * ratio);
    stage.needsDraw = true;
  }, [stage, size, ratio, inset]);

  // A lost graphics context comes back empty.
  const canvas = useThree((state) => state.gl.domElement);
  useEffect(() => {
    const drawAgain = () => {
      stage.needsDraw = true;
    };
    canvas.addEventListener("webglcontextrestored", drawAgain);
    return () => canvas.removeEventListener("webglcontextrestored", drawAgain);
  }, [stage, canvas]);

  // Before every other part: they read this frame's cameras.
  useFrame((_, seconds) => {
    stage.advance(Math.min(seconds, 0.1));
  }, -1);

  // After every other part. A priority above 0 takes the drawing over from the renderer's own loop.
  useFrame(({ gl, scene }) => {
    const nowMs = performance.now();
    const intervalMs = nowMs - lastPictureMs.current;
    const mustWait = webglSupport().isSoftware && intervalMs < softwareIntervalMs;
    const tookMs = times.note(nowMs, stage.needsDraw, mustWait);
    if (isGoverned && tookMs !== null && governor.current?.note(tookMs)) {
      const { economy } = governor.current;
      if (economy.ratio !== stage.economy.ratio) {
        nextRatio.current = economy.ratio;
      }
      stage.makeDoWith(economy);
    }
    if (!stage.needsDraw || mustWait) {
      return;
    }
    stage.needsDraw = false;
    lastPictureMs.current = nowMs;
    if (nextRatio.current !== null) {
      // A new resolution empties the canvas: only right before drawing may it change, or the page would flash dark.
      setDpr(nextRatio.current);
      stage.setResolution(size.height * nextRatio.current);
      nextRatio.current = null;
    }
    gl.autoClear = false;
    // The shaders work in display values, so the ground must not be converted either.
    gl.setClearColor(ground.current.setRGB(...stage.appearance.groundColour.value, LinearSRGBColorSpace), 1);
    if (stage.isShownAnew) {
      stage.isShownAnew = false;
      limiter.startAnew();
    }
    limiter.smooth(stage.economy.hasEffects && !webglSupport().isSoftware ? samples : 0);
    limiter.resize(size.width, size.height, gl.getPixelRatio());
    limiter.render(gl, intervalMs / 1000, stage.orbit.isStill, () => {
      gl.render(scene, stage.sheetCamera);
      if (!stage.isOneWorld) {
        gl.clearDepth();
      }
      gl.render(dendriteScene, stage.dendriteCamera);
    });
  }, 1);
  return null;
}
