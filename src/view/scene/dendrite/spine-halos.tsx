import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import type { Points } from "three";
import { useStage } from "../stage/stage.ts";
import { createSpineHaloMaterial } from "./dendrite-materials.ts";
import type { SpineGeometry } from "./spine-geometry.ts";

interface SpineHalosProps {
  readonly spines: SpineGeometry;
  readonly contrast: number;
}

/** The violet light around spines whose partner fired a moment ago. */
export function SpineHalos({ spines, contrast }: SpineHalosProps) {
  const stage = useStage();
  const material = useMemo(() => createSpineHaloMaterial(stage, contrast), [stage, contrast]);
  useEffect(() => () => material.dispose(), [material]);
  const points = useRef<Points>(null);
  useFrame(() => {
    if (points.current) {
      points.current.visible = stage.economy.hasEffects;
    }
  });
  return <points ref={points} geometry={spines.lights} material={material} renderOrder={2} />;
}
