import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { regionOfTile } from "../../../model/network/populations.ts";
import { fieldCellsPerTileSide } from "../../../model/tile.ts";
import { recentSpikeShape } from "../../../wire/frame/encode.ts";
import { type Frame, scalarOf } from "../../../wire/frame/frame.ts";
import { rateDifferenceScale } from "../../../wire/frame/layout.ts";
import { quantise } from "../../../wire/frame/quantise.ts";
import type { Appearance } from "../stage/appearance.ts";
import { useStage } from "../stage/stage.ts";
import { useNewFrame } from "../stage/use-new-frame.ts";
import { GlutamateField } from "./glutamate-field.tsx";
import { createNeuronGeometry } from "./neuron-geometry.ts";
import { Neurons } from "./neurons.tsx";
import type { SheetPlaces } from "./sheet-places.ts";
import { SpikeHalos } from "./spike-halos.tsx";

/** What the modes that colour neurons by where they stand read: two bytes a field cell. */
function showPlaces(appearance: Appearance, { layout, field, occupancy, rateDifference }: Frame): void {
  const { sheet, fieldWidth, fieldHeight } = layout;
  appearance.showPlaces(fieldWidth, fieldHeight, (bytes) => {
    if (appearance.mode === "difference") {
      // Until the twin has its say nothing differs.
      if (rateDifference) bytes.set(rateDifference);
      else bytes.fill(noDifference);
      return;
    }
    for (let cell = 0; cell < field.length; cell++) {
      const column = Math.floor((cell % fieldWidth) / fieldCellsPerTileSide);
      const line = Math.floor(cell / fieldWidth / fieldCellsPerTileSide);
      const region = regionOfTile(sheet, line * sheet.tilesX + column);
      bytes[2 * cell] = field[cell] ?? 0;
      bytes[2 * cell + 1] = Math.round(255 * (occupancy[region] ?? 0));
    }
  });
}

const noDifference = quantise(0, rateDifferenceScale.minimum, rateDifferenceScale.maximum);

/** For a frame that does not say how long its traces last. */
const restingDecayMs = 30;

interface SheetViewProps {
  readonly places: SheetPlaces;
  readonly contrast: number;
}

/** The sheet of all neurons. Cells and halos share one geometry, so what they need of a frame's bytes is uploaded once. */
export function SheetView({ places, contrast }: SheetViewProps) {
  const neurons = useMemo(() => createNeuronGeometry(places), [places]);
  useEffect(() => () => neurons.dispose(), [neurons]);
  const stage = useStage();
  /** The first picture of a network is no flash either. */
  const hasShown = useRef(false);
  useNewFrame(
    useCallback(
      (frame: Frame) => {
        neurons.show(frame, stage.appearance.mappedByte);
        if (!hasShown.current) {
          hasShown.current = true;
          stage.isShownAnew = true;
        }
        const decayMs = scalarOf(frame, "recentSpikeMs") || restingDecayMs;
        stage.trace.value.set(decayMs, recentSpikeShape(1, decayMs).peak);
        if (stage.appearance.readsPlaces) {
          showPlaces(stage.appearance, frame);
        }
      },
      [neurons, stage],
    ),
  );
  useFrame(() => {
    neurons.drawElsewhere(stage.drawnInFull);
    neurons.thin(stage.economy.neuronsPerDrawn, stage.keptNeurons);
  });
  return (
    <>
      <GlutamateField places={places} />
      <Neurons places={places} neurons={neurons} contrast={contrast} />
      <SpikeHalos places={places} neurons={neurons} contrast={contrast} />
    </>
  );
}
