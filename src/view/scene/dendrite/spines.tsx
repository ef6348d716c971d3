import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo } from "react";
import type { Frame } from "../../../wire/frame/frame.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { createSpineMaterial } from "./dendrite-materials.ts";
import type { SpineGeometry } from "./spine-geometry.ts";
import type { SpineGrowth } from "./spine-growth.ts";

interface SpinesProps {
  readonly spines: SpineGeometry;
  readonly growth: SpineGrowth;
  readonly contrast: number;
}

/** The potential spines of the picked cell: grown where the synapse exists, a scar where it does not. */
export function Spines({ spines, growth, contrast }: SpinesProps) {
  const stage = useStage();
  const material = useMemo(() => createSpineMaterial(stage, contrast), [stage, contrast]);
  useEffect(() => () => material.dispose(), [material]);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        growth.show(frame);
        spines.upload();
      },
      [growth, spines],
    ),
  );
  // Growth goes on between frames of the model; once all spines are grown this returns at once.
  useFrame((_, seconds) => {
    const { marked } = material.uniforms;
    if (marked) {
      marked.value = stage.orbit.shown.depth < 2.4 ? stage.markedSpine : -1;
    }
    if (growth.advance(seconds)) {
      spines.upload();
      stage.needsDraw = true;
    }
  });
  return <mesh geometry={spines.bodies} material={material} />;
}
