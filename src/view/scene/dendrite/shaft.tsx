import { useCallback, useEffect, useMemo } from "react";
import type { Frame } from "../../../wire/frame/frame.ts";
import type { Branch } from "../morphology/branch.ts";
import { createTubeGeometry } from "../morphology/tube-geometry.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { createShaftMaterial } from "./dendrite-materials.ts";

interface ShaftProps {
  readonly neuron: number;
  readonly branches: readonly Branch[];
  readonly colour: "excitatory" | "inhibitory";
}

/** Soma and dendrites of the picked cell; the cell's own spike shines from the soma. */
export function Shaft({ neuron, branches, colour }: ShaftProps) {
  const stage = useStage();
  const geometry = useMemo(() => createTubeGeometry(branches), [branches]);
  const material = useMemo(() => createShaftMaterial(stage, colour), [stage, colour]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  useEffect(() => () => material.dispose(), [material]);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        const { spike } = material.uniforms;
        if (spike) {
          spike.value = (frame.columns.recentSpike[neuron] ?? 0) / 255;
        }
      },
      [material, neuron],
    ),
  );
  return <mesh geometry={geometry} material={material} />;
}
