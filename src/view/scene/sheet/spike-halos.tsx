import { useFrame } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import type { Points } from "three";
import { useStage } from "../stage/stage.ts";
import type { NeuronGeometry } from "./neuron-geometry.ts";
import { createHaloMaterial } from "./neuron-material.ts";
import type { SheetPlaces } from "./sheet-places.ts";

interface SpikeHalosProps {
  readonly places: SheetPlaces;
  readonly neurons: NeuronGeometry;
  readonly contrast: number;
}

/** The soft light around cells that fired a moment ago. */
export function SpikeHalos({ places, neurons, contrast }: SpikeHalosProps) {
  const stage = useStage();
  const material = useMemo(() => createHaloMaterial(stage, places, contrast), [stage, places, contrast]);
  useEffect(() => () => material.dispose(), [material]);
  const points = useRef<Points>(null);
  useFrame(() => {
    if (points.current) {
      points.current.visible = stage.economy.hasEffects;
    }
  });
  return <points ref={points} geometry={neurons.geometry} material={material} renderOrder={2} />;
}
