import { useEffect, useMemo } from "react";
import { useStage } from "../stage/stage.ts";
import type { NeuronGeometry } from "./neuron-geometry.ts";
import { createNeuronMaterial } from "./neuron-material.ts";
import type { SheetPlaces } from "./sheet-places.ts";

interface NeuronsProps {
  readonly places: SheetPlaces;
  readonly neurons: NeuronGeometry;
  readonly contrast: number;
}

/** Every neuron of the sheet: amber pyramids excite, cyan spheres inhibit; recent spikes shine. */
export function Neurons({ places, neurons, contrast }: NeuronsProps) {
  const stage = useStage();
  const material = useMemo(() => createNeuronMaterial(stage, places, contrast), [stage, places, contrast]);
  useEffect(() => () => material.dispose(), [material]);
  return <points geometry={neurons.geometry} material={material} renderOrder={1} />;
}
