import { useCallback, useEffect, useMemo } from "react";
import type { Frame } from "../../snapshot/frame.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { GlutamateField } from "./glutamate-field.tsx";
import { createNeuronGeometry } from "./neuron-geometry.ts";
import { Neurons } from "./neurons.tsx";
import type { SheetPlaces } from "./sheet-places.ts";
import { SpikeHalos } from "./spike-halos.tsx";

interface SheetViewProps {
  readonly places: SheetPlaces;
  readonly isCalm: boolean;
}

/** The sheet of all neurons. Cells and halos share one geometry, so each frame's bytes are uploaded once. */
export function SheetView({ places, isCalm }: SheetViewProps) {
  const neurons = useMemo(() => createNeuronGeometry(places), [places]);
  useEffect(() => () => neurons.geometry.dispose(), [neurons]);
  useNewFrame(useCallback((frame: Frame) => neurons.show(frame), [neurons]));
  return (
    <>
      <GlutamateField places={places} />
      <Neurons places={places} neurons={neurons} isCalm={isCalm} />
      <SpikeHalos places={places} neurons={neurons} isCalm={isCalm} />
    </>
  );
}
