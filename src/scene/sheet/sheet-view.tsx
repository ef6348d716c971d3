import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo } from "react";
import { recentSpikeShape } from "../../snapshot/encode.ts";
import { type Frame, scalarOf } from "../../snapshot/frame.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { GlutamateField } from "./glutamate-field.tsx";
import { createNeuronGeometry } from "./neuron-geometry.ts";
import { Neurons } from "./neurons.tsx";
import type { SheetPlaces } from "./sheet-places.ts";
import { SpikeHalos } from "./spike-halos.tsx";

/** For a frame that does not say how long its traces last. */
const restingDecayMs = 30;

interface SheetViewProps {
  readonly places: SheetPlaces;
  readonly contrast: number;
}

/** The sheet of all neurons. Cells and halos share one geometry, so each frame's bytes are uploaded once. */
export function SheetView({ places, contrast }: SheetViewProps) {
  const neurons = useMemo(() => createNeuronGeometry(places), [places]);
  useEffect(() => () => neurons.geometry.dispose(), [neurons]);
  const stage = useStage();
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        neurons.show(frame);
        const decayMs = scalarOf(frame, "recentSpikeMs") || restingDecayMs;
        stage.trace.value.set(decayMs, recentSpikeShape(1, decayMs).peak);
      },
      [neurons, stage],
    ),
  );
  useFrame(() => neurons.drawElsewhere(stage.drawnInFull));
  return (
    <>
      <GlutamateField places={places} />
      <Neurons places={places} neurons={neurons} contrast={contrast} />
      <SpikeHalos places={places} neurons={neurons} contrast={contrast} />
    </>
  );
}
